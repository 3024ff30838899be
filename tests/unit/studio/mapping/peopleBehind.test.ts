import { describe, expect, it } from 'vitest';
import { peopleBehind } from '../../../../src/studio/mapping/peopleBehind';
import { partOf } from './partOf';

const LEAST = { least: 5, leastAsked: 20 };
const FIGURES = partOf({
  kode: ['33.26.01.2001', '33.26.01.2002', '33.26.01.2003', '33.26.01.2004'],
  n_fgt: [20, 19, 60, 40],
  miskin_fgt: [5, 10, 4, 36],
  p0: [0.25, 0.5, 0.1, 0.9],
  n_af: [20, 19, 60, null],
  miskin_af: [15, 10, 0, 20],
  m0: [0.1, 0.2, 0, 0.3],
});

describe('persons behind figures of villages', () => {
  it('are too few where few were asked, were poor or were not, each figure by its own counts', () => {
    expect(peopleBehind(FIGURES, ['p0'], LEAST)).toEqual({ family: 'fgt', few: [false, true, true, true] });
    // Nobody poor tells of nobody; a count that is not known may be of few.
    expect(peopleBehind(FIGURES, ['m0'], LEAST)).toEqual({ family: 'af', few: [false, true, false, true] });
    expect(peopleBehind(FIGURES, ['p0'], { least: 10, leastAsked: 20 })?.few[0]).toBe(true);
  });

  it('are none where a table does not count them', () => {
    expect(peopleBehind(partOf({ kode: ['1'], p0: [0.5] }), ['p0'], LEAST)).toBeNull();
    expect(peopleBehind(FIGURES, ['luas'], LEAST)).toBeNull();
  });

  it('are never an indicator themselves', () => {
    expect(() => peopleBehind(FIGURES, ['miskin_fgt', 'n_fgt'], LEAST)).toThrow(
      '"miskin_fgt" menghitung orang',
    );
  });
});
