import { describe, expect, it } from 'vitest';
import { nearestYears, playedYears, timeline } from '../../../../src/aggregate/modes/timeline';
import { indicator } from '../sample';

const gaps = indicator({ years: [2016, 2017, 2019, 2020], basis: 'BDT 2016–2017; DTSEN 2019–2020' });
const other = indicator({ years: [2015, 2021] });

describe('the timeline', () => {
  it('has every year of the pack, and says of which there are no data', () => {
    const steps = timeline(gaps, [gaps, other]);
    expect(steps.map(({ year, hasData }) => [year, hasData])).toEqual([
      [2015, false],
      [2016, true],
      [2017, true],
      [2018, false],
      [2019, true],
      [2020, true],
      [2021, false],
    ]);
  });

  it('breaks where the basis changes, over a gap too, and nowhere else', () => {
    const breaks = timeline(gaps, [gaps, other]).filter(({ breakBefore }) => breakBefore);
    expect(breaks.map(({ year, basis }) => [year, basis?.label])).toEqual([[2019, 'DTSEN 2019–2020']]);
  });

  it('is the one year of an indicator that has but one', () => {
    const one = indicator({ years: [2024] });
    expect(timeline(one, [one, gaps]).map(({ year }) => year)).toEqual([2024]);
    expect(timeline(indicator({ years: [] }), [gaps])).toEqual([]);
  });
});

describe('steps through the years', () => {
  const steps = timeline(gaps, [gaps, other]);

  it('know the nearest years with data on either side', () => {
    expect(nearestYears(steps, 2018)).toEqual({ before: 2017, after: 2019 });
    expect(nearestYears(steps, 2015)).toEqual({ before: null, after: 2016 });
    expect(nearestYears(steps, 2021)).toEqual({ before: 2020, after: null });
    expect(nearestYears([], 2020)).toEqual({ before: null, after: null });
  });

  it('are played from the first year with data to the last, gaps included, where three rest on one basis', () => {
    const long = indicator({ years: [2016, 2017, 2019, 2020], basis: 'Laporan desa' });
    expect(playedYears(timeline(long, [long, other]))).toEqual([2016, 2017, 2018, 2019, 2020]);
  });

  it('are not played where no basis has three years', () => {
    expect(playedYears(steps)).toEqual([]);
    expect(playedYears([])).toEqual([]);
  });
});
