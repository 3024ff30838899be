import { outsideRange, type AllowedRange } from '../model/allowedValues';
import type { Villages } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { groupColumn } from '../model/groupColumn';
import { readTable } from './tableReader';
import { textColumn } from '../model/textColumn';

/** Kemendagri village code: province, regency, kecamatan, village. */
const CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/** Permitted ranges; no village in Indonesia is larger than 100,000 km². */
export const VILLAGE_RANGES: Readonly<Record<'luas_km2' | 'lon' | 'lat', AllowedRange>> = {
  luas_km2: { low: 1e-6, high: 1e5 },
  lon: { low: -180, high: 180 },
  lat: { low: -90, high: 90 },
};

/** Reads the village table. Rows must be in ascending order of unique codes, which all other code relies on. */
export function readVillages(file: string, bytes: Uint8Array): Result<Villages<'village'>> {
  const read = readTable('desa', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const code = table.text('kode');
  for (let row = 0; row < table.rows; row++) {
    const here = code[row] ?? '';
    const before = code[row - 1] ?? '';
    if (!CODE.test(here) || here <= before) {
      const where = `baris ${row + 2}, kolom kode`;
      return fail('rowInvalid', {
        file,
        where,
        got: here,
        expected: CODE.test(here) ? `> ${before}` : '00.00.00.0000',
      });
    }
  }
  const numbers = {
    luas_km2: table.number('luas_km2'),
    lon: table.number('lon'),
    lat: table.number('lat'),
  };
  const nowhere = { file, where: '' };
  for (const [column, range] of Object.entries(VILLAGE_RANGES) as [
    keyof typeof VILLAGE_RANGES,
    AllowedRange,
  ][]) {
    // The place is put in words for the row that is outside alone, not for each of 80,000.
    const row = numbers[column].findIndex((x) => outsideRange(x, range, nowhere) !== null);
    const at = { file, where: `baris ${row + 2}, kolom ${column}` };
    const fault = row < 0 ? null : outsideRange(numbers[column][row]!, range, at);
    if (fault) return { ok: false, fault };
  }
  return ok({
    level: 'village',
    n: table.rows,
    code: textColumn(code),
    bpsCode: textColumn(table.text('kode_bps')),
    name: textColumn(table.text('nama')),
    kind: groupColumn(table.text('jenis')),
    kecamatan: groupColumn(table.text('kode_kecamatan'), table.text('kecamatan')),
    typology: groupColumn(table.text('tipologi')),
    boundaryStatus: groupColumn(table.text('status_batas')),
    area_km2: numbers.luas_km2,
    lon: numbers.lon,
    lat: numbers.lat,
  });
}
