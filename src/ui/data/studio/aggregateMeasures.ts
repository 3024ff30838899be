import type { AggregateColumn, Measure } from '../../../data/import/imported';

/** A number a village that a person may ask for; `column` is null for the rows themselves. */
export interface OfferedMeasure {
  readonly column: string | null;
  readonly measure: Measure;
}

const CODES = ['kemendagri', 'bps'];

/** The column that most probably has the village's code; empty where none looks like one. */
export function likelyCode(columns: readonly AggregateColumn[]): string {
  const found = CODES.flatMap((kind) => columns.filter((one) => one.kind === kind))[0];
  return found?.column ?? '';
}

/**
 * What can be counted, summed or averaged of a table of persons: its rows, each of few texts that many rows share, and
 * numbers. Names of the results are Indonesian, as the columns of packs are.
 */
export function offeredMeasures(
  columns: readonly AggregateColumn[],
  codeColumn: string,
): readonly OfferedMeasure[] {
  const others = columns.filter(({ column, kind }) => column !== codeColumn && !CODES.includes(kind));
  return [
    { column: null, measure: { kind: 'count', name: 'jumlah baris' } },
    ...others.flatMap(({ column, kind, categories }): OfferedMeasure[] =>
      kind === 'number'
        ? [
            { column, measure: { kind: 'sum', name: `jumlah ${column}`, column } },
            { column, measure: { kind: 'mean', name: `rata-rata ${column}`, column } },
          ]
        : categories.flatMap((text): OfferedMeasure[] => {
            const where = { column, is: [text] };
            return [
              { column, measure: { kind: 'count', name: `${column} ${text}`, where } },
              { column, measure: { kind: 'share', name: `${column} ${text} (%)`, where } },
            ];
          }),
    ),
  ];
}
