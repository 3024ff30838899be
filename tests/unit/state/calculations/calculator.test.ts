import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HotSpotSearch } from '../../../../src/engine/calculateHotSpots';
import type { EngineInputs } from '../../../../src/engine/engineInputs';
import { CalculatorGone, PATIENCE_MS, workerCalculator } from '../../../../src/state/calculations/calculator';
import { column } from '../../aggregate/sample';
import { FakeWorker, fakeWorkers, noWorkers } from '../fakeWorkers';

const INPUTS = {
  villages: { lon: Float64Array.of(0, 1, 2, 3), lat: Float64Array.of(5, 6, 7, 8) },
  geometry: { n: 4 },
} as unknown as EngineInputs;
const QUESTION: HotSpotSearch = {
  indicator: { kind: 'index' },
  column: column([2, 2, 2, 2]),
  weights: { kind: 'nearest', k: 1 },
  search: { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
};
const ASKED = { kind: 'hotSpots', question: QUESTION } as const;
const nothing = () => undefined;

/** A calculator's worker that keeps what it is told; it answers, or is asked in vain. */
function worker(calculate: (asked: unknown, onProgress: (share: number) => Promise<void>) => unknown) {
  const told: string[] = [];
  const api = {
    take: (part: string, field: object) => void told.push(`${part}.${Object.keys(field).join()}`),
    opened: () => void told.push('opened'),
    calculate,
  };
  return { told, ...fakeWorkers('calculator', () => api) };
}

afterEach(() => vi.useRealTimers());

describe('a calculator in a worker', () => {
  it('sends the pack field by field, then the question, and passes progress on', async () => {
    const { start, told } = worker(async (asked, onProgress) => {
      await onProgress(0.25);
      await onProgress(0.75);
      return { ok: false, problem: 'tooFew', asked };
    });
    const shares: number[] = [];
    const answer = await workerCalculator(start)(INPUTS).calculate(ASKED, (share) => shares.push(share));
    expect(answer).toMatchObject({ problem: 'tooFew', asked: { kind: 'hotSpots' } });
    expect(told).toEqual(['villages.lon', 'villages.lat', 'geometry.n', 'opened']);
    expect(shares).toEqual([0.25, 0.75]);
  });

  it('is gone with the reason where the browser starts no worker', async () => {
    const calculator = workerCalculator(noWorkers)(INPUTS);
    await expect(calculator.calculate(ASKED, nothing)).rejects.toThrow(CalculatorGone);
    await expect(calculator.calculate(ASKED, nothing)).rejects.toThrow('no worker calculator');
    calculator.end();
  });

  it('is gone with the reason when its worker ends', async () => {
    const { start, started } = worker(() => {
      queueMicrotask(() => started[0]!.break('out of memory'));
      return new Promise(nothing);
    });
    const answer = workerCalculator(start)(INPUTS).calculate(ASKED, nothing);
    await expect(answer).rejects.toThrow(CalculatorGone);
    await expect(answer).rejects.toThrow('out of memory');
  });

  it('is gone with the reason when the calculation itself throws', async () => {
    const { start } = worker(() => {
      throw new RangeError('no such weights');
    });
    await expect(workerCalculator(start)(INPUTS).calculate(ASKED, nothing)).rejects.toThrow(
      /no such weights/,
    );
  });

  it('is gone when it has said nothing for as long as is waited', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let heard: (onProgress: (share: number) => Promise<void>) => void = nothing;
    const asked = new Promise<(share: number) => Promise<void>>((resolve) => (heard = resolve));
    const { start } = worker((_, onProgress) => {
      heard(onProgress);
      return new Promise(nothing);
    });
    let fault: unknown = null;
    const shares: number[] = [];
    void workerCalculator(start)(INPUTS)
      .calculate(ASKED, (share) => shares.push(share))
      .catch((cause: unknown) => (fault = cause));
    const onProgress = await asked;
    // Every message of the worker starts the wait from the beginning.
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    await onProgress(0.5);
    expect(shares).toEqual([0.5]);
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    await Promise.resolve();
    expect(fault).toBeNull();
    vi.advanceTimersByTime(1);
    await vi.waitFor(() => expect(fault).toBeInstanceOf(CalculatorGone));
  });

  it('ends a worker that is still being started', async () => {
    const late = new FakeWorker({});
    const starting = new Promise<Worker>((resolve) => setTimeout(() => resolve(late as unknown as Worker)));
    const calculator = workerCalculator(() => starting)(INPUTS);
    calculator.end();
    expect(late.ended).toBe(false);
    await vi.waitFor(() => expect(late.ended).toBe(true));
  });
});
