import { describe, expect, it } from 'vitest';
import { BIVARIATE_CODES } from '../../../../src/aggregate/modes/bivariateCodes';
import {
  bivariateBounds,
  bivariateColumn,
  bivariateIndicator,
} from '../../../../src/aggregate/modes/bivariateIndicator';
import { MARK } from '../../../../src/data/model/mark';
import { column, indicator } from '../sample';

const poverty = indicator({ id: 'p0', worse: 'high', years: [2024] });
const index = indicator({ id: 'idm', worse: 'low', years: [2020] });

// Poverty rises with the row, the index falls and rises; row 6 lacks one, row 7 both.
const poor = column([1, 2, 3, 4, 5, 6, 99, 'suppressed'], { indicatorId: 'p0' });
const idm = column([0.9, 0.2, 0.5, 0.6, 0.1, 0.8, 'missing', 'missing'], { indicatorId: 'idm', year: 2020 });
const across = { indicator: poverty, column: poor };
const up = { indicator: index, column: idm };

describe('a crossing of two indicators', () => {
  it('cuts each into thirds over the rows that have both, heavier later whichever way it runs', () => {
    expect(bivariateBounds(poor, idm)).toEqual({
      across: [expect.closeTo(2.6667, 4), expect.closeTo(4.3333, 4)],
      up: [expect.closeTo(0.4, 9), expect.closeTo(0.6667, 4)],
    });
    const codes = [...bivariateColumn(across, up).value].map((value) => BIVARIATE_CODES[value] ?? null);
    expect(codes).toEqual(['A1', 'A3', 'B2', 'B2', 'C3', 'C1', null, null]);
  });

  it('says of a row without both why it has none', () => {
    const { mark } = bivariateColumn(across, up);
    expect([...mark].slice(5)).toEqual([MARK.present, MARK.missing, MARK.suppressed]);
  });

  it('is not the same turned round', () => {
    const codes = [...bivariateColumn(up, across).value].map((value) => BIVARIATE_CODES[value] ?? null);
    expect(codes.slice(0, 6)).toEqual(['A1', 'C1', 'B2', 'B2', 'C3', 'A3']);
  });

  it('names both with their years, takes their sources together, and stays marked where one is marked', () => {
    const sample = indicator({ id: 'p0', provenance: 'peraga', sourceIds: ['a', 'b'] });
    const pair = bivariateIndicator(
      { ...across, indicator: sample },
      { ...up, indicator: { ...index, sourceIds: ['b', 'c'] } },
    );
    expect(pair).toMatchObject({
      kind: 'category',
      worse: 'high',
      provenance: 'peraga',
      sourceIds: ['a', 'b', 'c'],
      shortName: { id: 'IDM 2024 × IDM 2020' },
      formula: { kind: 'bivariate', inputs: ['p0', 'idm'], year: 2020 },
    });
    expect(pair.categories).toHaveLength(9);
  });
});
