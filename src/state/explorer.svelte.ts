import type { Classified } from '../aggregate/classes/classify';
import { interventionsInView } from '../aggregate/programme/interventionsInView';
import type { MapAnswer, MapOutcome } from '../aggregate/modes/mapAnswer';
import type { Companions } from '../aggregate/modes/companions';
import type { MadeOutcome } from '../aggregate/modes/modeDescriptor';
import {
  HOT_SPOTS,
  SINGLE,
  type HotSpotMode,
  type MapQuestion,
  type IndicatorChoice,
} from '../aggregate/mapQuestion';
import { modeRefusal } from '../aggregate/modes/modeRefusal';
import type { Refusal } from '../aggregate/modes/modeDescriptor';
import { descriptorOf } from '../aggregate/modes/modeRegister';
import { programmeStandings } from '../aggregate/programme/programmeStatus';
import { villagesPassing } from '../aggregate/table/villageFilter';
import { columnKey } from '../data/model/dataset';
import type { Intervention, ProgrammeEvent } from '../data/model/programme';
import { AskedMap } from './askedMap.svelte';
import type { AreaPack } from './pack/areaPack.svelte';
import type { Maker } from './calculations/maker.svelte';
import type { MapSearch } from './calculations/mapSearch.svelte';
import type { Session } from './session/session.svelte';
import type { Answering } from './view/answering';
import { circledCount } from './view/askedView';
import { drawnAnswer, folded, nextAnswer } from './view/lastAnswer';
import { eventsOf, interventionsOf } from './view/shownParts';

/** What the explorer needs of the app. */
interface ExplorerApp extends Pick<Session, 'nav' | 'words' | 'startWorker' | 'readiness'> {
  readonly pack: AreaPack;
}

/**
 * From state and pack to the classified answer. An answer carries its question; while the next one is on its
 * way the last stays, so a legend never stands under colours that are not its own.
 */
export class Explorer extends AskedMap {
  readonly #words: Session['words'];
  readonly #startWorker: Session['startWorker'];
  /** The search for hot spots; its code comes when some are first asked for. */
  search: MapSearch | null = $state.raw(null);

  constructor({ nav, pack, words, startWorker, readiness }: ExplorerApp) {
    super({ nav, pack });
    this.#words = words;
    this.#startWorker = startWorker;
    readiness.waitFor(() => !this.pending);
  }

  /** Whether the texts of the mode are loaded: its answer and its refusal are shown in them. */
  readonly #hasWords = $derived.by(() => this.#words.has(...descriptorOf(this.mode).words));

  /** What brings the code of modes that comes late; its own comes when one of them is first asked for. */
  #maker: Maker | null = $state.raw(null);
  /** What late code, or the search, makes of the mode; null where it needs neither. */
  readonly #made: MadeOutcome | null = $derived.by(() => {
    const { dataset, asked, columnOf } = this;
    if (!dataset || !asked || descriptorOf(asked.mode).compose) return null;
    const made =
      descriptorOf(asked.mode).source === 'search'
        ? this.search?.outcome
        : this.#maker?.outcome({ dataset, question: asked, columnOf }, this.pack);
    return made ?? { status: 'waiting' };
  });

  readonly #place = $derived.by(() => this.nav.state.route.place);
  /** How hot spots are looked for: as the mode says, on their own page the usual way; null: they are not. */
  readonly searchMode: HotSpotMode | null = $derived.by(() => {
    if (this.mode.kind === 'hotspots') return this.mode;
    return this.#place === 'kantong' ? HOT_SPOTS : null;
  });

  /** What makes answers; null while its code is on its way. */
  #answering: Answering | null = $state.raw(null);

  /** Brings what makes answers. */
  async fetchAnswering(): Promise<void> {
    this.#answering = (await import('./view/answering')).answering();
  }

  /** Brings what brings the mode's code, and the code of the search, where one is asked for. */
  async fetchCode(): Promise<void> {
    const { searchMode } = this;
    if (descriptorOf(this.mode).load) {
      const { Maker: Making } = await import('./calculations/maker.svelte');
      this.#maker ??= new Making();
    }
    if (searchMode) {
      const { MapSearch: Search } = await import('./calculations/mapSearch.svelte');
      this.search ??= new Search({
        nav: this.nav,
        pack: this.pack,
        map: this,
        startWorker: this.#startWorker,
      });
    }
  }

  /** Why the map's mode cannot be drawn; it then shows its indicator-year alone. */
  readonly refusal: Refusal | null = $derived.by(() => {
    if (!this.#hasWords) return null;
    if (this.#made?.status === 'refused') return this.#made.refusal;
    if (!this.dataset || !this.asked) return null;
    return modeRefusal(this.dataset, this.asked);
  });

  /** What the map is asked to show: every default resolved. */
  readonly question: MapQuestion | null = $derived.by(() =>
    this.asked && this.refusal ? { ...this.asked, mode: SINGLE } : this.asked,
  );

  readonly #lastOf = folded(nextAnswer, null);
  readonly #outcome: MapOutcome | null = $derived.by(() => {
    const { dataset, question, columnOf, search } = this;
    const answering = this.#answering;
    if (!dataset || !question || !answering) return null;
    const outcome = answering.answerOf(dataset, question, columnOf, this.#made);
    if (outcome.status === 'ready' && !this.#hasWords) return { status: 'waiting', needs: [] };
    // Where a search ended without an answer and there is no earlier one, the indicator stands alone.
    const earlier = this.#lastOf({ dataset, outcome })?.dataset === dataset;
    if (outcome.status === 'ready' || earlier || !search?.ended) return outcome;
    return answering.answerOf(dataset, { ...question, mode: SINGLE }, columnOf, this.#made);
  });

  /** The columns that the question still lacks. */
  readonly #needs = $derived.by(() => (this.#outcome?.status === 'waiting' ? this.#outcome.needs : []));

  #isFailed({ indicatorId, year }: IndicatorChoice): boolean {
    return this.pack.columns.get(columnKey(indicatorId, year))?.status === 'failed';
  }

  /** Whether the question lacks a column that cannot be read; the fault is told elsewhere. */
  readonly withheld: boolean = $derived.by(() => this.#needs.some((choice) => this.#isFailed(choice)));

  /**
   * All that is drawn, every village counted: the answer, or the last one of the same rows while that is on its way.
   * Where it will not come, the last one would stand under another's name: nothing is drawn then.
   */
  readonly #drawn: MapAnswer | null = $derived.by(() => {
    const { dataset, withheld } = this;
    return drawnAnswer(this.#lastOf({ dataset, outcome: this.#outcome }), { dataset, withheld });
  });

  /** Where each village stands in the programme. */
  readonly standings = $derived.by(() => programmeStandings(this.pack.part('programme')));

  readonly #villageFilter = $derived.by(() => this.nav.state.villages);
  readonly #interventionFilter = $derived.by(() => this.nav.state.filter);

  /** Interventions that pass the filter, wherever they lie. */
  readonly interventions: readonly Intervention[] = $derived.by(() => {
    const { dataset } = this;
    if (!dataset) return [];
    const { kecamatan } = dataset.villages;
    const interventions = this.pack.part('interventions');
    return interventionsInView({ interventions, filter: this.#interventionFilter, inView: null, kecamatan })
      .shown;
  });

  /** One byte a village, 1 where the filter lets it pass; null where nothing is filtered. */
  readonly shown: Uint8Array | null = $derived.by(() => {
    const { dataset, interventions, standings } = this;
    if (!dataset) return null;
    return villagesPassing({
      villages: dataset.villages,
      filter: this.#villageFilter,
      standings: standings.byRow,
      interventions,
      drawn: this.#drawn?.main ?? null,
    });
  });

  /** Those of them that concern a village that is shown: these are drawn and listed. */
  readonly interventionsShown: readonly Intervention[] = $derived.by(() =>
    this.dataset
      ? interventionsOf(this.shown, this.interventions, this.dataset.villages)
      : this.interventions,
  );

  /** Events of the programme in villages that are shown: these are drawn and counted. */
  readonly programmeShown: readonly ProgrammeEvent[] = $derived.by(() =>
    eventsOf(this.shown, this.pack.part('programme')),
  );

  /** What colours the map, counted over the villages that pass the filter. */
  readonly answer: Classified | null = $derived.by(() =>
    this.#answering && this.#drawn ? this.#answering.narrowed(this.#drawn.main, this.shown) : null,
  );

  /** The count that the link asks for in circles, in the drawn year; none where the colours are circles already. */
  readonly #circled = $derived.by(() =>
    circledCount({ proportionalSymbols: this.#proportionalSymbols }, this.choices, this.#drawn),
  );
  readonly #proportionalSymbols = $derived.by(() => this.nav.state.proportionalSymbols);

  /** A count in circles over the colours; null where none is asked, or while it is on its way. */
  readonly proportionalSymbols: Classified | null = $derived.by(() => {
    const asked = this.#circled;
    const column = asked && this.columnOf(asked);
    const drawn = this.#drawn;
    const answering = this.#answering;
    if (!asked || !column || !drawn || !answering) return null;
    return answering.narrowed(answering.circlesOf(asked, column, drawn.question), this.shown);
  });

  /** What stands beside the main colours, counted likewise. */
  readonly companions: Companions = $derived.by(() =>
    this.#answering && this.#drawn
      ? this.#answering.narrowedCompanions(this.#drawn.companions, this.shown)
      : { kind: 'single' },
  );

  /** The question that the drawn answer carries. */
  readonly drawnQuestion = $derived.by(() => this.#drawn?.question ?? null);

  /** True while what is drawn is not yet what was asked. */
  readonly pending: boolean = $derived.by(() => {
    if (this.dataset && !this.#answering) return true;
    const outcome = this.#outcome;
    const needs = this.#needs;
    const circles = this.#circled && !this.columnOf(this.#circled) ? [this.#circled] : [];
    const waited = [...needs, ...circles];
    // Late code is waited for without columns; a search may also end without an answer.
    const made = outcome?.status === 'waiting' && needs.length === 0;
    if (made && descriptorOf(this.mode).source !== 'search') return true;
    if (this.searchMode !== null && (this.search?.running ?? true)) return true;
    return waited.length > 0 && !waited.some((choice) => this.#isFailed(choice));
  });

  /** Starts what the question needs besides columns: the code of its mode, and the search. */
  fetchWhatIsAsked(): void {
    if (this.asked) this.#maker?.fetch(this.asked.mode, this.pack);
    this.search?.ask();
  }
}
