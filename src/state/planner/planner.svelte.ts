import { columnKey, type IndicatorYear } from '../../data/model/dataset';
import type { Scenario } from '../../planner/scenario/scenario';
import { rankScenario, type RankedScenario, type RankRefusal } from '../../planner/scenario/rankScenario';
import {
  codesOf,
  columnAt,
  columnsNeeded,
  knownValues,
  type ScenarioPack,
} from '../../planner/scenario/scenarioPack';
import type { PackStore } from '../pack/packStore.svelte';
import type { AppState } from '../url/appState';
import { withPart, type ChoiceAnswer } from './choiceAnswer';
import type { PlannerMachine } from './plannerMachine';
import { PlannerTask } from './plannerTask.svelte';
import { firstScenario } from './presets';
import { rankedRows, type RankedRow } from './rankedRows';
import { dataChange, madeOn } from './dataChange';
import { edited, type ScenarioEdit } from './scenarioEdits';
import { scenarioFromLink, scenarioToLink, type ScenarioReading } from './scenarioLink';

/** A longer scenario is no part of the link: it lives in this window, and in files. */
const LONGEST_IN_LINK = 7000;
/** More places times draws than fit: so many draws are offered instead. */
const MOST_RANKS = 40_000_000;

type Robust = { readonly key: string; readonly ranked: RankedScenario };

/** Where the scenario is written: the link, or for one that is only compared, nowhere. */
export interface ScenarioHome {
  readonly state: Pick<AppState, 'scenario'>;
  readonly go: (change: Partial<Pick<AppState, 'scenario'>>) => void;
}

/** A planner's scenario on the open pack: its ranking at once, its robustness and choice from a worker. */
export class Planner {
  readonly #nav: ScenarioHome;
  readonly #store: PackStore;
  readonly #firstName: () => string;
  readonly robustTask: PlannerTask;
  readonly choiceTask: PlannerTask;
  /** A gesture that goes on, such as a slider that is held: ranked at once, not yet in the link. */
  #draft: Scenario | null = $state.raw(null);
  /** A scenario too long for the link. */
  #unlinked: Scenario | null = $state.raw(null);
  #robust: Robust | null = $state.raw(null);
  #choice: { readonly key: string; readonly answer: ChoiceAnswer } | null = $state.raw(null);

  constructor(
    { nav, store, firstName }: { nav: ScenarioHome; store: PackStore; firstName: () => string },
    start: () => PlannerMachine,
  ) {
    this.#nav = nav;
    this.#store = store;
    this.#firstName = firstName;
    this.robustTask = new PlannerTask(start);
    this.choiceTask = new PlannerTask(start);
  }

  readonly #reading: ScenarioReading | null = $derived.by(() => {
    const text = this.#nav.state.scenario;
    return text === null ? null : scenarioFromLink(text);
  });

  /** Why the link's scenario cannot be read; empty where it can. It stays in the link as it is. */
  readonly faults = $derived.by(() => (this.#reading?.ok === false ? this.#reading.faults : []));

  readonly dataset = $derived.by(() =>
    this.#store.dataset.status === 'ready' ? this.#store.dataset.value : null,
  );

  /** What is in force: the link's, or where there is none the one to begin with. null until the pack is there. */
  readonly scenario: Scenario | null = $derived.by(() => {
    if (this.#unlinked) return this.#unlinked;
    if (this.#reading) return this.#reading.ok ? this.#reading.scenario : null;
    return this.dataset && firstScenario(this.dataset, this.#firstName());
  });

  readonly shown: Scenario | null = $derived.by(() => this.#draft ?? this.scenario);
  readonly isLinked = $derived.by(() => this.#unlinked === null);

  readonly #needed = $derived.by(() =>
    this.shown && this.dataset ? columnsNeeded(this.shown, 'select', this.dataset) : null,
  );

  /** Columns that could not be loaded, by the names of their indicators. */
  readonly missingColumns: readonly string[] = $derived.by(() =>
    (this.#needed?.wishes ?? []).flatMap(({ indicator, year }) =>
      this.#store.columns.get(columnKey(indicator.id, year))?.status === 'failed' ? [indicator.id] : [],
    ),
  );

  /** The pack with the columns that the scenario reads; null while any of them is on its way. */
  readonly pack: ScenarioPack | null = $derived.by(() => {
    const { dataset } = this;
    const programme = this.#store.parts.programme;
    if (!dataset || !this.#needed || programme.status === 'loading') return null;
    const columns = new Map<string, IndicatorYear>();
    for (const { indicator, year } of this.#needed.wishes) {
      const key = columnKey(indicator.id, year);
      const loaded = this.#store.columns.get(key);
      if (loaded?.status !== 'ready') return null;
      columns.set(key, loaded.value);
    }
    const { villages, indicators } = dataset;
    return {
      dataset: { villages, indicators },
      programme: programme.status === 'ready' ? programme.value : [],
      columns,
      neighbours: null,
    };
  });

  /** The ranking of what is on the screen; its robustness comes from the worker. */
  readonly ranked: RankedScenario | RankRefusal | null = $derived.by(() => {
    const { shown, pack } = this;
    if (!shown || !this.#needed) return null;
    const { problems } = this.#needed;
    if (problems.length > 0) return { status: 'refused', problems };
    return pack && rankScenario({ ...shown, robustness: undefined }, pack);
  });

  /** Values of the criteria by village. */
  readonly values: readonly Float64Array[] = $derived.by(() => {
    const { ranked, pack } = this;
    return ranked?.status === 'ranked' && pack
      ? ranked.wishes.map((wish) => knownValues(columnAt(pack, wish)))
      : [];
  });

  readonly #dataKey = $derived.by(() => {
    const { dataset } = this;
    return dataset ? `${dataset.manifest.id} ${dataset.manifest.version}` : '';
  });
  readonly #robustKey = $derived.by(() => {
    const { scenario } = this;
    if (!scenario) return '';
    const { criteria, exclude, robustness } = scenario;
    return JSON.stringify([this.#dataKey, criteria, exclude, robustness]);
  });
  readonly #choiceKey = $derived.by(() => {
    const { scenario } = this;
    if (!scenario) return '';
    const { criteria, exclude, choice } = scenario;
    return JSON.stringify([this.#dataKey, criteria, exclude, choice]);
  });

  /** The robustness worked out last. */
  readonly robust: RankedScenario | null = $derived.by(() => this.#robust?.ranked ?? null);
  /** It belongs to what is on the screen. */
  readonly robustIsCurrent = $derived.by(() => this.#draft === null && this.#robust?.key === this.#robustKey);
  readonly choice: ChoiceAnswer | null = $derived.by(() => this.#choice?.answer ?? null);
  readonly choiceIsCurrent = $derived.by(() => this.#draft === null && this.#choice?.key === this.#choiceKey);

  readonly rows: readonly RankedRow[] = $derived.by(() => {
    const { ranked, robust } = this;
    if (ranked?.status !== 'ranked') return [];
    const found = robust?.robustness ? { robustness: robust.robustness, competing: robust.competing } : null;
    return rankedRows(ranked, found);
  });

  /** Rows of the chosen villages, ascending; empty where there is no choice. */
  readonly chosen: readonly number[] = $derived.by(() => {
    const head = this.choice?.head;
    return head?.kind === 'best' ? head.chosen : [];
  });

  /** Of how many villages the draws would be too many, and how many draws fit; null where they fit. */
  readonly tooManyDraws = $derived.by(() => {
    const { ranked, scenario } = this;
    if (ranked?.status !== 'ranked' || !scenario?.robustness) return null;
    const n = ranked.competing.length;
    return n * scenario.robustness.draws > MOST_RANKS
      ? { villages: n, fitting: Math.max(100, Math.floor(MOST_RANKS / n / 100) * 100) }
      : null;
  });

  /** What differs from the data on which the list was recorded; null where nothing does, or nothing was. */
  readonly change = $derived.by(() => {
    const { scenario, dataset, pack } = this;
    if (!scenario?.made || !dataset || !pack) return null;
    const isKnown = this.choiceIsCurrent && this.choice?.head.kind === 'best';
    const codes = codesOf(pack);
    const chosen = isKnown ? this.chosen.map((row) => codes[row]!) : null;
    return dataChange(scenario.made, dataset.manifest, chosen);
  });

  /** Loads the columns that are wanted. */
  fetch(): void {
    for (const { indicator, year } of this.#needed?.wishes ?? []) {
      void this.#store.need({ indicatorId: indicator.id, year });
    }
  }

  askRobust(): void {
    const { scenario, pack } = this;
    const key = this.#robustKey;
    if (!scenario?.robustness || !pack || this.#draft || this.tooManyDraws) return;
    if (this.ranked?.status !== 'ranked' || this.robustTask.cancelled) return;
    this.robustTask.ask(key, async (machine, onProgress) => {
      const ranked = await machine.robust({ scenario, pack }, onProgress);
      if (ranked.status === 'ranked') this.#robust = { key, ranked };
    });
  }

  askChoice(): void {
    const { scenario, pack } = this;
    const key = this.#choiceKey;
    if (!scenario?.choice || !pack || this.#draft || this.choiceTask.cancelled) return;
    if (this.ranked?.status !== 'ranked') return;
    this.choiceTask.ask(key, async (machine, onProgress) => {
      let answer: ChoiceAnswer | null = null;
      await machine.choose({ scenario, pack }, (told) => {
        answer = withPart(answer, told);
        if (answer) this.#choice = { key, answer };
        onProgress(told.share);
      });
      const told: ChoiceAnswer | null = answer;
      if (told) this.#choice = { key, answer: { ...(told as ChoiceAnswer), whole: true } };
    });
  }

  /** Makes a change; one that a gesture is still making is shown and not yet written. */
  edit(edits: ScenarioEdit | readonly ScenarioEdit[], { isGesture = false } = {}): void {
    const from = isGesture ? (this.#draft ?? this.scenario) : this.scenario;
    if (!from) return;
    const next = [edits].flat().reduce(edited, from);
    if (isGesture) this.#draft = next;
    else this.open(next);
  }

  /** Puts a scenario in the place of the one in force. */
  open(scenario: Scenario): void {
    this.#draft = null;
    const text = scenarioToLink(scenario);
    this.#unlinked = text.length > LONGEST_IN_LINK ? scenario : null;
    this.robustTask.again();
    this.choiceTask.again();
    this.#nav.go(this.#unlinked ? {} : { scenario: text });
  }

  /** Begins anew with the scenario that the pack offers. */
  begin(): void {
    this.#draft = null;
    this.#unlinked = null;
    this.#nav.go({ scenario: null });
  }

  /** Writes down on what data the list stands, and the list: a reader on other data is told what changed. */
  record(): void {
    const { dataset, pack, scenario } = this;
    if (!dataset || !pack || !scenario || this.choice?.head.kind !== 'best') return;
    const codes = codesOf(pack);
    this.edit({
      kind: 'made',
      made: madeOn(
        dataset.manifest,
        this.chosen.map((row) => codes[row]!),
      ),
    });
  }

  end(): void {
    this.robustTask.end();
    this.choiceTask.end();
  }
}
