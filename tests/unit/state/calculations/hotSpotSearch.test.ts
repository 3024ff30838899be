import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineInputs } from '../../../../src/engine/engineInputs';
import { HOT_SPOTS } from '../../../../src/aggregate/mapQuestion';
import { CalculatorGone, type Calculator } from '../../../../src/state/calculations/calculator';
import { HotSpotSearching, type HotSpotAsked } from '../../../../src/state/calculations/hotSpotSearch.svelte';
import { localCalculator } from '../localCalculator';
import { column, indicator } from '../../aggregate/sample';

const N = 12;
const INPUTS = {
  villages: { lon: Float64Array.from({ length: N }, (_, i) => i), lat: new Float64Array(N) },
} as unknown as EngineInputs;
const MODE = { ...HOT_SPOTS, weights: { kind: 'nearest', k: 2 }, permutations: 99 } as const;
const ONE = column([9, 8, 9, 8, 9, 1, 2, 1, 2, 1, 2, 1]);
const asked = (change: Partial<HotSpotAsked> = {}): HotSpotAsked => ({
  ...{ inputs: INPUTS, indicator: indicator(), column: ONE, mode: MODE },
  ...change,
});
// Fetched when a search first begins; here it is there before.
beforeAll(async () => void (await import('../../../../src/engine/calculations')));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Answers on this thread, except where it is told to break. */
function breaking() {
  const state = { broken: false, asked: 0 };
  const start = (inputs: EngineInputs): Calculator => {
    const local = localCalculator(inputs);
    return {
      ...local,
      calculate: (question, told) => {
        state.asked++;
        return state.broken ? Promise.reject(new CalculatorGone('silent')) : local.calculate(question, told);
      },
    };
  };
  return { state, start };
}

describe('a search for hot spots', () => {
  it('answers only its own question, with an indicator of its own', async () => {
    const search = new HotSpotSearching(localCalculator);
    search.ask(asked());
    expect([search.isPending(asked()), search.last]).toEqual([true, null]);
    await settled();
    const { last } = search;
    expect(last?.indicator.id).toBe('idm_kantong_lisa');
    expect(last?.found.tested).toBe(N);
    expect(search.isPending(asked())).toBe(false);
    const base = { indicator: indicator(), column: ONE };
    expect(search.answerTo(base, MODE)).toBe(last);
    expect(search.answerTo(base, { ...MODE, seed: 2 })).toBeNull();
    expect(search.answerTo({ ...base, column: column([1, 2, 3, 4]) }, MODE)).toBeNull();
  });

  it('runs the same question once, however often it is asked', async () => {
    const { state, start } = breaking();
    const search = new HotSpotSearching(start);
    search.ask(asked());
    search.ask(asked({ mode: { ...MODE } }));
    await settled();
    search.ask(asked());
    expect(state.asked).toBe(1);
    search.ask(asked({ mode: { ...MODE, method: 'gi' } }));
    expect(state.asked).toBe(2);
  });

  it('reports why there is nothing to find, and keeps the answer before', async () => {
    const search = new HotSpotSearching(localCalculator);
    search.ask(asked());
    await settled();
    const before = search.last;
    const equal = asked({ column: column(new Array<number>(N).fill(3)) });
    search.ask(equal);
    await settled();
    expect([search.problemOf(equal), search.problemOf(asked())]).toEqual(['allEqual', null]);
    expect(search.isPending(equal)).toBe(false);
    expect([before?.found.tested, search.last]).toEqual([N, before]);
  });

  it('keeps the previous answer where the worker ends, and restarts on request', async () => {
    const { state, start } = breaking();
    const search = new HotSpotSearching(start);
    search.ask(asked());
    await settled();
    const before = search.last;
    state.broken = true;
    const other = asked({ mode: { ...MODE, seed: 5 } });
    search.ask(other);
    await settled();
    expect([search.fault?.code, search.isPending(other), search.last]).toEqual([
      'calculatorGone',
      false,
      before,
    ]);
    search.ask(other);
    expect(state.asked).toBe(2);
    state.broken = false;
    search.again();
    await settled();
    expect([search.fault, search.last?.asked]).toEqual([null, other]);
  });

  it('stops when cancelled, until it is asked again', async () => {
    const hanging = (): Calculator => ({
      calculate: () => new Promise(() => undefined),
      end: () => undefined,
    });
    const search = new HotSpotSearching(hanging);
    search.ask(asked());
    search.cancel();
    search.ask(asked());
    await settled();
    expect([search.stopped, search.isPending(asked()), search.progress]).toEqual([true, false, null]);
    search.again();
    expect([search.stopped, search.isPending(asked()), search.progress]).toEqual([false, true, 0]);
  });
});
