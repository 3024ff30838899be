import { describe, expect, test } from 'vitest';
import { classify, narrowed } from '../../../src/aggregate/classes/classify';
import { BIVARIATE_CODES } from '../../../src/aggregate/modes/bivariateCodes';
import { bivariateColumn, bivariateIndicator } from '../../../src/aggregate/modes/bivariateIndicator';
import type { Worse } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import {
  axisRanges,
  codeOf,
  cornerRows,
  CORNERS,
  bivariateAxes,
  bivariateClass,
} from '../../../src/reading/bivariateWords';
import { column, indicator, type Cell } from '../aggregate/sample';

const words = { t: translator('id'), f: formats('id'), language: 'id' as const };

function side(id: string, cells: readonly Cell[], worse: Worse) {
  const own = indicator({ id, worse, decimals: 0, shortName: { id, en: id } });
  return classify({
    question: { packId: 'p', indicatorId: id, year: 2024, classification: { method: 'quantile', k: 3 } },
    indicator: own,
    column: column(cells),
  });
}

/** Low is worse across, high is worse upwards: village 0 is heaviest in both. */
const across = side('a', [1, 2, 3, 4, 5, 6, 1, 6, 'missing'], 'low');
const up = side('b', [60, 50, 40, 30, 20, 10, 9, 61, 5], 'high');
const answer = classify({
  question: { packId: 'p', indicatorId: 'x', year: 2024, classification: { method: 'quantile', k: 3 } },
  indicator: bivariateIndicator(across, up),
  column: bivariateColumn(across, up),
});

describe('a crossing in words', () => {
  test('each side has three ranges from light to heavy, whichever way it runs', () => {
    const axes = bivariateAxes({ across, up }, words);
    expect(axes.across.ranges).toEqual(['di atas 5', '2 – 5', 'sampai 2']);
    expect(axes.up.ranges[0]).toMatch(/^sampai /);
    expect(axes.up.ranges[2]).toMatch(/^di atas /);
    expect(axes.up.name).toBe('b 2024');
  });

  test('ties leave a side fewer ranges, none twice', () => {
    expect(axisRanges([3], { indicator: across.indicator, words })).toEqual(['di atas 3', 'sampai 3']);
  });

  test('letters are of the first side, digits of the second', () => {
    expect(codeOf(bivariateClass(0, 0))).toBe('A1');
    expect(codeOf(bivariateClass(1, 2))).toBe('B3');
    expect(BIVARIATE_CODES[CORNERS.both]).toBe('C3');
    expect(BIVARIATE_CODES[CORNERS.first]).toBe('C1');
    expect(BIVARIATE_CODES[CORNERS.second]).toBe('A3');
  });
});

describe('the villages of a corner', () => {
  test('stand heaviest first by the first side, then by the second', () => {
    expect(cornerRows(answer, { across, up, at: CORNERS.both })).toEqual([0, 1]);
    expect(cornerRows(answer, { across, up, at: CORNERS.first })).toEqual([6]);
    expect(cornerRows(answer, { across, up, at: CORNERS.second })).toEqual([7]);
  });

  test('are those of both values alone, and of the filter', () => {
    const all = BIVARIATE_CODES.flatMap((_, at) => cornerRows(answer, { across, up, at }));
    expect(all).toHaveLength(8);
    const few = narrowed(answer, Uint8Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1));
    expect(cornerRows(few, { across, up, at: CORNERS.both })).toEqual([1]);
  });
});
