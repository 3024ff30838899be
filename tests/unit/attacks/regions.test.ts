import { beforeAll, describe, expect, it } from 'vitest';
import { checkAttack } from '../../../scripts/pack/check/attackChecks';
import { ringsOf } from '../../../src/aggregate/region/drawing';
import { regionShares, wholeVillages } from '../../../src/aggregate/region/regionShares';
import { sharesMembership, type NamedRegion } from '../../../src/aggregate/region/sharesMembership';
import {
  groupMembership,
  listMembership,
  regencyMembership,
  type Membership,
} from '../../../src/aggregate/rollup/membership';
import type { Dataset } from '../../../src/data/dataset';
import type { PackAttack } from '../../../src/data/disclosure/attackPack';
import type { VillageGeometry } from '../../../src/data/geometry';
import { readGeometry } from '../../../src/data/readParts';
import { textAt } from '../../../src/data/textColumn';
import { answers, reachesOf, saidByCounts, type Known } from './answers';
import {
  columnAt,
  CONTOH,
  contohPack,
  hiddenRows,
  indicatorAt,
  PATIENCE_MS,
  type ContohPack,
} from './contohTruth';

let pack: ContohPack;
let geometry: VillageGeometry;
let audit: PackAttack;
beforeAll(async () => {
  pack = await contohPack();
  const read = await readGeometry(pack.files, pack.published.villages);
  if (!read.ok) throw new Error(read.fault.code);
  geometry = read.value.villages;
  audit = (await checkAttack(CONTOH)).attack!;
}, PATIENCE_MS);

/** Boxes over the whole pack, laid so that each overlaps its neighbours in both directions, cut by area and by point. */
function overlappingRegions(): Membership {
  const [west, south, east, north] = pack.published.manifest.bbox;
  const [across, up] = [(east - west) / 4, (north - south) / 4];
  const regions: NamedRegion[] = [];
  for (let x = 0; x < 4; x++) {
    for (let y = 0; y < 4; y++) {
      const [left, bottom] = [west + (x - 0.3) * across, south + (y - 0.4) * up];
      const [right, top] = [left + 1.7 * across, bottom + 1.55 * up];
      const region = ringsOf([
        [
          [
            [left, bottom],
            [right, bottom],
            [right, top],
            [left, top],
          ],
        ],
      ]);
      const by = (x + y) % 2 === 0 ? 'area' : 'point';
      const shares = regionShares({ geometry, villages: pack.published.villages, region, by });
      if (shares.rows.length > 0) regions.push({ key: `${x}/${y}`, label: '', shares });
    }
  }
  return sharesMembership(regions);
}

/** The differencing attack: everything, and everything but one; a kecamatan, and the kecamatan but one. */
function regionsButOne(targets: readonly number[]): Membership {
  const { n, kecamatan } = pack.published.villages;
  const all = Array.from({ length: n }, (_, row) => row);
  const own = (row: number) => all.filter((other) => kecamatan.index[other] === kecamatan.index[row]);
  const lists = [
    all,
    ...targets.flatMap((row) => [all, own(row)].map((of) => of.filter((one) => one !== row))),
  ];
  return sharesMembership(lists.map((rows, i) => ({ key: `${i}`, label: '', shares: wholeVillages(rows) })));
}

/** Every grouping that the application offers. */
function groupings({ villages }: Dataset): Membership[] {
  return [
    groupMembership(villages.kecamatan),
    groupMembership(villages.typology),
    groupMembership(villages.kind),
    regencyMembership(villages),
  ];
}

const COLUMNS = [
  ['ats', 2018],
  ['ats', 2024],
  ['rtlh', 2022],
] as const;
/** Hidden villages of a column, at most twenty, from all over. */
function targetsOf(id: string, year: number): number[] {
  const hidden = hiddenRows(columnAt(pack.published, id, year));
  const step = Math.ceil(hidden.length / 20);
  return hidden.filter((_, i) => i % step === 0);
}

/** What the pack's own audit says that an attack on its files reaches. */
function auditedReach(id: string, year: number, row: number): readonly [number, number] {
  const code = textAt(pack.published.villages.code, row);
  const found = audit.attacked.find(
    (cell) =>
      cell.code === code &&
      cell.figure.split(', ')[0]!.split(' = ').includes(id) &&
      cell.figure.endsWith(`${year}`),
  );
  return [found!.reach.low, found!.reach.high];
}

/** All that an attacker gathers about a column: groups, drawn regions that overlap, and regions less one village. */
function gathered(dataset: Dataset, id: string, year: number): Known[] {
  const secret = new Set(hiddenRows(columnAt(pack.published, id, year)));
  const asked = [...groupings(dataset), overlappingRegions(), regionsButOne(targetsOf(id, year))];
  return asked.flatMap((membership) =>
    saidByCounts(answers(dataset, { id, year, membership }), columnAt(pack.published, id, year), secret),
  );
}

describe('an attack by regions that overlap, and by groupings of every kind', () => {
  it.each(COLUMNS)(
    'comes no nearer to a hidden %s %i than the audit of the files',
    (id, year) => {
      const targets = targetsOf(id, year);
      const known = gathered(pack.published, id, year);
      expect(known.length).toBeGreaterThan(40);
      const reaches = reachesOf(known, targets);
      for (const row of targets) {
        const [low, high] = reaches.get(row)!;
        const [least, most] = auditedReach(id, year, row);
        expect(low).toBeLessThan(least + 1e-3);
        expect(high).toBeGreaterThan(most - 1e-3);
        expect(high - low).toBeGreaterThanOrEqual(5 - 1e-3);
        // Nor is the attack a weak one: nothing else ties these counts, and it gets as far as the audit.
        if (id === 'ats') expect([low, high].map(Math.round)).toEqual([least, most]);
      }
    },
    PATIENCE_MS,
  );

  it(
    'finds every count to the unit where nothing is hidden',
    () => {
      const [id, year] = COLUMNS[1];
      const targets = targetsOf(id, year);
      const membership = regionsButOne(targets);
      const secret = new Set(hiddenRows(columnAt(pack.published, id, year)));
      const said = answers(pack.undisclosed, { id, year, membership });
      const reaches = reachesOf(saidByCounts(said, columnAt(pack.published, id, year), secret), targets);
      for (const row of targets) {
        const truth = columnAt(pack.undisclosed, id, year).value[row]!;
        const [low, high] = reaches.get(row)!;
        expect([Math.round(low * 1000), Math.round(high * 1000)]).toEqual([truth * 1000, truth * 1000]);
      }
    },
    PATIENCE_MS,
  );

  it('finds the truth within every interval that it is given', () => {
    for (const [id, year] of COLUMNS) {
      for (const membership of [...groupings(pack.published), overlappingRegions()]) {
        const said = answers(pack.published, { id, year, membership });
        const truth = answers(pack.undisclosed, { id, year, membership });
        if (said.kind !== 'sum' || truth.kind !== 'sum') throw new Error(said.kind);
        membership.keys.forEach((_, group) => {
          expect(said.low[group]).toBeLessThanOrEqual(truth.low[group]! + 1e-6);
          expect(said.high[group]).toBeGreaterThanOrEqual(truth.low[group]! - 1e-6);
        });
      }
    }
  });
});

describe('an attack on rates', () => {
  it('finds both sums of a kecamatan, which the pack publishes, and an interval that holds the truth elsewhere', () => {
    const asked = { id: 'stunting', year: 2024 } as const;
    for (const membership of [...groupings(pack.published), overlappingRegions()]) {
      const said = answers(pack.published, { ...asked, membership });
      const truth = answers(pack.undisclosed, { ...asked, membership });
      if (said.kind !== 'ratio' || truth.kind !== 'ratio') throw new Error(said.kind);
      membership.keys.forEach((_, group) => {
        expect(said.low[group]).toBeLessThanOrEqual(truth.high[group]! + 1e-9);
        expect(said.high[group]).toBeGreaterThanOrEqual(truth.low[group]! - 1e-9);
        // What is exact is what the pack publishes: a group that splits a kecamatan's hidden villages is not.
        if (said.status[group]! <= 1) expect(said.numerator[group]).toBeCloseTo(truth.numerator[group]!, 6);
      });
    }
  });

  it('finds no rate of a region that holds one hidden village alone', () => {
    const hidden = hiddenRows(columnAt(pack.published, 'stunting', 2024));
    const membership = listMembership(hidden.map((row) => ({ key: `${row}`, label: '', rows: [row] })));
    const exact = (dataset: Dataset) =>
      [...answers(dataset, { id: 'stunting', year: 2024, membership }).status].filter((status) => status <= 1)
        .length;
    expect(indicatorAt(pack.published, 'stunting').kind).toBe('ratio');
    expect([exact(pack.published), exact(pack.undisclosed)]).toEqual([0, hidden.length]);
  });
});

describe('an attack by two years', () => {
  it(
    'learns nothing of one from the answers about the other',
    () => {
      const [id, years] = ['ats', [2023, 2024]] as const;
      const targets = targetsOf(id, 2024).slice(0, 10);
      // Rows of the other year are other unknowns: only figures that repeat a count would tie them, and none does.
      const shift = pack.published.villages.n;
      const known = (dataset: Dataset) =>
        years.flatMap((year, i) =>
          gathered(dataset, id, year).map((one) => ({
            ...one,
            of: new Map([...one.of].map(([row, weight]) => [row + i * shift, weight] as const)),
          })),
        );
      const reaches = reachesOf(
        known(pack.published),
        targets.map((row) => row + shift),
      );
      for (const row of targets) {
        const [low, high] = reaches.get(row + shift)!;
        const [least, most] = auditedReach(id, 2024, row);
        expect(low).toBeLessThan(least + 1e-3);
        expect(high).toBeGreaterThan(most - 1e-3);
      }
    },
    PATIENCE_MS,
  );
});
