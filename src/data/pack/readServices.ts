import { outsideRange } from '../model/allowedValues';
import type { Villages } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { SERVICE_FIT_WORDS, type Provenance } from '../model/packWords';
import type { Service } from '../model/services';
import { readTable } from './tableReader';

/** Reads services in the order of the file. The kecamatan that each states must be in the pack. */
export function readServices(
  file: string,
  bytes: Uint8Array,
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): Result<readonly Service[]> {
  const read = readTable('layanan', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const [lon, lat] = [table.number('lon'), table.number('lat')];
  const services: Service[] = [];
  for (let i = 0; i < table.rows; i++) {
    const cell = (column: Parameters<typeof table.text>[0]) => table.text(column)[i] ?? '';
    const code = cell('kode_kecamatan');
    const district = kecamatan.keys.indexOf(code);
    if (district < 0) {
      const where = `baris ${i + 2}, kolom kode_kecamatan`;
      return fail('packInconsistent', { file, where, got: code, expected: 'desa.csv' });
    }
    const offEarth =
      outsideRange(lon[i]!, { low: -180, high: 180 }, { file, where: `baris ${i + 2}, kolom lon` }) ??
      outsideRange(lat[i]!, { low: -90, high: 90 }, { file, where: `baris ${i + 2}, kolom lat` });
    if (offEarth) return { ok: false, fault: offEarth };
    services.push({
      id: cell('id'),
      name: cell('nama'),
      kind: cell('jenis'),
      isPublic: cell('status') === '' ? null : cell('status') === 'negeri',
      district,
      lon: lon[i] ?? NaN,
      lat: lat[i] ?? NaN,
      fit: SERVICE_FIT_WORDS[cell('letak') as keyof typeof SERVICE_FIT_WORDS],
      note: cell('catatan'),
      provenance: cell('asal') as Provenance,
      sourceId: cell('sumber'),
    });
  }
  return ok(services);
}
