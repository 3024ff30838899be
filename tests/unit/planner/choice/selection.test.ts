import { describe, expect, it } from 'vitest';
import {
  selectExactly,
  selectQuickly,
  type Candidate,
  type SelectionRules,
} from '../../../../src/planner/choice/selection';

const village = (benefit: number, cost: number, change: Partial<Candidate> = {}): Candidate => ({
  benefit,
  cost,
  typology: 'pesisir',
  kecamatan: 'A',
  x_m: benefit * 10_000,
  y_m: 0,
  ...change,
});
const RULES: SelectionRules = {
  budget: 10,
  maxCount: 3,
  atLeastOneOf: [],
  maxPerKecamatan: 9,
  minPairDistance_m: 0,
};
// Within 10 the second and third fit exactly and beat the first with the fourth: 10.5 against 9.
const THREE = [village(6, 6), village(5.5, 5.6), village(5, 4.4), village(3, 4)];
const exact = (candidates: readonly Candidate[], change: Partial<SelectionRules> = {}) =>
  selectExactly({ candidates, rules: { ...RULES, ...change } });

describe('the best choice', () => {
  it('is found where the quick one misses it', () => {
    const clever = [village(10, 6), village(7, 5), village(7, 5)];
    expect(selectQuickly(clever, RULES)).toEqual([0]);
    expect(exact(clever)).toEqual({ status: 'optimal', chosen: [1, 2], benefit: 14, cost: 10 });
  });

  it('keeps the budget and the number', () => {
    expect(exact(THREE)).toMatchObject({ chosen: [1, 2], benefit: 10.5 });
    expect(exact(THREE, { budget: 14.4, maxCount: 2 })).toMatchObject({ chosen: [0, 1] });
  });

  it('takes one of each typology that is asked for, even a poor one', () => {
    const mixed = [...THREE, village(0.1, 9, { typology: 'pegunungan' })];
    expect(exact(mixed, { atLeastOneOf: ['pegunungan'] })).toMatchObject({ chosen: [4] });
  });

  it('takes at most so many of a kecamatan', () => {
    const two = [village(9, 1), village(8, 1), village(1, 1, { kecamatan: 'B' })];
    expect(exact(two, { maxPerKecamatan: 1 })).toMatchObject({ chosen: [0, 2] });
  });

  it('never takes two that lie too near: at the distance itself they may', () => {
    const near = [village(9, 1, { x_m: 0 }), village(8, 1, { x_m: 3, y_m: 4 })];
    expect(exact(near, { minPairDistance_m: 5.1 })).toMatchObject({ chosen: [0] });
    expect(exact(near, { minPairDistance_m: 5 })).toMatchObject({ chosen: [0, 1] });
  });

  it('is infeasible where the rules cannot all be kept, without a partial choice', () => {
    expect(exact(THREE, { atLeastOneOf: ['pegunungan'] })).toEqual({ status: 'infeasible' });
    expect(exact([village(1, 1)], { budget: 0.5, atLeastOneOf: ['pesisir'] })).toEqual({
      status: 'infeasible',
    });
  });

  it('gives the next best when it is ruled out', () => {
    const rules = { ...RULES, budget: 6, maxCount: 1 };
    expect(selectExactly({ candidates: THREE, rules, except: [[0]] })).toMatchObject({ chosen: [1] });
  });
});
