import { describe, expect, test } from 'vitest';
import type { MapAnswer, MapOutcome } from '../../../../src/aggregate/modes/mapAnswer';
import type { Dataset } from '../../../../src/data/model/dataset';
import { drawnAnswer, folded, nextAnswer } from '../../../../src/state/view/lastAnswer';

// Told apart by identity alone.
const villages = {} as Dataset;
const districts = {} as Dataset;
const poverty = { question: { year: 2023 } } as MapAnswer;
const schools = { question: { year: 2021 } } as MapAnswer;
const ready = (answer: MapAnswer): MapOutcome => ({ status: 'ready', answer });
const WAITING: MapOutcome = { status: 'waiting', needs: [] };

describe('the last answer', () => {
  test('stays while the next one is on its way, and gives way to it', () => {
    const lastOf = folded(nextAnswer, null);
    expect(lastOf({ dataset: villages, outcome: WAITING })).toBeNull();
    expect(lastOf({ dataset: villages, outcome: ready(poverty) })?.answer).toBe(poverty);
    expect(lastOf({ dataset: villages, outcome: WAITING })?.answer).toBe(poverty);
    expect(lastOf({ dataset: villages, outcome: ready(schools) })?.answer).toBe(schools);
  });

  test('is not drawn over other rows, nor in place of one that will not come', () => {
    const last = { dataset: villages, answer: poverty };
    expect(drawnAnswer(last, { dataset: villages, withheld: false })).toBe(poverty);
    expect(drawnAnswer(last, { dataset: districts, withheld: false })).toBeNull();
    expect(drawnAnswer(last, { dataset: null, withheld: false })).toBeNull();
    expect(drawnAnswer(last, { dataset: villages, withheld: true })).toBeNull();
    expect(drawnAnswer(null, { dataset: villages, withheld: false })).toBeNull();
  });
});
