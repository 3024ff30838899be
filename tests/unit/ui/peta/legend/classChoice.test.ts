import { describe, expect, test } from 'vitest';
import { classify } from '../../../../../src/aggregate/classes/classify';
import { formats } from '../../../../../src/messages/format';
import {
  askedCount,
  boundsText,
  methodsFor,
  palettesFor,
  readBounds,
  withMethod,
} from '../../../../../src/ui/peta/legend/classChoice';
import { column, indicator } from '../../../aggregate/sample';

const answer = classify({
  question: { packId: 'p', indicatorId: 'idm', year: 2024, classification: { method: 'quantile', k: 3 } },
  indicator: indicator({ decimals: 1 }),
  column: column([1, 2.04, 3.26, 5, 8, 9]),
});

describe('readBounds', () => {
  test('reads Indonesian decimals, sorts and drops repetitions', () => {
    expect(readBounds('0,7; 0,65;0,7\n1', 'id')).toEqual({ ok: true, upper: [0.65, 0.7, 1] });
  });
  test('a grouped thousand is a thousand in the language that groups so', () => {
    expect(readBounds('1.234; 2.000,5', 'id')).toEqual({ ok: true, upper: [1234, 2000.5] });
    expect(readBounds('1.234; 2,000.5', 'en')).toEqual({ ok: true, upper: [1.234, 2000.5] });
  });
  test('takes the minus that the formats write', () => {
    expect(readBounds('−2,5; 3', 'id')).toEqual({ ok: true, upper: [-2.5, 3] });
  });
  test('names what is no number, and refuses none and too many', () => {
    expect(readBounds('0,6; tujuh', 'id')).toEqual({ ok: false, reason: 'notNumber', got: 'tujuh' });
    expect(readBounds('  ; ', 'id')).toEqual({ ok: false, reason: 'none', got: '' });
    expect(readBounds('1;2;3;4;5;6;7;8;9', 'id')).toEqual({ ok: false, reason: 'tooMany', got: '9' });
  });
  test('reads back what it wrote, in both languages', () => {
    const upper = [-1.5, 0.25, 1234.5, 20000];
    expect(readBounds(boundsText(upper, formats('id')), 'id')).toEqual({ ok: true, upper });
    expect(readBounds(boundsText(upper, formats('en')), 'en')).toEqual({ ok: true, upper });
  });
});

describe('withMethod', () => {
  test('keeps the number of classes from one way to the next', () => {
    const asked = { classification: { method: 'natural', k: 7 }, answer } as const;
    expect(withMethod('equal', asked)).toEqual({ method: 'equal', k: 7 });
  });
  test('takes the number drawn where the last way gave its own, within 3 to 9', () => {
    const asked = { classification: { method: 'headTail' }, answer: { ...answer, classCount: 2 } } as const;
    expect(withMethod('quantile', asked)).toEqual({ method: 'quantile', k: 3 });
    expect(withMethod('official', asked)).toEqual({ method: 'official' });
  });
  test('own bounds start from those drawn, rounded as the indicator is', () => {
    expect(answer.upper.length).toBe(2);
    const own = withMethod('manual', { classification: { method: 'quantile', k: 3 }, answer });
    expect(own).toEqual({
      method: 'manual',
      upper: answer.upper.map((bound) => Math.round(bound * 10) / 10),
    });
  });
  test('the number asked for is unknown where a way gives its own', () => {
    expect([askedCount({ method: 'equal', k: 4 }), askedCount({ method: 'official' })]).toEqual([4, null]);
  });
});

describe('what an indicator admits', () => {
  test('official classes only where there are some', () => {
    const withIntervals = false;
    expect(methodsFor(indicator(), { withIntervals })).not.toContain('official');
    const official = { upper: [1], labels: [] };
    expect(methodsFor(indicator({ official }), { withIntervals })).toContain('official');
  });
  test('classes by interval only where there are intervals', () => {
    expect(methodsFor(indicator(), { withIntervals: false })).not.toContain('interval');
    expect(methodsFor(indicator(), { withIntervals: true })).toContain('interval');
  });
  test('an unordered category has no choice of colours', () => {
    expect(palettesFor({ kind: 'category', worse: 'neutral' })).toEqual(['kategori']);
    expect(palettesFor({ kind: 'ratio', worse: 'high' })).toEqual(['nila', 'soga', 'perubahan']);
  });
});
