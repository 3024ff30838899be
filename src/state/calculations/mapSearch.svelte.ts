import { classed } from '../../aggregate/classes/classedSide';
import type { ColumnOf, MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import type { HotSpotMode, MapQuestion } from '../../aggregate/mapQuestion';
import { modeRefusal } from '../../aggregate/modes/modeRefusal';
import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import { columnKey, type Dataset, type Indicator } from '../../data/model/dataset';
import { engineInputsOf } from './engineInputs';
import { HotSpotSearching, type HotSpotAsked } from './hotSpotSearch.svelte';
import type { Navigation } from '../session/navigation.svelte';
import type { AreaPack } from '../pack/areaPack.svelte';

/** What a search reads off the explorer. */
interface Searched {
  readonly dataset: Dataset | null;
  readonly indicator: Indicator | null;
  readonly asked: MapQuestion | null;
  readonly columnOf: ColumnOf;
  readonly searchMode: HotSpotMode | null;
}

/** The search for hot spots that the state asks for: whether it can be made, and how far it is. */
export class MapSearch {
  readonly #nav: Navigation;
  readonly #pack: AreaPack;
  readonly #map: Searched;

  /** What was found. */
  readonly hotSpots = new HotSpotSearching();

  constructor(of: { readonly nav: Navigation; readonly pack: AreaPack; readonly map: Searched }) {
    this.#nav = of.nav;
    this.#pack = of.pack;
    this.#map = of.map;
  }

  readonly #level = $derived.by(() => this.#nav.state.level);
  readonly #mode = $derived.by(() => this.#map.searchMode);

  /** null while something that it needs is on its way. */
  readonly #asked: HotSpotAsked | null = $derived.by(() => {
    const mode = this.#mode;
    const inputs = engineInputsOf(this.#pack);
    const { indicator, asked, columnOf } = this.#map;
    if (!mode || !inputs || !indicator || !asked || this.#known) return null;
    const column = columnOf(asked);
    return column && { inputs, indicator, column, mode };
  });

  /** What stands against the search before it is made. */
  readonly #known: Refusal | null = $derived.by(() => {
    const mode = this.#mode;
    const { dataset, asked } = this.#map;
    if (!mode || !dataset || !asked) return null;
    if (this.#level !== 'village') return { mode: mode.kind, reason: 'onlyVillages' };
    const refused = modeRefusal(dataset, { ...asked, mode });
    if (refused) return refused;
    return this.#pack.geometry.status === 'failed' ? { mode: mode.kind, reason: 'noBoundaries' } : null;
  });

  /** Why it cannot be made, or why there is nothing to compare. */
  readonly refusal: Refusal | null = $derived.by(() => {
    if (this.#known) return this.#known;
    const reason = this.#asked && this.hotSpots.problemOf(this.#asked);
    return reason ? { mode: 'hotspots', reason } : null;
  });

  /** What was found, as the map draws it beside what was searched. */
  readonly outcome: MadeOutcome = $derived.by(() => {
    const [refusal, asked, question] = [this.refusal, this.#asked, this.#map.asked];
    if (refusal) return { status: 'refused', refusal };
    const answered = asked && this.hotSpots.answerTo(asked, asked.mode);
    if (!answered || !question) return { status: 'waiting' };
    const { indicator, column, examined, found } = answered;
    const { mode } = asked;
    const beside = { kind: mode.kind, base: classed(question, asked), mode, examined, found };
    return { status: 'ready', made: { indicator, column, beside } };
  });

  readonly running: boolean = $derived.by(() => {
    const { asked } = this.#map;
    if (!this.#mode || !asked || this.refusal) return false;
    if (!this.#asked)
      return this.#pack.columns.get(columnKey(asked.indicatorId, asked.year))?.status !== 'failed';
    return this.hotSpots.isPending(this.#asked);
  });

  /** It broke off, or the reader ended it. */
  readonly ended: boolean = $derived.by(() => {
    if (!this.#mode || this.refusal || this.running) return false;
    return this.hotSpots.fault !== null || this.hotSpots.stopped;
  });

  /** Begins it where it is not begun. */
  ask(): void {
    if (this.#asked) this.hotSpots.ask(this.#asked);
  }
}
