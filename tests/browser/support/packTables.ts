import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A row of a pack's table, by the names of its header; an empty cell is an empty string. */
export type Row = Readonly<Record<string, string>>;

/** The rows of `public/geojson/<pack>/<table>.csv`, read apart from the app's own reader. */
export function packRows(pack: 'pekalongan' | 'contoh', table: string): readonly Row[] {
  const text = readFileSync(`public/geojson/${pack}/${table}.csv`, 'utf8');
  const [header = [], ...lines] = Papa.parse<string[]>(text, { header: false, skipEmptyLines: true }).data;
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
}

/** The published values of an indicator-year by village code; places without a value are left out. */
export function publishedValues(
  pack: 'pekalongan' | 'contoh',
  { indicator, year }: { indicator: string; year: number },
): ReadonlyMap<string, number> {
  const rows = packRows(pack, 'nilai').filter(
    (row) => row['indikator'] === indicator && row['tahun'] === String(year) && row['tanda'] === 'ada',
  );
  return new Map(rows.map((row) => [row['kode'] ?? '', Number(row['nilai'])]));
}

/** Where a village's reference point lies, [lon, lat]. */
export function referencePoint(pack: 'pekalongan' | 'contoh', code: string): readonly [number, number] {
  const row = packRows(pack, 'desa').find(({ kode }) => kode === code);
  if (row === undefined) throw new Error(`${pack} has no village ${code}`);
  return [Number(row['lon']), Number(row['lat'])];
}
