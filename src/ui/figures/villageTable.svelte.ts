import { isRanked, listedRanks, rankFrom, type ListedRanks } from '../../aggregate/classes/rank';
import { columnsNeeded, figureColumns } from '../../aggregate/table/tableColumns';
import type { FigureColumn } from '../../aggregate/modes/beside';
import {
  groupOrder,
  interventionCounts,
  nameKey,
  orderRows,
  rankKey,
  rowsShown,
  statusKey,
  type OrderKey,
} from '../../aggregate/table/tableOrder';
import type { TableSort } from '../../state/url/appState';
import type { App } from '../../state/app.svelte';
import { listedRankText, orderNote } from '../../reading/rankText';
import { DEFAULT_SORT } from './tableSort';

const NO_ROWS = new Uint32Array(0);

/** The villages as rows: which are shown, in which order, with which columns. One for the table, the list and the file. */
export class VillageTable {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  readonly #villages = $derived.by(() => this.#app.explorer.dataset?.villages ?? null);
  readonly #sort = $derived.by(() => this.#app.nav.state.sort);
  readonly #asked = $derived.by(() => this.#app.nav.state.columns);
  readonly #symbols = $derived.by(() => this.#app.nav.state.symbols);
  readonly #roomy = $derived.by(() => this.#app.nav.state.view === 'tabel');

  /** Ids of the indicators beside the drawn ones: those chosen or, in a table with room, what the drawn one is the mean of. */
  readonly chosen: readonly string[] = $derived.by(() => {
    if (this.#asked !== null) return this.#asked;
    const formula = this.#app.explorer.answer?.indicator.formula;
    return this.#roomy && formula?.kind === 'mean' ? formula.inputs : [];
  });

  /** Empty until something is drawn. */
  readonly columns: readonly FigureColumn[] = $derived.by(() => {
    const { answer, beside, choices, columnOf } = this.#app.explorer;
    if (!answer) return [];
    const chosen = this.#symbols === null ? this.chosen : [this.#symbols, ...this.chosen];
    return figureColumns({ answer, beside, chosen, choices, columnOf });
  });

  /** The order in force; one by a column that is not there is the first one, worst first. */
  readonly sort: TableSort = $derived.by(() => {
    const wanted = this.#sort;
    return wanted !== null && this.#key(wanted.column) !== null ? wanted : DEFAULT_SORT;
  });

  /** How many interventions name each village, of those that pass the filter. */
  readonly interventions = $derived.by(() =>
    interventionCounts(this.#villages?.n ?? 0, this.#app.explorer.interventions),
  );

  /** Rank 1 is the heaviest; NaN without a number. Among all villages, whatever the filter. */
  readonly ranks: OrderKey = $derived.by(() => {
    const { answer } = this.#app.explorer;
    return answer ? rankKey(answer.column, rankFrom(answer.indicator.worse)) : new Float64Array(0);
  });

  /** The ranks as they are said: spans where the numbers bring standard errors. */
  readonly listed: ListedRanks | null = $derived.by(() => {
    const { answer } = this.#app.explorer;
    // Kinds share every place; hot spots are kinds too.
    return answer && !answer.categorical ? listedRanks(answer) : null;
  });

  /** What must be said of an order by value; empty where it is certain. */
  readonly orderNote: string = $derived.by(() => (this.listed ? orderNote(this.listed, this.#app) : ''));

  /** A row's rank in words. @param bare only the place, for a column that says what it is */
  rankText(row: number, bare = false): string {
    const { answer } = this.#app.explorer;
    if (!answer || !this.listed) return '';
    const text = listedRankText(this.listed, { side: answer, row }, this.#app);
    const isPlace = isRanked(this.listed, answer, row);
    if (bare) return isPlace ? text : text && '–';
    return isPlace ? this.#app.t('daftar.rank', { r: text }) : text;
  }

  /** Rows that pass the filter, in the order in force. */
  readonly rows: Uint32Array = $derived.by(() => {
    const villages = this.#villages;
    if (!villages) return NO_ROWS;
    const rows = rowsShown(villages.n, this.#app.explorer.shown);
    const key = this.#key(this.sort.column);
    return key ? orderRows(rows, { key, descending: this.sort.descending }) : rows;
  });

  readonly #places = $derived.by(() => new Map(Array.from(this.rows, (row, at) => [row, at])));

  /** Position of a village among the rows; null where the filter leaves it out. */
  placeOf(row: number | null): number | null {
    return row === null ? null : (this.#places.get(row) ?? null);
  }

  /** Asks for the columns that are not there yet. */
  fetchColumns(): void {
    for (const choice of columnsNeeded(this.columns)) void this.#app.pack.need(choice);
  }

  #key(column: string): OrderKey | null {
    const villages = this.#villages;
    const { answer, standings } = this.#app.explorer;
    if (!villages) return null;
    switch (column) {
      case 'nama':
        return nameKey(villages);
      case 'kecamatan':
        return groupOrder(villages.kecamatan);
      case 'tipologi':
        return groupOrder(villages.typology);
      case 'status':
        return statusKey(villages.n, standings.byRow);
      case 'intervensi':
        return this.interventions;
      case 'peringkat':
        return answer && this.ranks;
      case 'nilai':
      case 'kelas':
        return answer && answer.column.value;
      default:
        return this.columns.find(({ id }) => id === column)?.column?.value ?? null;
    }
  }
}
