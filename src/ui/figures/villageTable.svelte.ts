import { isRanked, listedRanks, rankFrom, type ListedRanks } from '../../aggregate/classes/rank';
import { figureColumns } from '../../aggregate/table/tableColumns';
import type { FigureColumn } from '../../aggregate/modes/companions';
import { tableKey } from '../../aggregate/table/tableKey';
import {
  interventionCounts,
  orderRows,
  rankKey,
  rowsShown,
  type OrderKey,
} from '../../aggregate/table/tableOrder';
import { DEFAULT_SORT, type TableSort } from '../../state/url/appState';
import type { App } from '../../state/app.svelte';
import { listedRankText, orderNote } from '../../reading/rankText';

const NO_ROWS = new Uint32Array(0);

/** The table of villages: visible rows, order and columns. Shared by the table, the list and the file. */
export class VillageTable {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  readonly #villages = $derived.by(() => this.#app.explorer.dataset?.villages ?? null);
  readonly #sort = $derived.by(() => this.#app.nav.state.sort);
  readonly #asked = $derived.by(() => this.#app.nav.state.columns);
  readonly #proportionalSymbols = $derived.by(() => this.#app.nav.state.proportionalSymbols);
  readonly #roomy = $derived.by(() => this.#app.nav.state.view === 'tabel');

  /** Ids of the additional indicators: those chosen or, where there is room, the components of the mapped one. */
  readonly chosen: readonly string[] = $derived.by(() => {
    if (this.#asked !== null) return this.#asked;
    const formula = this.#app.explorer.answer?.indicator.formula;
    return this.#roomy && formula?.kind === 'mean' ? formula.inputs : [];
  });

  /** Empty until a map is drawn. */
  readonly columns: readonly FigureColumn[] = $derived.by(() => {
    const { answer, companions, choices, columnOf } = this.#app.explorer;
    if (!answer) return [];
    const chosen =
      this.#proportionalSymbols === null ? this.chosen : [this.#proportionalSymbols, ...this.chosen];
    return figureColumns({ answer, companions, chosen, choices, columnOf });
  });

  /** The current sort order. If its column is not in the table, the default order (worst first) applies. */
  readonly sort: TableSort = $derived.by(() => {
    const wanted = this.#sort;
    return wanted !== null && this.#key(wanted.column) !== null ? wanted : DEFAULT_SORT;
  });

  /** Number of interventions that name each village, among those that pass the filter. */
  readonly interventions = $derived.by(() =>
    interventionCounts(this.#villages?.n ?? 0, this.#app.explorer.interventions),
  );

  /** Rank 1 is the worst; NaN without a number. Among all villages, regardless of the filter. */
  readonly ranks: OrderKey = $derived.by(() => {
    const { answer } = this.#app.explorer;
    return answer ? rankKey(answer.column, rankFrom(answer.indicator.worse)) : new Float64Array(0);
  });

  /** The displayed ranks: ranges where there are standard errors. */
  readonly listed: ListedRanks | null = $derived.by(() => {
    const { answer } = this.#app.explorer;
    // Categories, including hot spot classes, have no ranks, because most values are tied.
    return answer && !answer.categorical ? listedRanks(answer) : null;
  });

  /** A note on an order by value; empty where it is certain. */
  readonly orderNote: string = $derived.by(() => (this.listed ? orderNote(this.listed, this.#app) : ''));

  /**
   * A row's rank in words.
   * @param bare without the context, for a column whose header states it
   */
  rankText(row: number, bare = false): string {
    const { answer } = this.#app.explorer;
    if (!answer || !this.listed) return '';
    const text = listedRankText(this.listed, { side: answer, row }, this.#app);
    const isPlace = isRanked(this.listed, answer, row);
    if (bare) return isPlace ? text : text && '–';
    return isPlace ? this.#app.t('daftar.rank', { r: text }) : text;
  }

  /** Rows that pass the filter, in the current order. */
  readonly rows: Uint32Array = $derived.by(() => {
    const villages = this.#villages;
    if (!villages) return NO_ROWS;
    const rows = rowsShown(villages.n, this.#app.explorer.shown);
    const key = this.#key(this.sort.column);
    return key ? orderRows(rows, { key, descending: this.sort.descending }) : rows;
  });

  readonly #places = $derived.by(() => new Map(Array.from(this.rows, (row, at) => [row, at])));

  /** Position of a village among the rows; null where the filter excludes it. */
  placeOf(row: number | null): number | null {
    return row === null ? null : (this.#places.get(row) ?? null);
  }

  #key(column: string): OrderKey | null {
    const villages = this.#villages;
    const { answer, standings } = this.#app.explorer;
    if (!villages) return null;
    // Kept from one order to the next: a rank of 81,904 villages is no small sum.
    if (column === 'peringkat') return answer && this.ranks;
    const { interventions, columns } = this;
    return tableKey(column, { villages, answer, standings: standings.byRow, interventions, columns });
  }
}
