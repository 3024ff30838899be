import type { Row } from '../../src/studio/pack/csvText';
import { SOURCE } from './catalogue';
import type { DemoColumn } from './demoColumn';
import { YEARS } from './plantTruths';
import { randomOf } from './random';

const P0 = {
  indikator: 'p0',
  nama: 'Persentase penduduk miskin (P0)',
  nama_en: 'Poverty rate (P0)',
  satuan: '% penduduk',
  satuan_en: '% of population',
} as const;
const JOBLESS = {
  indikator: 'tpt',
  nama: 'Tingkat pengangguran terbuka',
  nama_en: 'Open unemployment rate',
  satuan: '% angkatan kerja',
  satuan_en: '% of labour force',
} as const;
const MADE_UP = { asal: 'peraga', sumber: SOURCE } as const;

/**
 * Rows of `deret.csv`: the region's own poverty rate, added up from its villages, beside two that are as made
 * up as it is; for 2019 a second figure that disagrees.
 */
export function seriesRows(region: string, poverty: readonly DemoColumn[], seed: number): Row[] {
  const random = randomOf(seed, 'deret');
  const own = poverty.map(({ year, cells }) => {
    const sum = (key: 'pembilang' | 'penyebut') =>
      cells.reduce((total, cell) => total + (cell.nilai === undefined ? 0 : (cell[key] ?? 0)), 0);
    return { year, value: round((100 * sum('pembilang')) / sum('penyebut')) };
  });
  const rows: Row[] = own.map(({ year, value }) => ({
    ...MADE_UP,
    ...P0,
    wilayah: region,
    tahun: year,
    periode: 'Maret',
    nilai: value,
    utama: true,
  }));
  const disputed = own.find(({ year }) => year === 2019);
  if (disputed) {
    rows.push({
      ...MADE_UP,
      ...P0,
      wilayah: region,
      tahun: 2019,
      periode: 'September',
      nilai: round(disputed.value - 0.23),
      utama: false,
      catatan: 'Angka kedua yang berbeda, sengaja dibiarkan',
    });
  }
  for (const { wilayah, shift } of [
    { wilayah: 'Seluruh Negeri Contoh (peraga)', shift: 1.1 },
    { wilayah: 'Kabupaten Tetangga A', shift: -1.7 },
  ]) {
    for (const { year, value } of own) {
      rows.push({
        ...MADE_UP,
        ...P0,
        wilayah,
        tahun: year,
        periode: 'Maret',
        nilai: round(value + shift + random.between(-0.3, 0.3)),
        utama: true,
      });
    }
  }
  for (const year of YEARS) {
    const nilai = round(5.2 - 0.15 * (year - 2015) + (year === 2020 ? 1.6 : 0) + random.between(-0.2, 0.2));
    rows.push({
      ...MADE_UP,
      ...JOBLESS,
      wilayah: region,
      tahun: year,
      periode: 'Agustus',
      nilai,
      utama: true,
    });
  }
  return rows;
}

function round(x: number): number {
  return Number(x.toFixed(2));
}
