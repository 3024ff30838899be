import { beforeAll, describe, expect, it } from 'vitest';
import { attackFolder } from '../../../scripts/pack/checkFolder';
import { listMembership, type Membership } from '../../../src/aggregate/rollup/membership';
import type { Dataset } from '../../../src/data/model/dataset';
import type { PackAttack } from '../../../src/data/disclosure/attackPack';
import { answers, reachesOf } from './answers';
import {
  auditedReach,
  columnAt,
  CONTOH,
  contohPack,
  groundOf,
  hiddenRows,
  indicatorAt,
  PATIENCE_MS,
  targetsOf,
  type ContohPack,
  type Ground,
} from './contohTruth';
import {
  everyAsked,
  exposedIn,
  foundIn,
  gathered,
  groupings,
  overlappingRegions,
  reached,
  regionsButOne,
} from './gather';

let pack: ContohPack;
let ground: Ground;
let audit: PackAttack;
beforeAll(async () => {
  pack = await contohPack();
  ground = await groundOf(pack);
  audit = (await attackFolder(CONTOH)).attack!;
}, PATIENCE_MS);

const COLUMNS = [
  ['ats', 2018],
  ['ats', 2024],
  ['rtlh', 2022],
] as const;

describe('an attack by regions that overlap, and by groupings of every kind', () => {
  const truthOf = (id: string, year: number) => (row: number) =>
    columnAt(pack.undisclosed, id, year).value[row]!;

  it.each(COLUMNS)(
    'comes no nearer to a hidden %s %i than the audit of the files',
    (id, year) => {
      const targets = targetsOf(columnAt(pack.published, id, year));
      const asked = { id, year, memberships: everyAsked(ground, targets) };
      expect(gathered(pack.published, asked).length).toBeGreaterThan(40);
      const reaches = reached(pack.published, asked, targets);
      expect(exposedIn(reaches)).toEqual([]);
      for (const row of targets) {
        const [low, high] = reaches.get(row)!;
        const [least, most] = auditedReach(pack, audit, { id, year, row });
        expect(low).toBeLessThan(least + 1e-3);
        expect(high).toBeGreaterThan(most - 1e-3);
        // The attack is as strong as it can be: it reaches the same interval as the audit, and no other sum ties these counts.
        if (id === 'ats') expect([low, high].map(Math.round)).toEqual([least, most]);
      }
    },
    PATIENCE_MS,
  );

  // Of `ats` so many counts are small that they guard each other: only `rtlh` tells whether others guard them.
  it.each([
    ['groupings', (of: Ground) => groupings(of)],
    ['regions that overlap', (of: Ground) => [overlappingRegions(of)]],
    ['regions less one', (of: Ground, targets: readonly number[]) => [regionsButOne(of, targets)]],
  ] as const)(
    'finds counts by %s alone where the small ones are hidden and nothing guards them',
    (_, membershipsOf) => {
      for (const year of [2022, 2023, 2024]) {
        const targets = targetsOf(columnAt(pack.primaryOnly, 'rtlh', year));
        const asked = { id: 'rtlh', year, memberships: membershipsOf(ground, targets) };
        expect(
          foundIn(reached(pack.primaryOnly, asked, targets), truthOf('rtlh', year)).length,
        ).toBeGreaterThan(0);
        expect(exposedIn(reached(pack.published, asked, targets))).toEqual([]);
      }
    },
    PATIENCE_MS,
  );

  it(
    'finds every count to the unit where nothing is hidden',
    () => {
      const [id, year] = COLUMNS[1];
      const targets = targetsOf(columnAt(pack.published, id, year));
      const secret = new Set(hiddenRows(columnAt(pack.published, id, year)));
      const known = gathered(
        pack.undisclosed,
        { id, year, memberships: [regionsButOne(ground, targets)] },
        secret,
      );
      expect(foundIn(reachesOf(known, targets), truthOf(id, year))).toEqual(targets);
    },
    PATIENCE_MS,
  );

  it('finds the truth within every interval that it is given, and nothing but numbers where nothing is hidden', () => {
    const wide = { published: 0, undisclosed: 0 };
    for (const [id, year] of COLUMNS) {
      for (const membership of [...groupings(ground), overlappingRegions(ground)]) {
        const said = answers(pack.published, { id, year, membership });
        const truth = answers(pack.undisclosed, { id, year, membership });
        if (said.kind !== 'sum' || truth.kind !== 'sum') throw new Error(said.kind);
        membership.keys.forEach((_, group) => {
          expect(said.low[group]).toBeLessThanOrEqual(truth.low[group]! + 1e-6);
          expect(said.high[group]).toBeGreaterThanOrEqual(truth.low[group]! - 1e-6);
          if (Number.isNaN(said.value[group]!)) wide.published++;
          if (Number.isNaN(truth.value[group]!)) wide.undisclosed++;
        });
      }
    }
    expect(wide.published).toBeGreaterThan(wide.undisclosed);
  });
});

describe('an attack on rates', () => {
  const asked = { id: 'stunting', year: 2024 } as const;
  /** Groups with a rate and no interval, whole or in part. */
  const exact = (dataset: Dataset, membership: Membership) =>
    [...answers(dataset, { ...asked, membership }).status].filter((status) => status <= 1).length;

  it('finds both sums of a kecamatan, which the pack publishes, and an interval that holds the truth elsewhere', () => {
    const memberships = [...groupings(ground), overlappingRegions(ground)];
    for (const membership of memberships) {
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
    const all = (dataset: Dataset) => memberships.reduce((sum, one) => sum + exact(dataset, one), 0);
    expect(all(pack.published)).toBeLessThan(all(pack.undisclosed));
  });

  it('finds no rate of a region that holds one hidden village alone, and some where nothing guards the small ones', () => {
    const alone = (rows: readonly number[]) =>
      listMembership(rows.map((row) => ({ key: `${row}`, label: '', rows: [row] })));
    const hidden = hiddenRows(columnAt(pack.published, 'stunting', 2024));
    const primary = hiddenRows(columnAt(pack.primaryOnly, 'stunting', 2024));
    expect(indicatorAt(pack.published, 'stunting').kind).toBe('ratio');
    expect([pack.published, pack.undisclosed].map((dataset) => exact(dataset, alone(hidden)))).toEqual([
      0,
      hidden.length,
    ]);
    expect(exact(pack.published, alone(primary))).toBe(0);
    expect(exact(pack.primaryOnly, alone(primary))).toBeGreaterThan(0);
  });
});
