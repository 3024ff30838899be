import { MISSING, NOT_APPLICABLE, present, shareCell, type DemoCell, type DemoColumn } from './demoColumn';
import type { Poverty } from './plantTruths';
import type { Population } from './population';
import { randomOf, type Random } from './random';
import type { DemoVillage } from './region';
import { INDEX_UPPER } from './catalogue';

export interface World {
  readonly seed: number;
  readonly villages: readonly DemoVillage[];
  readonly population: Population;
  readonly poverty: Poverty;
}

/** Draws one indicator in one year: a cell a village. Each has a random stream of its own. */
export type Draw = (world: World, year: number, random: Random) => readonly DemoCell[];

/** Every indicator's values by id; the ten deciles are `desil_1` … `desil_10`. */
export const DRAWS: Readonly<Record<string, Draw>> = {
  penduduk: ({ villages, population }, year) =>
    villages.map((_, row) => present(population.people(row, year))),
  keluarga: ({ villages, population }, year) =>
    villages.map((_, row) => present(population.families(row, year))),
  p0: (world, year, random) => world.villages.map((_, row) => measuredPoverty(world, { row, year }, random)),
  desil_1_4: (world, year) => poorFamilies(world, year).map(present),
  desil_1_4_persen: (world, year) =>
    poorFamilies(world, year).map((count, row) => shareCell(count, world.population.families(row, year))),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, d): [string, Draw] => [
      `desil_${d + 1}`,
      (world, year) => world.villages.map((_, row) => present(decilesOf(world, row, year)[d]!)),
    ]),
  ),
  rtlh: (world, year) => unfitHouses(world, year).map((count) => (count === null ? MISSING : present(count))),
  rtlh_persen: (world, year) =>
    unfitHouses(world, year).map((count, row) =>
      count === null ? MISSING : shareCell(count, world.population.families(row, year)),
    ),
  jamban: drawLatrines,
  stunting: drawStunting,
  ats: (world, year, random) =>
    world.villages.map((_, row) => {
      const children = 0.19 * world.population.people(row, year);
      const share = Math.max(
        0,
        0.0009 * world.poverty.rate_pct(row, year) - 0.0004 * (year - 2015) + 0.002 * random.normal(),
      );
      return random.uniform() < 0.015 ? MISSING : present(Math.round(children * share));
    }),
  ik_sosial: (world, year) => component(world, year, 0),
  ik_ekonomi: (world, year) => component(world, year, 1),
  ik_lingkungan: (world, year) => component(world, year, 2),
  indeks_desa: (world, year) => villageIndex(world, year),
  status_desa: (world, year) =>
    villageIndex(world, year).map((cell) =>
      cell.nilai === undefined ? cell : present(INDEX_UPPER.filter((upper) => upper < cell.nilai!).length),
    ),
};

/** One column by id and year. */
export function drawColumn(world: World, indicatorId: string, year: number): DemoColumn {
  const draw = DRAWS[indicatorId];
  if (!draw) throw new RangeError(`drawColumn: no indicator ${indicatorId}`);
  return { indicatorId, year, cells: draw(world, year, randomOf(world.seed, `${indicatorId}@${year}`)) };
}

/** As if an eighth of the people had been asked: the true rate, the error of such a sample, and its size. */
function measuredPoverty(
  { population, poverty }: World,
  { row, year }: { row: number; year: number },
  random: Random,
): DemoCell {
  const people = population.people(row, year);
  const p = poverty.rate_pct(row, year) / 100;
  const error = Math.sqrt((p * (1 - p)) / (people / 8));
  const measured = Math.round(people * Math.max(0.003, p + error * random.normal()));
  return {
    ...shareCell(measured, people),
    galat_baku: Number((100 * error).toFixed(2)),
  };
}

function decilesOf({ population, poverty }: World, row: number, year: number): readonly number[] {
  return population.deciles(row, year, poverty.rate_pct(row, year));
}

function poorFamilies(world: World, year: number): number[] {
  return world.villages.map((_, row) =>
    decilesOf(world, row, year)
      .slice(0, 4)
      .reduce((sum, count) => sum + count, 0),
  );
}

/** Unfit houses; null where a village did not report. More villages were silent early on. */
function unfitHouses(world: World, year: number): (number | null)[] {
  const random = randomOf(world.seed, `rtlh-asal@${year}`);
  return world.villages.map((_, row) => {
    const share = Math.max(
      0,
      0.011 * world.poverty.rate_pct(row, year) - 0.012 * (year - 2015) + 0.02 * random.normal(),
    );
    const silent = random.uniform() < (year < 2018 ? 0.06 : 0.02);
    return silent ? null : Math.round(share * world.population.families(row, year));
  });
}

function drawLatrines(
  { seed, villages, population, poverty }: World,
  year: number,
  random: Random,
): DemoCell[] {
  // The year from which a village has none without a latrine: a true zero.
  const done = randomOf(seed, 'jamban-tuntas');
  return villages.map((_, row) => {
    const freeFrom = done.integer(2018, 2032);
    const share = Math.max(
      0.004,
      0.02 + 0.012 * poverty.rate_pct(row, year) - 0.01 * (year - 2015) + 0.015 * random.normal(),
    );
    const silent = random.uniform() < 0.02;
    const families = population.families(row, year);
    return silent ? MISSING : shareCell(year >= freeFrom ? 0 : Math.round(share * families), families);
  });
}

function drawStunting({ villages, population, poverty }: World, year: number, random: Random): DemoCell[] {
  // One kecamatan did not weigh its children in 2020.
  const closed = villages[Math.floor(villages.length / 3)]!.districtCode;
  return villages.map((village, row) => {
    const children = Math.round(0.085 * population.people(row, year));
    const share = Math.max(
      0,
      0.02 + 0.008 * poverty.rate_pct(row, year) - 0.008 * (year - 2018) + 0.03 * random.normal(),
    );
    if (year === 2020 && village.districtCode === closed) return MISSING;
    return random.uniform() < 0.01 ? MISSING : shareCell(Math.round(children * share), children);
  });
}

const COMPONENTS = [
  { name: 'sosial', level: 0.74, byPoverty: -0.007, byYear: 0.012 },
  { name: 'ekonomi', level: 0.66, byPoverty: -0.013, byYear: 0.016 },
  { name: 'lingkungan', level: 0.7, byPoverty: -0.005, byYear: 0.01 },
] as const;

function component({ seed, villages, poverty }: World, year: number, which: 0 | 1 | 2): DemoCell[] {
  const { name, level, byPoverty, byYear } = COMPONENTS[which];
  const lasting = randomOf(seed, `indeks-${name}`);
  const passing = randomOf(seed, `indeks-${name}@${year}`);
  return villages.map(({ kind }, row) => {
    const own = 0.07 * lasting.normal() + 0.008 * passing.normal();
    if (kind === 'kelurahan') return NOT_APPLICABLE;
    const index = level + byPoverty * (poverty.rate_pct(row, year) - 11) + byYear * (year - 2019) + own;
    return present(Number(Math.min(0.99, Math.max(0.2, index)).toFixed(3)));
  });
}

/** The mean of the three components as they are printed, so that anybody can check it. */
function villageIndex(world: World, year: number): DemoCell[] {
  const [social, economic, environmental] = ([0, 1, 2] as const).map((which) =>
    component(world, year, which),
  );
  return social!.map((cell, row) => {
    const parts = [cell.nilai, economic![row]!.nilai, environmental![row]!.nilai];
    if (parts.some((part) => part === undefined)) return NOT_APPLICABLE;
    const tenThousandths = parts.reduce<number>((sum, part) => sum + Math.round(10000 * part!), 0);
    return present(Math.round(tenThousandths / 3) / 10000);
  });
}
