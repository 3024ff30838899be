import { foldName } from '../../src/data/model/nameSpelling';
import type { SourceRow } from './sourceTable';

/** A village of the pack under construction. */
export interface PackVillage {
  readonly kode: string;
  readonly kode_bps: string;
  readonly nama: string;
  readonly jenis: 'desa' | 'kelurahan';
  readonly kode_kecamatan: string;
  readonly kecamatan: string;
  readonly lon: number;
  readonly lat: number;
  readonly luas_km2: number;
  readonly rentang_panjang_km: number;
  readonly rentang_pendek_km: number;
  readonly arah_derajat: number;
}

/** Villages from desa.csv in ascending code order; throws on a code that stands twice. */
export function readVillageRows(rows: readonly SourceRow[]): PackVillage[] {
  const villages = rows.map(villageOf).sort((a, b) => (a.kode < b.kode ? -1 : 1));
  villages.forEach(({ kode }, i) => {
    if (kode === villages[i - 1]?.kode) throw new Error(`desa.csv: kode ${kode} muncul dua kali`);
  });
  return villages;
}

function villageOf(row: SourceRow): PackVillage {
  const jenis = row.text('jenis');
  if (jenis !== 'desa' && jenis !== 'kelurahan')
    throw new Error(`${row.where}: jenis "${jenis}" tidak dikenal`);
  return {
    kode: row.text('kode'),
    kode_bps: row.text('kode_bps'),
    nama: row.text('nama'),
    jenis,
    kode_kecamatan: row.text('kode_kecamatan'),
    kecamatan: row.text('kecamatan'),
    lon: row.number('lon'),
    lat: row.number('lat'),
    luas_km2: row.number('luas_km2'),
    rentang_panjang_km: row.number('rentang_panjang_km'),
    rentang_pendek_km: row.number('rentang_pendek_km'),
    arah_derajat: row.number('arah_derajat'),
  };
}

/** From a printed name to a code, strictly: only inside its kecamatan, and never to one of several. */
export interface Places {
  /** Row of the village; throws, naming `where`, if the kecamatan has no village or several of that name. */
  village(name: string, kecamatan: string, where: string): number;
  kecamatanCode(name: string, where: string): string;
}

export function placesOf(villages: readonly PackVillage[]): Places {
  const kecamatan = new Map(villages.map((v) => [foldName(v.kecamatan), v.kode_kecamatan]));
  const rows = new Map<string, number[]>();
  villages.forEach((v, row) => {
    const key = `${v.kode_kecamatan}/${foldName(v.nama)}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  const kecamatanCode = (name: string, where: string): string => {
    const code = kecamatan.get(foldName(name));
    if (code === undefined) throw new Error(`${where}: kecamatan "${name}" tidak ada di desa.csv`);
    return code;
  };
  return {
    kecamatanCode,
    village(name, kecamatanName, where) {
      const found = rows.get(`${kecamatanCode(kecamatanName, where)}/${foldName(name)}`) ?? [];
      const [row] = found;
      if (row === undefined || found.length > 1) {
        throw new Error(
          `${where}: "${name}, Kec. ${kecamatanName}" cocok dengan ${found.length} desa, seharusnya satu`,
        );
      }
      return row;
    },
  };
}
