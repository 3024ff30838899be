import type { FigureColumn } from '../../aggregate/modes/companions';
import type { ColumnOf } from '../../aggregate/modes/modeDescriptor';
import type { VillageStanding } from '../../aggregate/programme/programmeStatus';
import { figureColumns } from '../../aggregate/table/tableColumns';
import { tableKey } from '../../aggregate/table/tableKey';
import { interventionCounts, orderRows, rowsShown } from '../../aggregate/table/tableOrder';
import { DEFAULT_SORT, type AppState, type TableSort } from '../url/appState';
import { mappedIndicators } from './askedView';
import type { MapView } from './mapView';

/** A view's table: its columns, and its rows in order. */
export interface ShownTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: Uint32Array;
  readonly sort: TableSort;
  readonly interventions: Float64Array;
}

/** The table that a link shows beside or instead of its map; empty where nothing is drawn. */
export function shownTable(
  state: Pick<AppState, 'columns' | 'proportionalSymbols' | 'sort' | 'view'>,
  view: MapView,
  {
    columnOf,
    standings,
  }: { readonly columnOf: ColumnOf; readonly standings: ReadonlyMap<number, VillageStanding> },
): ShownTable {
  const { answer, companions, dataset, shown } = view;
  const { villages } = dataset;
  const formula = answer?.indicator.formula;
  const parts = state.view === 'tabel' && formula?.kind === 'mean' ? formula.inputs : [];
  const chosen = [
    ...(state.proportionalSymbols === null ? [] : [state.proportionalSymbols]),
    ...(state.columns ?? parts),
  ];
  const choices = mappedIndicators(dataset);
  const columns = answer ? figureColumns({ answer, companions, chosen, choices, columnOf }) : [];
  const interventions = interventionCounts(villages.n, view.interventions);
  const sorted = { villages, answer, standings, interventions, columns };
  const wanted = state.sort && tableKey(state.sort.column, sorted) !== null ? state.sort : DEFAULT_SORT;
  const key = tableKey(wanted.column, sorted);
  const rows = rowsShown(villages.n, shown);
  return {
    columns,
    rows: key ? orderRows(rows, { key, descending: wanted.descending }) : rows,
    sort: wanted,
    interventions,
  };
}
