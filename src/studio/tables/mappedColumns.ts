import { ACTOR_COLUMNS } from './actorColumns';
import { EVENT_COLUMNS } from './eventColumns';
import { FINDING_COLUMNS } from './findingColumns';
import { INTERVENTION_COLUMNS } from './interventionColumns';
import type { MappedColumn } from './mappedColumn';
import type { MappedTable } from './tableMapping';

/** The columns that are asked for, table by table, in the order in which they are shown. */
export const MAPPED_COLUMNS: Readonly<Record<MappedTable, readonly MappedColumn[]>> = {
  intervensi: INTERVENTION_COLUMNS,
  program: EVENT_COLUMNS,
  ppa: FINDING_COLUMNS,
  pelaku: ACTOR_COLUMNS,
};
