import type { FigureColumn } from '../aggregate/modes/companions';
import type { Words } from './words';

/** A table's order, and the columns that it may be by. */
export interface Ordered {
  readonly sort: { readonly column: string; readonly descending: boolean };
  readonly columns: readonly Pick<FigureColumn, 'id' | 'indicator'>[];
}

/** The sort order in words, such as "Urut Peringkat, naik". */
export function orderWords(words: Pick<Words, 't' | 'language'>, { sort, columns }: Ordered): string {
  const figure = columns.find(({ id }) => id === sort.column);
  const kolom = figure ? figure.indicator.shortName[words.language] : placeLabel(words, sort.column);
  return words.t(sort.descending ? 'tabel.urut_turun' : 'tabel.urut_naik', { kolom });
}

const PLACE_KEYS = {
  nama: 'tabel.kolom.nama',
  kecamatan: 'tabel.kolom.kecamatan',
  tipologi: 'tabel.kolom.tipologi',
  status: 'tabel.kolom.status',
  intervensi: 'tabel.kolom.intervensi',
  kelas: 'tabel.kolom.kelas',
  peringkat: 'tabel.kolom.peringkat',
} as const;

function placeLabel({ t }: Pick<Words, 't'>, column: string): string {
  const key = Object.entries(PLACE_KEYS).find(([id]) => id === column)?.[1];
  return key ? t(key) : column;
}
