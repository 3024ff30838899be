import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/aggregate/classes/classify';
import type { Indicator } from '../../../src/data/model/dataset';
import { basesDiffer, dividerStep, swipeSide } from '../../../src/reading/swipeWords';
import { column, indicator } from '../aggregate/sample';

const p0 = indicator({ id: 'p0', years: [2015, 2018, 2021], basis: 'BDT 2015–2018; DTSEN 2021' });
const drawn = (own: Indicator, year: number) =>
  classify({
    question: { packId: 'uji', indicatorId: own.id, year, classification: { method: 'headTail' } },
    indicator: own,
    column: column([1, 2, 3], { indicatorId: own.id, year }),
  });

describe('the two sides of a swipe', () => {
  it('are named by indicator, year and the basis of that year', () => {
    expect(swipeSide(drawn(p0, 2015), 'id')).toEqual({ name: 'IDM 2015', basis: 'BDT 2015–2018' });
    expect(swipeSide(drawn(p0, 2021), 'id')).toEqual({ name: 'IDM 2021', basis: 'DTSEN 2021' });
  });

  it('must not be read as change where one indicator changes its basis', () => {
    expect(basesDiffer(drawn(p0, 2015), drawn(p0, 2021))).toBe(true);
    expect(basesDiffer(drawn(p0, 2015), drawn(p0, 2018))).toBe(false);
    expect(basesDiffer(drawn(p0, 2015), drawn(indicator({ id: 'lain', years: [2015] }), 2015))).toBe(false);
  });
});

describe('keys on the handle', () => {
  it('move it by two hundredths, and to either end', () => {
    expect(dividerStep(0.5, 'ArrowLeft')).toBe(0.48);
    expect(dividerStep(0.5, 'ArrowRight')).toBe(0.52);
    expect(dividerStep(0.5, 'Home')).toBe(0);
    expect(dividerStep(0.5, 'End')).toBe(1);
  });

  it('stop at the ends, add up exactly, and leave other keys alone', () => {
    expect(dividerStep(0.99, 'ArrowUp')).toBe(1);
    expect(dividerStep(0.01, 'ArrowDown')).toBe(0);
    let share = 0.5;
    for (let i = 0; i < 10; i++) share = dividerStep(share, 'ArrowRight') ?? NaN;
    expect(share).toBe(0.7);
    expect(dividerStep(0.5, 'a')).toBeNull();
  });
});
