import type { AggregateChoice, ImportedPart } from '../imported';
import type { IssueLog } from '../issueLog';
import { aggregateToVillages } from './aggregateToVillages';

/** A part of households or persons as one of villages, told to the log with what is hidden and what has no village. */
export function aggregatePart(part: ImportedPart, choice: AggregateChoice, log: IssueLog): ImportedPart {
  const { part: villages, hiddenCells, rowsUsed, rowsWithoutCode } = aggregateToVillages(part, choice);
  const found = { rows: rowsUsed, hidden: hiddenCells };
  log.add('AGGREGATED', { part: part.name, count: villages.rows, found });
  for (const row of rowsWithoutCode) {
    log.add('AGGREGATE_NO_CODE', { part: part.name, column: choice.codeColumn, row });
  }
  return villages;
}
