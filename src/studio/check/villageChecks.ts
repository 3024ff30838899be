import type { Table } from '../../data/pack/tableReader';
import { finding, type Finding } from './finding';
import { checkOutlying } from './outlyingValues';

const CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const BPS_CODE = /^\d{10}$/;

/** Codes of the village table: form, order, uniqueness, kecamatan; and reference points inside the pack's bbox. */
export function checkVillages(
  table: Table<'desa'>,
  bbox: readonly [west: number, south: number, east: number, north: number],
): Finding[] {
  const file = 'desa.csv';
  const code = table.text('kode');
  const bps = table.text('kode_bps');
  const kecamatan = table.text('kode_kecamatan');
  const lon = table.number('lon');
  const lat = table.number('lat');
  const [west, south, east, north] = bbox;
  const districtName = table.text('kecamatan');
  const nameOf = new Map<string, string>();
  const seen = new Set<string>();
  const seenBps = new Set<string>();
  const findings: Finding[] = [];
  for (let row = 0; row < table.rows; row++) {
    const at = (column: string) => ({ file, where: `baris ${row + 2}, kolom ${column}` });
    const here = code[row] ?? '';
    if (!CODE.test(here))
      findings.push(finding('codeMalformed', at('kode'), `kode "${here}" bukan kode Kemendagri`));
    else if (seen.has(here))
      findings.push(finding('codeRepeated', at('kode'), `kode ${here} sudah ada di baris lain`));
    else if (row > 0 && here < (code[row - 1] ?? ''))
      findings.push(finding('codeOrder', at('kode'), `kode ${here} lebih kecil daripada baris di atasnya`));
    seen.add(here);
    if (CODE.test(here) && here.slice(0, 8) !== kecamatan[row]) {
      findings.push(
        finding('codeKecamatan', at('kode_kecamatan'), `desa ${here} dicatat di kecamatan ${kecamatan[row]}`),
      );
    }
    const name = districtName[row] ?? '';
    const known = nameOf.get(kecamatan[row] ?? '') ?? name;
    nameOf.set(kecamatan[row] ?? '', known);
    if (name !== known) {
      const said = `kecamatan ${kecamatan[row]} bernama "${known}" di atas, "${name}" di sini`;
      findings.push(finding('districtName', at('kecamatan'), said));
    }
    const other = bps[row] ?? '';
    if (other !== '' && (!BPS_CODE.test(other) || seenBps.has(other))) {
      findings.push(finding('bpsCode', at('kode_bps'), `kode BPS "${other}" ganda atau bukan sepuluh angka`));
    }
    if (other !== '') seenBps.add(other);
    const x = lon[row] ?? NaN;
    const y = lat[row] ?? NaN;
    if (!(x >= west && x <= east && y >= south && y <= north)) {
      findings.push(finding('pointOutside', at('lon'), `titik acuan ${x}, ${y} di luar bbox paket`));
    }
  }
  const whereOf = (row: number) => `baris ${row + 2}, kolom luas_km2`;
  return [
    ...findings,
    ...checkOutlying({ file, what: 'luas desa', values: table.number('luas_km2'), whereOf }),
  ];
}
