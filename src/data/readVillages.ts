import type { Villages } from './dataset';
import { fail, ok, type Result } from './fault';
import { groupColumn } from './groupColumn';
import { readTable } from './tableReader';
import { textColumn } from './textColumn';

/** Kemendagri village code: province, regency, kecamatan, village. */
const CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/** The village table. Rows must stand in ascending, unique code order: everything after relies on it. */
export function readVillages(file: string, bytes: Uint8Array): Result<Villages> {
  const read = readTable('desa', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const code = table.text('kode');
  for (let row = 0; row < table.rows; row++) {
    const here = code[row] ?? '';
    const before = code[row - 1] ?? '';
    if (!CODE.test(here) || here <= before) {
      const where = `baris ${row + 2}, kolom kode`;
      return fail('rowInvalid', { file, where, got: here, expected: CODE.test(here) ? `> ${before}` : '00.00.00.0000' });
    }
  }
  return ok({
    n: table.rows,
    code: textColumn(code),
    bpsCode: textColumn(table.text('kode_bps')),
    name: textColumn(table.text('nama')),
    kind: groupColumn(table.text('jenis')),
    kecamatan: groupColumn(table.text('kode_kecamatan'), table.text('kecamatan')),
    typology: groupColumn(table.text('tipologi')),
    boundaryStatus: groupColumn(table.text('status_batas')),
    area_km2: table.number('luas_km2'),
    lon: table.number('lon'),
    lat: table.number('lat'),
  });
}
