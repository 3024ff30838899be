import { describe, expect, it } from 'vitest';
import { SINGLE } from '../../../../../src/aggregate/mapQuestion';
import { crossed } from '../../../../../src/aggregate/modes/bivariateMode';
import { nearestOf } from '../../../../../src/aggregate/modes/otherYears';
import { swipeable } from '../../../../../src/aggregate/modes/swipeMode';
import { fromYears, modeStart, type ModeInput } from '../../../../../src/ui/peta/indicator/modeChoices';
import { indicator } from '../../../aggregate/sample';

const rate = indicator({
  id: 'p0',
  kind: 'ratio',
  years: [2015, 2018, 2021, 2022],
  basis: 'BDT 2015–2018; DTSEN 2021–2022',
});
const index = indicator({ id: 'idm', years: [2019] });
const heads = indicator({ id: 'jiwa', kind: 'count', years: [2015, 2022] });
const kinds = indicator({ id: 'status', kind: 'category', years: [2015, 2022] });
const choices = [heads, kinds, rate, index];
const start = (
  kind: Parameters<typeof modeStart>[0],
  own = rate,
  year = 2022,
  level: ModeInput['level'] = 'village',
) => modeStart(kind, { indicator: own, year, choices, level });

describe('a way to look begins', () => {
  it('with the earliest year of the same basis, for a change and for a swipe', () => {
    expect(start('change')).toEqual({ kind: 'change', from: 2021 });
    expect(start('swipe')).toEqual({ kind: 'swipe', indicatorId: 'p0', year: 2021 });
    expect(start('change', rate, 2018)).toEqual({ kind: 'change', from: 2015 });
  });

  it('of villages alone where it follows from more than numbers', () => {
    for (const kind of ['gap', 'accessibility', 'hotspots'] as const) {
      expect(start(kind), kind).toMatchObject({ kind });
      expect(start(kind, rate, 2022, 'district'), kind).toBeNull();
    }
    expect(start('change', rate, 2022, 'regency')).toEqual({ kind: 'change', from: 2021 });
  });

  it('with a year that will be refused where none can be compared: the map then says why', () => {
    const lone = indicator({ id: 'lone', years: [2015, 2022], basis: 'BDT 2015; DTSEN 2022' });
    expect(start('change', lone)).toEqual({ kind: 'change', from: 2015 });
  });

  it('with another indicator where there is no other year', () => {
    expect(start('swipe', index, 2019)).toEqual({ kind: 'swipe', indicatorId: 'status', year: 2022 });
    expect(start('bivariate', index, 2019)).toEqual({ kind: 'bivariate', indicatorId: 'jiwa', year: 2022 });
  });

  it('not at all where nothing could be shown', () => {
    expect(start('multiples', index, 2019)).toBeNull();
    expect(start('multiples', heads)).toBeNull();
    expect(start('change', index, 2019)).toBeNull();
    expect(start('change', kinds)).toBeNull();
    expect(start('swipe', heads)).toBeNull();
    expect(start('bivariate', kinds)).toBeNull();
  });

  it('plainly, or with all years', () => {
    expect(start('single')).toBe(SINGLE);
    expect(start('multiples')).toEqual({ kind: 'multiples' });
  });
});

describe('what is offered', () => {
  it('for a swipe is all that colours villages', () => {
    expect(swipeable({ choices })).toEqual([kinds, rate, index]);
  });

  it('for a crossing is every other number', () => {
    expect(crossed({ indicator: rate, choices })).toEqual([heads, index]);
  });

  it('as the beginning of a change is every other year, those of another basis with its name', () => {
    expect(fromYears(rate, 2022)).toEqual([
      { year: 2015, otherBasis: 'BDT 2015–2018' },
      { year: 2018, otherBasis: 'BDT 2015–2018' },
      { year: 2021, otherBasis: null },
    ]);
  });

  it('of years is the nearest, the earlier of two as near', () => {
    expect(nearestOf(rate, 2020)).toBe(2021);
    expect(nearestOf(heads, 2016)).toBe(2015);
    expect(nearestOf({ years: [2018, 2020] }, 2019)).toBe(2018);
    expect(nearestOf({ years: [] }, 2019)).toBeNull();
  });
});
