import { describe, expect, it } from 'vitest';
import { changeCode } from '../../../../src/aggregate/modes/changeIndicator';
import { SINGLE, type MapQuestion } from '../../../../src/aggregate/mapQuestion';
import type { IndicatorYear } from '../../../../src/data/model/dataset';
import { rememberedAnswer } from '../../../../src/state/pack/rememberedAnswer';
import { dataset as worldDataset } from '../../../scenes/world';
import { column, indicator } from '../../aggregate/sample';

const p0 = indicator({ id: 'p0', kind: 'ratio', worse: 'high', years: [2019, 2020] });
const dataset = { ...worldDataset(), indicators: [p0] };
const question: MapQuestion = {
  packId: 'uji',
  indicatorId: 'p0',
  year: 2020,
  classification: { method: 'quantile', k: 3 },
  mode: { kind: 'change', from: 2019 },
  frozen: null,
};
/** What the code of a change answers. */
const CHANGE = changeCode({
  ...{ dataset, question, columnOf: () => null },
  ...{ interventions: [], geometry: null, services: [] },
});
const of = (year: number, values: number[]) => column(values, { indicatorId: 'p0', year });
const from = (columns: readonly IndicatorYear[]) => (choice: { indicatorId: string; year: number }) =>
  columns.find(({ indicatorId, year }) => indicatorId === choice.indicatorId && year === choice.year) ?? null;

const [before, now] = [of(2019, [1, 2, 3, 4, 5, 6]), of(2020, [2, 3, 5, 4, 9, 7])];
const another = column([9, 9, 9, 9, 9, 9], { indicatorId: 'jiwa', year: 2020 });

describe('a memoised map answer', () => {
  it('is the same object when a column is loaded that it does not read', () => {
    const answer = rememberedAnswer();
    const one = answer(dataset, question, from([before, now]), CHANGE);
    expect(one.status).toBe('ready');
    expect(answer(dataset, question, from([before, another, now]), CHANGE)).toBe(one);
  });

  it('is computed again when a column that it reads is loaded or reloaded', () => {
    const answer = rememberedAnswer();
    const waiting = answer(dataset, question, from([now]), CHANGE);
    expect(waiting).toEqual({ status: 'waiting', needs: [{ indicatorId: 'p0', year: 2019 }] });
    const one = answer(dataset, question, from([before, now]), CHANGE);
    expect(one.status).toBe('ready');
    const renewed = of(2019, [6, 5, 4, 3, 2, 1]);
    const other = answer(dataset, question, from([renewed, now]), CHANGE);
    if (one.status !== 'ready' || other.status !== 'ready') throw new Error('it waits');
    expect([...other.answer.main.column.value]).toEqual([-4, -2, 1, 1, 7, 6]);
    expect([...one.answer.main.column.value]).toEqual([1, 1, 2, 0, 4, 1]);
  });

  it('is computed again for another question and another pack', () => {
    const answer = rememberedAnswer();
    const columnOf = from([before, now]);
    const one = answer(dataset, question, columnOf, CHANGE);
    const single = answer(dataset, { ...question, mode: SINGLE }, columnOf, null);
    expect(single).not.toBe(one);
    expect(answer({ ...dataset }, question, columnOf, CHANGE)).not.toBe(single);
  });
});
