import { describe, expect, it } from 'vitest';
import { timeline } from '../../../../../src/aggregate/modes/timeline';
import { translator } from '../../../../../src/messages/translator';
import { timelineTrack } from '../../../../../src/ui/peta/time/timelineTrack';
import { yearSpoken } from '../../../../../src/ui/figures/yearWords';
import { indicator } from '../../../aggregate/sample';

/** Data in 2016, 2017, 2019 on one basis, in 2021 and 2022 on another; the pack begins in 2015. */
const own = indicator({ years: [2016, 2017, 2019, 2021, 2022], basis: 'BDT 2016–2019; DTSEN 2021–2022' });
const steps = timeline(own, [own, indicator({ years: [2015] })]);
const track = (year: number, length_px = 700) => timelineTrack(steps, { year, length_px, label_px: 33 });
const seventh = (n: number) => expect.closeTo(n / 7, 9) as number;

describe('the track of the timeline', () => {
  it('has a dot for each year at equal steps, and marks the years without data', () => {
    const { dots } = track(2016);
    expect(dots.map(({ share }) => share)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(seventh));
    expect(dots.filter(({ hasData }) => !hasData).map(({ year }) => year)).toEqual([2015, 2018, 2020]);
  });

  it('joins neighbours of one basis, thins the line over a gap, and breaks it where the basis changes', () => {
    expect(track(2016).pieces).toEqual([
      { from: seventh(1), to: seventh(2), kind: 'joined' },
      { from: seventh(2), to: seventh(3), kind: 'gap' },
      { from: seventh(3), to: seventh(4), kind: 'gap' },
      { from: seventh(5), to: seventh(6), kind: 'break' },
      { from: seventh(6), to: seventh(7), kind: 'joined' },
    ]);
  });

  it('names the bases over the years that have them, and none where all rest on one', () => {
    expect(track(2016).bases).toEqual([
      { label: 'BDT 2016–2019', from: seventh(1), to: seventh(4) },
      { label: 'DTSEN 2021–2022', from: seventh(6), to: 1 },
    ]);
    const one = indicator({ years: [2016, 2018], basis: 'Survei' });
    expect(timelineTrack(timeline(one, [one]), { year: 2016, length_px: 700, label_px: 33 }).bases).toEqual(
      [],
    );
  });

  it('writes every number where there is room, else the present year and the ends first', () => {
    const written = (year: number, length_px: number) =>
      track(year, length_px)
        .dots.filter(({ labelled }) => labelled)
        .map((dot) => dot.year);
    expect(written(2018, 700)).toHaveLength(8);
    expect(written(2018, 140)).toEqual([2015, 2018, 2020, 2022]);
    expect(written(2019, 60)).toEqual([2015, 2019]);
  });
});

describe('a year as it is spoken', () => {
  it('says that there are no data, and where the basis changes', () => {
    const t = translator('id');
    expect(yearSpoken(steps, 2018, t)).toBe('2018, belum ada data');
    expect(yearSpoken(steps, 2021, t)).toBe('2021, dasar data berganti: DTSEN 2021–2022');
    expect(yearSpoken(steps, 2017, t)).toBe('2017');
    expect(yearSpoken(steps, 2018, translator('en'))).toBe('2018, no data yet');
  });
});
