import type { Row } from '../../src/studio/pack/csvText';
import type { Places } from './places';
import type { SourceRow } from './sourceTable';

/** The source's words on a school's coordinates, and what the pack says of them. */
const FITS: Readonly<Record<string, { readonly letak: string; readonly catatan: string }>> = {
  'dalam kecamatan': { letak: 'sesuai', catatan: '' },
  'kecamatan lain': { letak: 'kecamatan_lain', catatan: '' },
  'di luar kabupaten': { letak: 'di_luar', catatan: '' },
  'di luar Indonesia': { letak: 'di_luar', catatan: 'Koordinat di luar Indonesia' },
};
const OPERATORS: Readonly<Record<string, string>> = { N: 'negeri', S: 'swasta' };
const KINDS = ['SD', 'SMP', 'SMA', 'SMK', 'SLB'];

/**
 * The schools as services: every one, with its kecamatan as stated and its coordinates as they stand, those
 * that contradict each other marked. By kind, then by id. Throws on a word that the source did not have before.
 */
export function serviceRows(schools: readonly SourceRow[], places: Places): Row[] {
  const rows = schools.map((row) => {
    const fit = known(FITS, row, 'catatan_koordinat');
    const kind = row.text('bentuk');
    if (!KINDS.includes(kind)) throw new Error(`${row.where}: bentuk "${kind}" tidak dikenal`);
    return {
      id: row.text('npsn'),
      nama: row.text('nama'),
      jenis: kind,
      status: known(OPERATORS, row, 'status'),
      kode_kecamatan: places.kecamatanCode(row.text('kecamatan'), row.where),
      lon: row.number('lon'),
      lat: row.number('lat'),
      letak: fit.letak,
      asal: 'resmi',
      sumber: 'sekolah-2019',
      catatan: fit.catatan,
    };
  });
  const rank = ({ jenis }: (typeof rows)[number]) => KINDS.indexOf(jenis);
  return rows.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function known<T>(words: Readonly<Record<string, T>>, row: SourceRow, column: string): T {
  const word = row.text(column);
  const meaning = words[word];
  if (meaning === undefined) throw new Error(`${row.where}: ${column} "${word}" tidak dikenal`);
  return meaning;
}
