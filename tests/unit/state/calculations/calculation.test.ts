import { describe, expect, it, vi } from 'vitest';
import type { EngineInputs } from '../../../../src/engine/engineInputs';
import type { HotSpotSearch, HotSpotSearchAnswer } from '../../../../src/engine/calculateHotSpots';
import { Calculation } from '../../../../src/state/calculations/calculation.svelte';
import { CalculatorGone, type Calculator } from '../../../../src/state/calculations/calculator';
import { localCalculator } from '../localCalculator';
import { column } from '../../aggregate/sample';

const INPUTS = {
  villages: { lon: Float64Array.of(0, 1, 2, 3), lat: Float64Array.of(0, 0, 0, 0) },
} as unknown as EngineInputs;

const search = (values: readonly number[]): HotSpotSearch => ({
  indicator: { kind: 'index' },
  column: column(values),
  weights: { kind: 'nearest', k: 1 },
  search: { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
});

/** A calculator whose answers come when the test says so. */
function byHand() {
  const calls: {
    settle: (answer: HotSpotSearchAnswer) => void;
    break: () => void;
    progress: (share: number) => void;
  }[] = [];
  let ended = 0;
  const calculator: Calculator = {
    calculate: (_, progress) =>
      new Promise((resolve, reject) => {
        calls.push({
          progress,
          settle: resolve as (answer: HotSpotSearchAnswer) => void,
          break: () => reject(new CalculatorGone('silent')),
        });
      }),
    end: () => ended++,
  };
  return { calls, start: () => calculator, ended: () => ended };
}

const told = (problem: 'tooFew' | 'allEqual'): HotSpotSearchAnswer => ({ ok: false, problem });
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The engine's code comes first. */
const PATIENCE = { timeout: 20_000 };

describe('a calculation', () => {
  it('gives the same answers on this thread', async () => {
    const calculation = new Calculation('hotSpots', localCalculator);
    calculation.ask(INPUTS, search([2, 2, 2, 2]));
    await vi.waitFor(() => expect(calculation.answer).toMatchObject({ ok: false }), PATIENCE);
    expect([calculation.running, calculation.progress, calculation.fault]).toEqual([false, null, null]);
  });

  it('keeps the last answer as the previous one while the next is computed', async () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    const [first, second] = [search([1, 2, 3, 4]), search([4, 3, 2, 1])];
    calculation.ask(INPUTS, first);
    hand.calls[0]!.settle(told('tooFew'));
    await settled();
    expect(calculation.answer).toEqual(told('tooFew'));
    calculation.ask(INPUTS, second);
    expect(calculation.answer).toBeNull();
    expect(calculation.previous).toEqual({ question: first, answer: told('tooFew') });
    expect(calculation.running).toBe(true);
  });

  it('drops an answer that arrives after another question', async () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    calculation.ask(INPUTS, search([1, 2, 3, 4]));
    calculation.ask(INPUTS, search([4, 3, 2, 1]));
    expect(hand.ended()).toBe(1);
    hand.calls[0]!.settle(told('tooFew'));
    await settled();
    expect([calculation.answer, calculation.running]).toEqual([null, true]);
    hand.calls[1]!.settle(told('allEqual'));
    await settled();
    expect([calculation.answer, calculation.running]).toEqual([told('allEqual'), false]);
  });

  it('shows no progress that is told after the answer', async () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    calculation.ask(INPUTS, search([1, 2, 3, 4]));
    hand.calls[0]!.progress(0.5);
    expect(calculation.progress).toBe(0.5);
    hand.calls[0]!.settle(told('tooFew'));
    await settled();
    hand.calls[0]!.progress(1);
    expect(calculation.progress).toBeNull();
  });

  it('runs the same question once', () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    const question = search([1, 2, 3, 4]);
    calculation.ask(INPUTS, question);
    calculation.ask(INPUTS, question);
    expect(hand.calls.length).toBe(1);
  });

  it('is a fault where its worker ends, keeps the previous answer, and can be repeated', async () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    const [first, second] = [search([1, 2, 3, 4]), search([4, 3, 2, 1])];
    calculation.ask(INPUTS, first);
    hand.calls[0]!.settle(told('tooFew'));
    await settled();
    calculation.ask(INPUTS, second);
    hand.calls[1]!.break();
    await settled();
    expect(calculation.fault).toMatchObject({ code: 'calculatorGone', retry: true });
    expect(calculation.previous?.question).toBe(first);
    expect(calculation.running).toBe(false);
    calculation.ask(INPUTS, second);
    expect([hand.calls.length, calculation.fault]).toEqual([3, null]);
  });

  it('can be cancelled without a fault', async () => {
    const hand = byHand();
    const calculation = new Calculation('hotSpots', hand.start);
    calculation.ask(INPUTS, search([1, 2, 3, 4]));
    calculation.cancel();
    expect([calculation.running, calculation.progress, hand.ended()]).toEqual([false, null, 1]);
    hand.calls[0]!.settle(told('tooFew'));
    await settled();
    expect([calculation.last, calculation.fault]).toEqual([null, null]);
  });
});
