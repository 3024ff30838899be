import type { FigureColumn } from '../modes/companions';
import type { Classified } from '../classes/classify';
import { rankFrom } from '../classes/rank';
import type { VillageStanding } from '../programme/programmeStatus';
import type { Villages } from '../../data/model/dataset';
import { groupOrder, nameKey, rankKey, statusKey, type OrderKey } from './tableOrder';

/** What a table can be sorted by. */
export interface SortedTable {
  readonly villages: Villages;
  /** null while nothing is drawn. */
  readonly answer: Classified | null;
  readonly standings: ReadonlyMap<number, VillageStanding>;
  /** Interventions that name each row. */
  readonly interventions: OrderKey;
  readonly columns: readonly FigureColumn[];
}

/** What a column sorts the rows by; null where the table has no such column. */
export function tableKey(column: string, table: SortedTable): OrderKey | null {
  const { villages, answer, standings, interventions, columns } = table;
  switch (column) {
    case 'nama':
      return nameKey(villages);
    case 'kecamatan':
      return groupOrder(villages.kecamatan);
    case 'tipologi':
      return groupOrder(villages.typology);
    case 'status':
      return statusKey(villages.n, standings);
    case 'intervensi':
      return interventions;
    case 'peringkat':
      return answer && rankKey(answer.column, rankFrom(answer.indicator.worse));
    case 'nilai':
    case 'kelas':
      return answer && answer.column.value;
    default:
      return columns.find(({ id }) => id === column)?.column?.value ?? null;
  }
}
