import { describe, expect, it } from 'vitest';
import { coverGreedily, coverMost, type CoverageQuestion } from '../../../../src/planner/location/coverage';

/** Places on a line; the middle one covers most by itself and spoils the pair on either side. */
const LINE: CoverageQuestion = {
  x_m: Float64Array.of(0, 10, 20, 30, 40),
  y_m: new Float64Array(5),
  people: Float64Array.of(4, 5, 1, 5, 4),
  radius_m: 10,
  services: 2,
};

describe('covering most people', () => {
  it('is exact where one site after another is not', () => {
    // 10 and 30 reach everybody, as 0 and 30 do; the quick way begins with the middle, which reaches 11.
    expect(coverMost(LINE)).toMatchObject({ covered: 19 });
    expect(coverMost(LINE)?.sites).toHaveLength(2);
    expect(coverGreedily(LINE).sites[0]).toBe(2);
    expect(coverGreedily(LINE).covered).toBeLessThan(19);
  });

  it('counts a place once, however many sites reach it, the radius included', () => {
    expect(coverMost({ ...LINE, services: 5 })?.covered).toBe(19);
    expect(coverMost({ ...LINE, radius_m: 9.99, services: 2 })).toMatchObject({ covered: 10 });
  });

  it('stops when nobody is left', () => {
    expect(coverGreedily({ ...LINE, radius_m: 100 }).sites).toEqual([0]);
  });
});
