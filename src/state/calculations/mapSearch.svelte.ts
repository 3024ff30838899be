import { classed } from '../../aggregate/classes/classedSide';
import type { ColumnOf, MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import type { HotSpotMode, MapQuestion } from '../../aggregate/mapQuestion';
import { modeRefusal } from '../../aggregate/modes/modeRefusal';
import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import { columnKey, type Dataset, type Indicator } from '../../data/model/dataset';
import type { StartWorker } from '../../workers/startWorkers';
import { workerCalculator } from './calculator';
import { engineInputsOf } from './engineInputs';
import { HotSpotSearching, type HotSpotAsked } from './hotSpotSearch.svelte';
import type { Navigation } from '../session/navigation.svelte';
import type { AreaPack } from '../pack/areaPack.svelte';

/** The parts of the explorer that a search reads. */
interface Searched {
  readonly dataset: Dataset | null;
  readonly indicator: Indicator | null;
  readonly asked: MapQuestion | null;
  readonly columnOf: ColumnOf;
  readonly searchMode: HotSpotMode | null;
}

/** The hot spot search requested by the app's state: whether it is possible, and its progress. */
export class MapSearch {
  readonly #nav: Navigation;
  readonly #pack: AreaPack;
  readonly #map: Searched;

  /** The search with its results. */
  readonly hotSpots: HotSpotSearching;

  constructor(of: {
    readonly nav: Navigation;
    readonly pack: AreaPack;
    readonly map: Searched;
    readonly startWorker: StartWorker;
  }) {
    this.hotSpots = new HotSpotSearching(workerCalculator(of.startWorker));
    this.#nav = of.nav;
    this.#pack = of.pack;
    this.#map = of.map;
  }

  readonly #level = $derived.by(() => this.#nav.state.level);
  readonly #mode = $derived.by(() => this.#map.searchMode);

  /** null while some input is being loaded. */
  readonly #asked: HotSpotAsked | null = $derived.by(() => {
    const mode = this.#mode;
    const { indicator, asked, columnOf } = this.#map;
    if (!mode || !indicator || !asked || this.#known) return null;
    const inputs = engineInputsOf(this.#pack.villages);
    if (!inputs) return null;
    const column = columnOf(asked);
    return column && { inputs, indicator, column, mode };
  });

  /** Why the search is impossible, as far as that is known beforehand. */
  readonly #known: Refusal | null = $derived.by(() => {
    const mode = this.#mode;
    const { dataset, asked } = this.#map;
    if (!mode || !dataset || !asked) return null;
    if (this.#level !== 'village') return { mode: mode.kind, reason: 'onlyVillages' };
    const refused = modeRefusal(dataset, { ...asked, mode });
    if (refused) return refused;
    return this.#pack.villages.geometry.status === 'failed'
      ? { mode: mode.kind, reason: 'noBoundaries' }
      : null;
  });

  /** Why the search is impossible, or why there is nothing to compare. */
  readonly refusal: Refusal | null = $derived.by(() => {
    if (this.#known) return this.#known;
    const reason = this.#asked && this.hotSpots.problemOf(this.#asked);
    return reason ? { mode: 'hotspots', reason } : null;
  });

  /** The result in the form in which the map draws it, with the indicator that was searched. */
  readonly outcome: MadeOutcome = $derived.by(() => {
    const [refusal, asked, question] = [this.refusal, this.#asked, this.#map.asked];
    if (refusal) return { status: 'refused', refusal };
    const answered = asked && this.hotSpots.answerTo(asked, asked.mode);
    if (!answered || !question) return { status: 'waiting' };
    const { indicator, column, examined, found } = answered;
    const { mode } = asked;
    const companions = { kind: mode.kind, base: classed(question, asked), mode, examined, found };
    return { status: 'ready', made: { indicator, column, companions } };
  });

  readonly running: boolean = $derived.by(() => {
    const { asked } = this.#map;
    if (!this.#mode || !asked || this.refusal) return false;
    if (!this.#asked)
      return this.#pack.columns.get(columnKey(asked.indicatorId, asked.year))?.status !== 'failed';
    return this.hotSpots.isPending(this.#asked);
  });

  /** Whether it failed or was cancelled by the reader. */
  readonly ended: boolean = $derived.by(() => {
    if (!this.#mode || this.refusal || this.running) return false;
    return this.hotSpots.fault !== null || this.hotSpots.stopped;
  });

  /** Starts the search unless it has been started. */
  ask(): void {
    if (this.#asked) this.hotSpots.ask(this.#asked);
  }
}
