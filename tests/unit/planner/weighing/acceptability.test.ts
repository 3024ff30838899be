import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../scripts/demo/random';
import { acceptability } from '../../../../src/planner/weighing/acceptability';

const of = (...values: number[]) => Float64Array.from(values);
const uniform = () => randomOf(7, 'weights').uniform;

describe('acceptability over all weights', () => {
  const { rank, centralWeight } = acceptability([of(1, 0.6, 0), of(0, 0.6, 1)], {
    draws: 40_000,
    uniform: uniform(),
  });

  it('is the closed form: first where w₁ > 0.6, between, and where w₁ < 0.4', () => {
    const off = rank.map((row, i) => Math.abs(row[0]! - [0.4, 0.2, 0.4][i]!));
    expect(Math.max(...off)).toBeLessThan(0.01);
  });

  it('gives every alternative some place: rows add up to 1', () => {
    for (const row of rank) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('has the mean of the favourable weights in its middle: 0.8, 0.5 and 0.2 for w₁', () => {
    const first = centralWeight.map((weights) => weights?.[0]);
    expect(first.map((weight, i) => Math.abs((weight ?? NaN) - [0.8, 0.5, 0.2][i]!) < 0.01)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('draws weights uniformly from the simplex: the largest of three is 11/18 on the mean', () => {
    const identity = [of(1, 0, 0), of(0, 1, 0), of(0, 0, 1)];
    const { centralWeight: central } = acceptability(identity, { draws: 40_000, uniform: uniform() });
    expect(Math.abs((central[0]?.[0] ?? NaN) - 11 / 18)).toBeLessThan(0.01);
  });

  it('has no central weight for one that is never first', () => {
    const { rank: places, centralWeight: central } = acceptability([of(1, 0), of(1, 0)], {
      draws: 50,
      uniform: uniform(),
    });
    expect([...places[1]!]).toEqual([0, 1]);
    expect(central[1]).toBeNull();
  });
});
