import { classify, type Classified } from '../aggregate/classify';
import { interventionsInView } from '../aggregate/interventionsInView';
import { columnKey, type Indicator } from '../data/dataset';
import { textRows } from '../data/textColumn';
import type { AppState, Classification, PaletteId } from './appState';
import type { Navigation } from './navigation.svelte';
import type { PackStore } from './packStore.svelte';

/** What the map is asked to show: every default resolved. */
export interface Question {
  readonly packId: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly classification: Classification;
}

const DEFAULT_CLASSIFICATION: Classification = { method: 'quantile', k: 5 };

/**
 * From state and pack to the classified answer. An answer carries its question; while the next one is on its
 * way the last stays, so a legend never stands under colours that are not its own.
 */
export class Explorer {
  readonly #nav: Navigation;
  readonly #pack: PackStore;
  #last: Classified | null = null;

  constructor(nav: Navigation, pack: PackStore) {
    this.#nav = nav;
    this.#pack = pack;
  }

  readonly dataset = $derived.by(() => {
    const { dataset } = this.#pack;
    return dataset.status === 'ready' ? dataset.value : null;
  });

  /** The indicators a map of villages can show. */
  readonly choices: readonly Indicator[] = $derived.by(
    () =>
      this.dataset?.indicators.filter(({ level, years }) => level === 'village' && years.length > 0) ?? [],
  );

  readonly indicator: Indicator | null = $derived.by(() => {
    const wanted = this.#nav.state.indicatorId ?? this.dataset?.manifest.defaultIndicator;
    return this.choices.find(({ id }) => id === wanted) ?? this.choices[0] ?? null;
  });

  readonly year: number | null = $derived.by(() => {
    const years = this.indicator?.years ?? [];
    const wanted = this.#nav.state.year;
    return wanted !== null && years.includes(wanted) ? wanted : (years.at(-1) ?? null);
  });

  readonly classification: Classification = $derived.by(() => {
    const wanted = this.#nav.state.classification ?? DEFAULT_CLASSIFICATION;
    return wanted.method === 'official' && !this.indicator?.official ? DEFAULT_CLASSIFICATION : wanted;
  });

  readonly palette: PaletteId = $derived.by(() => this.#nav.state.palette ?? defaultPalette(this.indicator));

  readonly question: Question | null = $derived.by(() => {
    const { indicator, year, dataset } = this;
    if (!dataset || !indicator || year === null) return null;
    return {
      packId: dataset.manifest.id,
      indicatorId: indicator.id,
      year,
      classification: this.classification,
    };
  });

  /** The column of the question, as far as it has come. */
  readonly column = $derived.by(() => {
    const { question } = this;
    return question ? this.#pack.columns.get(columnKey(question.indicatorId, question.year)) : undefined;
  });

  readonly #current: Classified | null = $derived.by(() => {
    const { question, column, indicator } = this;
    if (!question || !indicator || column?.status !== 'ready') return null;
    return classify({ question, indicator, column: column.value });
  });

  /** What is drawn: the answer to the question, or the last one of the same pack while that is on its way. */
  readonly answer: Classified | null = $derived.by(() => {
    if (this.#current) this.#last = this.#current;
    return this.#last?.question.packId === this.dataset?.manifest.id ? this.#last : null;
  });

  /** True while what is drawn is not yet what was asked. */
  readonly pending: boolean = $derived.by(
    () => this.question !== null && this.#current === null && this.column?.status !== 'failed',
  );

  readonly #rows = $derived.by(
    () => new Map(this.dataset ? textRows(this.dataset.villages.code).map((code, row) => [code, row]) : []),
  );

  /** Interventions that pass the filter, wherever they lie. */
  readonly interventions = $derived.by(() => {
    const { dataset } = this;
    if (!dataset) return [];
    return interventionsInView({
      interventions: this.#pack.part('interventions'),
      filter: this.#nav.state.filter,
      inView: null,
      kecamatan: dataset.villages.kecamatan,
    }).shown;
  });

  /** Row of a village code, or null. */
  rowOf(code: string | null): number | null {
    return code === null ? null : (this.#rows.get(code) ?? null);
  }

  /** Row of the village the state selects (its profile's, where one is open). */
  readonly selectedRow: number | null = $derived.by(() => {
    const { route, selected } = this.#nav.state;
    return this.rowOf(route.place === 'desa' ? route.code : selected);
  });

  /** What the link asks for and this pack has not, as the change that puts the defaults in its place. */
  readonly outdated: Partial<AppState> = $derived.by(() => {
    const { indicatorId, year, selected } = this.#nav.state;
    if (!this.dataset || this.choices.length === 0) return {};
    return {
      ...(indicatorId !== null && indicatorId !== this.indicator?.id ? { indicatorId: null } : {}),
      ...(year !== null && year !== this.year ? { year: null } : {}),
      ...(selected !== null && this.rowOf(selected) === null ? { selected: null } : {}),
    };
  });

  /** Asks for the column of the question where it is not there yet. */
  fetchWhatIsAsked(): void {
    const { question } = this;
    if (question && !this.column) void this.#pack.need(question);
  }
}

/** Counts in the neutral ramp, unordered categories in the categorical one, all else in the one of need. */
export function defaultPalette(indicator: Indicator | null): PaletteId {
  if (indicator?.kind === 'count') return 'soga';
  if (indicator?.kind === 'category' && indicator.worse === 'neutral') return 'kategori';
  return 'nila';
}
