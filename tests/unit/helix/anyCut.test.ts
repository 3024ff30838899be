import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES, type Activity, type Measure } from '../../../src/helix/activity';
import { DIMENSIONS } from '../../../src/helix/cube';
import { activitiesIn, cellAt, cut, within } from '../../../src/helix/cut';
import { figuresOf, type Sums } from '../../../src/helix/sums';
import { cubeOf, HILIR, HULU } from './helixWorld';

const SHARE = fc.option(fc.integer({ min: -1, max: 5 }).map((tenths) => tenths / 10));
const some = <K>(keys: readonly K[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), SHARE), { selector: ([key]) => key, maxLength: 3 })
    .map((list) => list.map(([key, share]) => ({ key, share })));
const AMOUNT = fc.option(fc.integer({ min: 0, max: 2e12 }));
const ACTIVITY: fc.Arbitrary<Omit<Activity, 'id'>> = fc.record({
  sector: fc.constantFrom('air', 'rumah'),
  stage: fc.constantFrom('planned', 'running', 'done'),
  year: fc.constantFrom(2023, 2024),
  lastYear: fc.constant(2024),
  owner: fc.constantFrom('', 'Dinas A'),
  programme: fc.constantFrom('', 'KKN'),
  actors: some(['pemkab', 'pemdes', 'usaha', 'lsm']),
  funds: some(['APBD', 'CSR', 'ZIS']),
  places: some([0, 1, 2, 3, 4, HILIR, HULU]),
  money: fc.record({ komitmen: AMOUNT, pagu: AMOUNT, realisasi: AMOUNT }, { requiredKeys: [] }),
});
const ACTIVITIES = fc
  .array(ACTIVITY, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, i): Activity => ({ ...one, id: String(i) })));
const MASK = fc.option(
  fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }).map((bytes) => Uint8Array.from(bytes)),
);
const DIMENSION = fc.constantFrom(...DIMENSIONS);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const known = (sums: Sums, measure: Measure) =>
  sum(Array.from({ length: sums.groups }, (_, group) => figuresOf(sums, group).amount[measure] ?? 0));

describe('whatever the cut', () => {
  it('rows, columns and cells add up to the total exactly, to the rupiah', () => {
    fc.assert(
      fc.property(ACTIVITIES, DIMENSION, DIMENSION, MASK, (activities, rows, columns, villages) => {
        const matrix = cut(cubeOf(...activities), { rows, columns, filter: { villages } });
        for (const measure of MEASURES) {
          const total = matrix.total.amount[measure] ?? 0;
          for (const sums of [matrix.rowSums, matrix.columnSums, matrix.cellSums])
            expect(known(sums, measure)).toBe(total);
        }
        expect(matrix.facts.sumOfRowCounts - matrix.total.count).toBeGreaterThanOrEqual(
          matrix.facts.jointRows,
        );
      }),
    );
  });

  it('without a filter the total is what the activities state', () => {
    fc.assert(
      fc.property(ACTIVITIES, (activities) => {
        const { total } = cut(cubeOf(...activities), { rows: 'actor', columns: 'fund' });
        expect(total.count).toBe(activities.length);
        for (const measure of MEASURES) {
          const stated = activities.map(({ money }) => money[measure] ?? null).filter((x) => x !== null);
          expect(total.amount[measure]).toBe(stated.length > 0 ? sum(stated) : null);
        }
      }),
    );
  });

  it('splitting every activity into two changes no total, and no row by more than a rupiah a part', () => {
    const half = ({ money }: Activity, round: (x: number) => number): Activity['money'] =>
      Object.fromEntries(
        Object.entries(money).map(([measure, amount]) => [
          measure,
          amount === null ? null : round(amount / 2),
        ]),
      );
    fc.assert(
      fc.property(ACTIVITIES, DIMENSION, (activities, rows) => {
        const halves = activities.flatMap((one): Activity[] => [
          { ...one, id: `${one.id}a`, money: half(one, Math.floor) },
          { ...one, id: `${one.id}b`, money: half(one, Math.ceil) },
        ]);
        const [whole, split] = [activities, halves].map((list) =>
          cut(cubeOf(...list), { rows, columns: 'stage' }),
        );
        expect(split!.total.amount).toEqual(whole!.total.amount);
        for (const measure of MEASURES) {
          for (let row = 0; row < whole!.rows.keys.length; row++) {
            const [before, after] = [whole!, split!].map(
              ({ rowSums }) => figuresOf(rowSums, row).amount[measure],
            );
            expect(after === null).toBe(before === null);
            // At most 3 × 3 × 3 parts of each, and one rest a dimension.
            expect(Math.abs((after ?? 0) - (before ?? 0))).toBeLessThan(64 * activities.length);
          }
        }
      }),
    );
  });

  it('the activities of a cell, each once, are as many as it counts', () => {
    fc.assert(
      fc.property(ACTIVITIES, (activities) => {
        const cube = cubeOf(...activities);
        const matrix = cut(cube, { rows: 'district', columns: 'kind' });
        let cells = 0;
        matrix.rows.keys.forEach((district, row) => {
          matrix.columns.keys.forEach((kind, column) => {
            const members = activitiesIn(cube, within({}, { district, kind }));
            const figures = cellAt(matrix, row, column);
            if (figures) cells++;
            expect(members).toHaveLength(figures?.count ?? 0);
            expect(new Set(members).size).toBe(members.length);
          });
        });
        expect(cells).toBe(matrix.cells.size);
      }),
    );
  });
});
