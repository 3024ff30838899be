import { describe, expect, test } from 'vitest';
import { classify } from '../../../../../src/aggregate/classes/classify';
import {
  afterKey,
  boundKey,
  boundLimits,
  boundNear,
  gripPlaces,
  heldBounds,
  roomForBound,
  withBoundAt,
  withNewBound,
  type HeldBounds,
} from '../../../../../src/ui/peta/legend/classBounds';
import { column, indicator } from '../../../aggregate/sample';

const held: HeldBounds = { upper: [2, 5, 7.5], min: 0, max: 10, decimals: 1 };

function classed(values: readonly number[], decimals = 2) {
  return classify({
    question: { packId: 'p', indicatorId: 'i', year: 2024, classification: { method: 'quantile', k: 4 } },
    indicator: indicator({ decimals }),
    column: column(values),
  });
}

describe('bounds taken in hand', () => {
  test('lie on the grid of the decimals, and no value changes class by it', () => {
    const answer = classed([1.01, 1.02, 1.07, 1.33, 2.05, 2.06, 2.5, 3.75, 4.11, 9.99]);
    const { upper } = heldBounds(answer);
    for (const bound of upper) expect(bound).toBe(Number(bound.toFixed(2)));
    const again = classify({
      ...answer,
      question: { ...answer.question, classification: { method: 'manual', upper } },
    });
    expect(again.counts).toEqual(answer.counts);
  });

  test('stay as they are where two would meet on the grid', () => {
    const answer = classed([0.1, 0.2, 0.3, 0.4, 0.5], 0);
    expect(heldBounds(answer).upper).toEqual(answer.upper);
  });
});

describe('a bound that moves', () => {
  test('goes to the nearest step', () => {
    expect(withBoundAt(held, 1, 4.26)).toEqual([2, 4.3, 7.5]);
    expect(withBoundAt({ ...held, decimals: 0 }, 1, 4.26)).toEqual([2, 4, 7.5]);
  });

  test('never passes or meets its neighbours', () => {
    expect(withBoundAt(held, 1, -3)).toEqual([2, 2.1, 7.5]);
    expect(withBoundAt(held, 1, 99)).toEqual([2, 7.4, 7.5]);
  });

  test('stays within the values, the first bound at least the least of them', () => {
    expect(withBoundAt(held, 0, -4)).toEqual([0, 5, 7.5]);
    expect(withBoundAt(held, 2, 44)).toEqual([2, 5, 10]);
  });

  test('may keep a place outside the values that it was given', () => {
    expect(boundLimits({ ...held, upper: [-5, 12] }, 0)).toEqual({ low: -5, high: 11.9 });
    expect(boundLimits({ ...held, upper: [-5, 12] }, 1)).toEqual({ low: -4.9, high: 12 });
  });

  test('has nowhere to go between two bounds a step apart', () => {
    const tight = { ...held, upper: [2, 2.05, 2.1] };
    expect(withBoundAt(tight, 1, 9)).toEqual(tight.upper);
  });
});

describe('keys on a bound', () => {
  const press = (key: string, at = 1) => {
    const asked = boundKey(key);
    if (asked === null) throw new Error(`no act for ${key}`);
    return afterKey(held, at, asked);
  };

  test('arrows move it a step, page keys ten', () => {
    expect(press('ArrowRight')).toEqual([2, 5.1, 7.5]);
    expect(press('ArrowDown')).toEqual([2, 4.9, 7.5]);
    expect(press('PageUp')).toEqual([2, 6, 7.5]);
    expect(press('PageDown')).toEqual([2, 4, 7.5]);
  });

  test('Home and End bring it beside its neighbours', () => {
    expect(press('Home')).toEqual([2, 2.1, 7.5]);
    expect(press('End')).toEqual([2, 7.4, 7.5]);
  });

  test('Delete removes it, but never the last one', () => {
    expect(press('Delete')).toEqual([2, 7.5]);
    expect(afterKey({ ...held, upper: [3] }, 0, 'remove')).toEqual([3]);
  });

  test('others are left to the page', () => {
    expect(boundKey('Tab')).toBeNull();
    expect(boundKey('a')).toBeNull();
  });
});

describe('one bound more', () => {
  test('takes its place in the order', () => {
    expect(withNewBound(held, 6.04)).toEqual([2, 5, 6, 7.5]);
  });

  test('is refused on another, outside the values, and beyond nine classes', () => {
    expect(withNewBound(held, 5)).toBeNull();
    expect(withNewBound(held, 10)).toBeNull();
    expect(withNewBound(held, -1)).toBeNull();
    expect(withNewBound({ ...held, upper: [1, 2, 3, 4, 5, 6, 7, 8] }, 9)).toBeNull();
  });

  test('halves the widest class that can be', () => {
    expect(roomForBound(held)).toBe(3.5);
    expect(roomForBound({ upper: [1], min: 0, max: 4, decimals: 0 })).toBe(2.5);
    expect(roomForBound({ upper: [0, 1], min: 0, max: 2, decimals: 0 })).toBeNull();
  });
});

describe('grips', () => {
  test('stand at their bounds where there is room', () => {
    expect(gripPlaces([50, 100, 200], { width: 260, size: 24 })).toEqual({
      size: 24,
      middles: [50, 100, 200],
    });
  });

  test('make room for one another and stay on the axis', () => {
    const { middles, size } = gripPlaces([2, 4, 6, 250, 259], { width: 260, size: 24 });
    expect(middles).toEqual([12, 36, 60, 224, 248]);
    middles.slice(1).forEach((middle, i) => expect(middle - middles[i]!).toBeGreaterThanOrEqual(size));
  });

  test('shrink where the axis is too short for all', () => {
    expect(gripPlaces([1, 2, 3, 4], { width: 80, size: 44 }).size).toBe(20);
  });

  test('the nearest bound within reach is taken hold of', () => {
    expect(boundNear([10, 40, 43], { x: 42, reach: 8 })).toBe(2);
    expect(boundNear([10, 40], { x: 25, reach: 8 })).toBeNull();
  });
});
