import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/data/model/dataset';
import { FIRST_LIKENESS } from '../../../../src/planner/similarity/likenessChoice';
import { soughtLike, yearsOfTraits } from '../../../../src/ui/evaluasi/sought';
import { column, indicator, villages } from '../../aggregate/sample';

const P0 = indicator({ id: 'p0', kind: 'ratio', basis: 'Survei', years: [2018, 2021, 2024] });
const IKE = indicator({ id: 'ike', years: [2024] });
const row = (code: string, typology: string) => {
  return { code: `33.26.09.${code}`, name: code, kecamatan: 'Kesesi', typology };
};
const dataset = {
  villages: villages([
    row('2001', 'pesisir'),
    row('2002', 'pesisir'),
    row('2003', 'pegunungan'),
    row('2004', 'pesisir'),
  ]),
} as unknown as Dataset;
const COLUMNS = [
  column([20, 9, 11, 30], { indicatorId: 'p0', year: 2018 }),
  column([10, 12, 19, 'missing'], { indicatorId: 'p0', year: 2024 }),
  column([0.5, 0.9, 0.5, 0.6], { indicatorId: 'ike', year: 2024 }),
];
const columnOf = (id: string, year: number) =>
  COLUMNS.find((one) => one.indicatorId === id && one.year === year) ?? null;

describe('villages like one before it left the red list', () => {
  const traits = yearsOfTraits([P0, IKE], 2020);

  it('take the village as it was then, others as they are now', () => {
    expect(traits.map(({ own, others, isEarlier }) => [own, others, isEarlier])).toEqual([
      [2018, 2024, true],
      [2024, 2024, false],
    ]);
    const found = soughtLike({ dataset, row: 0, traits, choice: FIRST_LIKENESS, columnOf, most: 9 });
    // Ranges 10 and 0.4. 20 then against 19 now: (0.1 + 0) / 2. Without a rate: 0.25. 12 and 0.9: (0.8 + 1) / 2.
    expect(found!.alike.map((one) => [one.row, Number(one.distance.toFixed(9))])).toEqual([
      [2, 0.05],
      [3, 0.25],
      [1, 0.9],
    ]);
  });

  it('may be of the same typology alone', () => {
    const choice = { ...FIRST_LIKENESS, sameTypology: true };
    const found = soughtLike({ dataset, row: 0, traits, choice, columnOf, most: 9 });
    expect(found!.alike.map((one) => one.row)).toEqual([3, 1]);
  });

  it('are not known while a column is on its way', () => {
    const none = { dataset, row: 0, traits, choice: FIRST_LIKENESS, most: 9 };
    expect(soughtLike({ ...none, columnOf: () => null })).toBeNull();
  });
});
