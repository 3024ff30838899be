import { describe, expect, it } from 'vitest';
import { changeIndicator } from '../../../../../src/aggregate/modes/changeIndicator';
import { classify } from '../../../../../src/aggregate/classes/classify';
import type { Worse } from '../../../../../src/data/model/dataset';
import { legendChart } from '../../../../../src/reading/legendChart';
import { changeKey, directionKey } from '../../../../../src/reading/legendWords';
import { column, indicator } from '../../../aggregate/sample';

const changed = (values: readonly number[], worse: Worse = 'high') =>
  classify({
    question: { packId: 'uji', indicatorId: 'p0', year: 2020, classification: { method: 'diverging', k: 5 } },
    indicator: changeIndicator(indicator({ kind: 'ratio', worse, years: [2015, 2020] }), {
      from: 2015,
      to: 2020,
    }),
    column: column(values, { year: 2020 }),
  });
const words = (worse: Worse) => {
  const answer = changed([-6, -4, -2, -1, 1, 2, 4, 6], worse);
  return answer.counts.map((_, i) => changeKey(answer, i));
};

describe('the legend of a change', () => {
  it('says in words which class improves, worsens, or is almost unchanged', () => {
    const [better, worse, steady] = ['better', 'worse', 'steady'].map((what) => `waktu.change.${what}`);
    expect(words('high')).toEqual([better, better, steady, worse, worse]);
    expect(words('low')).toEqual([worse, worse, steady, better, better]);
    expect(words('neutral')[0]).toBe('waktu.change.down');
    expect(words('neutral')[4]).toBe('waktu.change.up');
  });

  it('names the colours of both ways', () => {
    const drawn = { palette: 'perubahan', theme: 'terang' } as const;
    expect(directionKey(changed([1, -1]), drawn)).toBe('waktu.change.direction');
    expect(directionKey(changed([1, -1], 'neutral'), drawn)).toBe('waktu.change.directionNeutral');
  });

  it('has zero on its axis, also where all went one way', () => {
    const chart = legendChart(changed([-6, -5, -4, -3, -2]), { width: 300, height: 60 });
    expect(chart.at(0)).toBe(300);
    expect(chart.at(-6)).toBe(0);
    expect(chart.at(-2)).toBeCloseTo(200, 9);
    expect(chart.ticks.at(-1)).toEqual({ value: 0, x: 300 });
  });
});
