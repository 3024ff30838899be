import { hasIntervals, isMostlyUnsure } from '../aggregate/classes/intervalClasses';
import type { ColumnOf } from '../aggregate/modes/modeDescriptor';
import type { MapQuestion, Side } from '../aggregate/mapQuestion';
import { timeline } from '../aggregate/modes/timeline';
import type { Indicator } from '../data/model/dataset';
import { textRows } from '../data/model/textColumn';
import type { AreaPack } from './pack/areaPack.svelte';
import type { Session } from './session/session.svelte';
import type { AppState, Classification } from './url/appState';
import { outdatedIn } from './url/outdated';
import {
  askedClassification,
  askedFrozen,
  askedIndicator,
  askedMode,
  askedYear,
  columnReader,
  mappedIndicators,
} from './view/askedView';

/** What the link asks of the pack's map, every default resolved; whether that can be drawn is another matter. */
export class AskedMap {
  protected readonly nav: Session['nav'];
  protected readonly pack: AreaPack;

  constructor({ nav, pack }: { readonly nav: Session['nav']; readonly pack: AreaPack }) {
    this.nav = nav;
    this.pack = pack;
  }

  readonly dataset = $derived.by(() => {
    const { dataset } = this.pack;
    return dataset.status === 'ready' ? dataset.value : null;
  });

  /** The indicators a map of villages can show. */
  readonly choices: readonly Indicator[] = $derived.by(() => mappedIndicators(this.dataset));

  readonly indicator: Indicator | null = $derived.by(() =>
    askedIndicator(this.nav.state, this.choices, this.dataset?.manifest.defaultIndicator),
  );

  /** The years one can step through, with and without data. */
  readonly timeline = $derived.by(() => (this.indicator ? timeline(this.indicator, this.choices) : []));

  readonly year: number | null = $derived.by(() => askedYear(this.nav.state, this.indicator, this.timeline));

  readonly classification: Classification = $derived.by(() => {
    const certainty = { intervals: this.#withIntervals, unsure: this.#saysLittle };
    return askedClassification(this.nav.state, this.indicator, certainty);
  });

  /** The map's own indicator-year; null while it is on its way. */
  readonly #own: Side | null = $derived.by(() => {
    const { indicator, year } = this;
    const column = indicator && year !== null ? this.columnOf({ indicatorId: indicator.id, year }) : null;
    return indicator && column && { indicator, column };
  });

  /** Whether it has intervals to class by; null while that is not known. */
  readonly #withIntervals: boolean | null = $derived.by(() => this.#own && hasIntervals(this.#own));

  /** Whether its numbers are mostly too unsure for a colour, and that is asked to be shown. */
  readonly #saysLittle: boolean = $derived.by(() => {
    const { overlays } = this.nav.state;
    return overlays.includes('uncertainty') && this.#own !== null && isMostlyUnsure(this.#own);
  });

  protected readonly mode = $derived.by(() => askedMode(this.nav.state));
  /** The years are played. */
  playing: boolean = $state(false);
  readonly #frozen = $derived.by(() =>
    askedFrozen(this.nav.state, { mode: this.mode, indicator: this.indicator, playing: this.playing }),
  );

  /** What was asked, before it is known whether it can be drawn. */
  readonly asked: MapQuestion | null = $derived.by(() => {
    const { indicator, year, dataset } = this;
    if (!dataset || !indicator || year === null) return null;
    return {
      packId: dataset.manifest.id,
      indicatorId: indicator.id,
      year,
      classification: this.classification,
      mode: this.mode,
      frozen: this.#frozen,
    };
  });

  /** Reads a column, which is thereby asked for. */
  readonly columnOf: ColumnOf = (choice) =>
    columnReader(this.choices, this.dataset?.villages.n ?? 0, this.pack.columnOf)(choice);

  readonly #rows = $derived.by(
    () => new Map(this.dataset ? textRows(this.dataset.villages.code).map((code, row) => [code, row]) : []),
  );

  /** Row of a village code, or null. */
  rowOf(code: string | null): number | null {
    return code === null ? null : (this.#rows.get(code) ?? null);
  }

  /** Row of the village the state selects (its profile's, where one is open). */
  readonly selectedRow: number | null = $derived.by(() => {
    const { route, selected } = this.nav.state;
    return this.rowOf(route.place === 'desa' ? route.code : selected);
  });

  readonly #compared = $derived.by(() => this.nav.state.compared);

  /** Rows of the villages set side by side, in the order in which they were chosen. */
  readonly comparedRows: readonly number[] = $derived.by(() =>
    this.#compared.flatMap((code) => this.rowOf(code) ?? []),
  );

  /** What the link asks for and this pack has not, as the change that puts the defaults in its place. */
  readonly outdated: Partial<AppState> = $derived.by(() =>
    this.dataset && this.choices.length > 0 ? outdatedIn(this.nav.state, this) : {},
  );
}
