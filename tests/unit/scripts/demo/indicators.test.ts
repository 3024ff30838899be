import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueRows, INDEX_UPPER } from '../../../../scripts/demo/catalogue';
import { shareCell, type DemoCell } from '../../../../scripts/demo/demoColumn';
import { discloseDemo, publishedCells } from '../../../../scripts/demo/discloseDemo';
import { drawColumn, DRAWS, type World } from '../../../../scripts/demo/indicators';
import { plantPoverty } from '../../../../scripts/demo/plantTruths';
import { apportion, drawPopulation } from '../../../../scripts/demo/population';
import { demoRegion } from '../../../../scripts/demo/region';

const SEED = 1;
let world: World;
beforeAll(() => {
  const { villages } = demoRegion(285, SEED);
  world = {
    seed: SEED,
    villages,
    population: drawPopulation(villages, SEED),
    poverty: plantPoverty(villages, SEED),
  };
});

const cells = (id: string, year: number): readonly DemoCell[] => drawColumn(world, id, year).cells;

describe('a cell of the demonstration', () => {
  it('is a share to two decimals, with its numerator and denominator', () => {
    expect(shareCell(0, 300)).toEqual({ tanda: 'ada', nilai: 0, pembilang: 0, penyebut: 300 });
    expect(shareCell(7, 300)).toEqual({ tanda: 'ada', nilai: 2.33, pembilang: 7, penyebut: 300 });
  });

  it('shares a total out by largest remainders', () => {
    expect(apportion(10, [0.55, 0.26, 0.19])).toEqual([5, 3, 2]);
    expect(apportion(7, [0.5, 0.5])).toEqual([4, 3]);
  });
});

describe('the values of the demonstration', () => {
  it('exist for every indicator of the catalogue', () => {
    for (const { id } of catalogueRows('all')) expect(Object.keys(DRAWS)).toContain(id);
    expect(catalogueRows('core').map(({ id }) => id)).toEqual([
      'p0',
      'desil_1_4_persen',
      'penduduk',
      'stunting',
      'indeks_desa',
      'status_desa',
    ]);
  });

  it('never have a numerator above its denominator, and are their quotient', () => {
    for (const { id, jenis, tahun } of catalogueRows('all')) {
      if (jenis !== 'rasio') continue;
      for (const cell of tahun.flatMap((year) => cells(id, year))) {
        if (cell.tanda !== 'ada') continue;
        expect(cell.pembilang!).toBeLessThanOrEqual(cell.penyebut!);
        expect(Math.abs(cell.nilai! - (100 * cell.pembilang!) / cell.penyebut!)).toBeLessThan(0.00501);
      }
    }
  });

  it('have no count of people between 1 and 4 once published, and no number in a hidden cell', () => {
    const catalogue = catalogueRows('all');
    const villages = world.villages.map(({ code, districtCode }) => ({
      kode: code,
      kode_kecamatan: districtCode,
    }));
    const disclosure = discloseDemo(world, { catalogue, villages });
    let hidden = 0;
    for (const { id, jenis, tahun } of catalogue) {
      if (jenis !== 'cacah' && jenis !== 'rasio') continue;
      for (const year of tahun) {
        const drawn = cells(id, year);
        publishedCells(disclosure, drawColumn(world, id, year)).forEach((cell, row) => {
          const count = drawn[row]!.pembilang ?? drawn[row]!.nilai ?? 0;
          if (count > 0 && count < 5) expect(cell, `${id} ${year}`).toEqual({ tanda: 'sembunyi' });
          if (cell.tanda === 'sembunyi') hidden++;
          else expect(cell).toEqual(drawn[row]);
        });
      }
    }
    const { primary, complementary } = disclosure.report;
    // Unfit houses stand in two indicators: a count is hidden in both, and reported once.
    expect(hidden).toBeGreaterThan(primary + complementary);
    expect(complementary).toBeGreaterThan(0);
  });

  it('have deciles that add up to the families, so that none is hidden, and to deciles 1–4', () => {
    for (const year of [2015, 2020, 2024]) {
      const deciles = Array.from({ length: 10 }, (_, d) =>
        cells(`desil_${d + 1}`, year).map(({ nilai }) => nilai!),
      );
      const sum = (row: number, upTo: number) =>
        deciles.slice(0, upTo).reduce((total, decile) => total + decile[row]!, 0);
      cells('keluarga', year).forEach(({ nilai }, row) => expect(sum(row, 10)).toBe(nilai));
      cells('desil_1_4', year).forEach(({ nilai }, row) => expect(sum(row, 4)).toBe(nilai));
    }
  });

  it('have an index that is the mean of its parts, and the class that its bounds give', () => {
    const [social, economic, environmental] = ['ik_sosial', 'ik_ekonomi', 'ik_lingkungan'].map((id) =>
      cells(id, 2022),
    );
    const status = cells('status_desa', 2022);
    let wards = 0;
    cells('indeks_desa', 2022).forEach(({ nilai, tanda }, row) => {
      if (world.villages[row]!.kind === 'kelurahan') {
        expect([tanda, status[row]!.tanda, social![row]!.tanda]).toEqual([
          'tidak_berlaku',
          'tidak_berlaku',
          'tidak_berlaku',
        ]);
        wards++;
        return;
      }
      expect(
        Math.abs(nilai! - (social![row]!.nilai! + economic![row]!.nilai! + environmental![row]!.nilai!) / 3),
      ).toBeLessThan(0.00006);
      const label = status[row]!.nilai!;
      expect(nilai!).toBeGreaterThan(INDEX_UPPER[label - 1] ?? -1);
      expect(nilai!).toBeLessThanOrEqual(INDEX_UPPER[label] ?? 1);
    });
    expect(wards).toBe(13);
  });
});

/** Mean of a village's measured p0 over years, and the variance of that mean by its own standard errors. */
function windowMean(years: readonly number[]): { mean: Float64Array; variance: Float64Array } {
  const mean = new Float64Array(285);
  const variance = new Float64Array(285);
  for (const year of years) {
    cells('p0', year).forEach(({ nilai, galat_baku }, row) => {
      mean[row]! += nilai! / years.length;
      variance[row]! += galat_baku! ** 2 / years.length ** 2;
    });
  }
  return { mean, variance };
}

/** Difference in differences of a cohort against all villages of neither cohort, with its standard error. */
function effectOf(cohort: readonly number[]): { effect: number; error: number } {
  const before = windowMean([2017, 2018, 2019]);
  const after = windowMean([2023, 2024]);
  const { improved, placebo } = world.poverty.truths;
  const treated = new Set([...improved, ...placebo]);
  const rest = world.villages.map((_, row) => row).filter((row) => !treated.has(row));
  const average = (rows: readonly number[], of: (row: number) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const change = (row: number) => after.mean[row]! - before.mean[row]!;
  // Besides sampling, slopes differ by 0.06 points a year (standard deviation) over five and a half years.
  const variance = (row: number) => before.variance[row]! + after.variance[row]! + (0.06 * 5.5) ** 2;
  const error = Math.sqrt(average(cohort, variance) / cohort.length + average(rest, variance) / rest.length);
  return { effect: average(cohort, change) - average(rest, change), error };
}

describe('the planted truths', () => {
  it('let the improved cohort be found with its five points, and nothing in the placebo cohort', () => {
    const { improved, placebo } = world.poverty.truths;
    expect([improved.length, placebo.length]).toEqual([20, 20]);
    const found = effectOf(improved);
    expect(found.error).toBeLessThan(0.5);
    expect(Math.abs(found.effect - -5)).toBeLessThan(3 * found.error);
    expect(Math.abs(effectOf(placebo).effect)).toBeLessThan(3 * found.error);
  });

  it('make the cluster stand out by its twelve points and hang together', () => {
    const [cluster = []] = world.poverty.truths.clusters;
    const inside = new Set(cluster);
    expect(cluster).toHaveLength(13);
    for (const row of cluster)
      expect(world.villages[row]!.neighbours.some((next) => inside.has(next))).toBe(true);
    const p0 = cells('p0', 2019).map(({ nilai }) => nilai!);
    const mean = (rows: readonly number[]) => rows.reduce((sum, row) => sum + p0[row]!, 0) / rows.length;
    const rest = p0.map((_, row) => row).filter((row) => !inside.has(row));
    // Thirteen villages that differ by about 3 points each: a standard error of 0.9.
    expect(Math.abs(mean(cluster) - mean(rest) - 12)).toBeLessThan(2.7);
    expect(Math.min(...cluster.map((row) => p0[row]!))).toBeGreaterThan(mean(rest) + 3);
  });

  it('share no village', () => {
    const { clusters, improved, placebo } = world.poverty.truths;
    const all = [...clusters.flat(), ...improved, ...placebo];
    expect(new Set(all).size).toBe(all.length);
  });
});
