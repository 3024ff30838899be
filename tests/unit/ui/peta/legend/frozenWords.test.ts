import { describe, expect, it } from 'vitest';
import { SINGLE } from '../../../../../src/aggregate/mapQuestion';
import { frozenChoices, frozenNote } from '../../../../../src/ui/peta/legend/frozenWords';

const rate = { kind: 'ratio', years: [2015, 2018, 2020] } as const;
const now = { year: 2018, frozen: null, mode: 'single' } as const;
const keys = (options: ReturnType<typeof frozenChoices>) =>
  options.map(({ key, frozen, chosen }) => [key, frozen, chosen]);

describe('bounds over the years', () => {
  it("are each year's own, this year's or those of all years", () => {
    expect(keys(frozenChoices(rate, now))).toEqual([
      ['own', null, true],
      ['year', 2018, false],
      ['all', 'all', false],
    ]);
  });

  it('keep the year that was chosen while others are stepped through', () => {
    expect(keys(frozenChoices(rate, { ...now, year: 2020, frozen: 2015 }))[1]).toEqual(['year', 2015, true]);
  });

  it('cannot be those of a year without data', () => {
    expect(keys(frozenChoices(rate, { ...now, year: 2017 }))).toEqual([
      ['own', null, true],
      ['all', 'all', false],
    ]);
    expect(keys(frozenChoices(rate, { ...now, frozen: 2017 }))[0]).toEqual(['own', null, true]);
  });

  it('are common to years side by side, and no question for a change, a crossing, a category or one year', () => {
    expect(keys(frozenChoices(rate, { ...now, mode: 'multiples' }))).toEqual([
      ['year', 2018, false],
      ['all', 'all', true],
    ]);
    expect(frozenChoices(rate, { ...now, mode: 'change' })).toEqual([]);
    expect(frozenChoices(rate, { ...now, mode: 'bivariate' })).toEqual([]);
    expect(frozenChoices({ ...rate, kind: 'category' }, now)).toEqual([]);
    expect(frozenChoices({ ...rate, years: [2015] }, now)).toEqual([]);
  });
});

describe('the legend says whose bounds stand', () => {
  const asked = { mode: SINGLE, frozen: null, year: 2018 } as const;

  it('where they are not those of the year', () => {
    expect(frozenNote(asked, 'ratio')).toBeNull();
    expect(frozenNote({ ...asked, frozen: 2015 }, 'ratio')).toEqual({ key: 'year', year: 2015 });
    expect(frozenNote({ ...asked, frozen: 'all' }, 'ratio')).toEqual({ key: 'all', year: 2018 });
    expect(frozenNote({ ...asked, mode: { kind: 'multiples' } }, 'ratio')?.key).toBe('all');
  });

  it('and not of a change, a category or nothing', () => {
    expect(frozenNote({ ...asked, frozen: 2015, mode: { kind: 'change', from: 2015 } }, 'ratio')).toBeNull();
    expect(frozenNote({ ...asked, frozen: 2015 }, 'category')).toBeNull();
    expect(frozenNote(null, 'ratio')).toBeNull();
  });
});
