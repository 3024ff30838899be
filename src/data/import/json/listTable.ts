import { isRecord } from '../../model/untrustedJson';
import { ColumnGatherer } from '../columns';
import type { ReadContext } from '../formatReader';
import type { ImportedPart } from '../imported';
import { cellOf } from './cellOf';

/** A JSON list of records, as many services give tables, or of texts, as a table; null where it is another list. */
export function listTable(
  list: readonly unknown[],
  { log }: ReadContext,
  encoding: string,
): ImportedPart | null {
  const isTexts = list.length > 0 && list.every((item) => typeof item === 'string');
  const isRecords = list.length > 0 && list.every((item) => isRecord(item));
  if (!isTexts && !isRecords) return null;
  const columns = new ColumnGatherer(log, '');
  list.forEach((item, i) => {
    const record = isRecord(item) ? item : null;
    columns.addRow(
      record
        ? Object.keys(record).map(
            (key) => [key, cellOf(record[key], key, { log, part: '', row: i + 1 })] as const,
          )
        : [['kolom_1', item as string] as const],
    );
  });
  return {
    ...{ name: '', format: 'geojson', rows: list.length, shapes: null, encoding, crs: '' },
    columns: columns.done(),
    rowNumbers: Int32Array.from({ length: list.length }, (_, i) => i + 1),
  };
}
