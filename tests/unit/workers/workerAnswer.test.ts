import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workerAnswer } from '../../../src/workers/workerAnswer';

const never = new Promise<never>(() => undefined);

describe('the answer of a worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is passed on, and nothing is waited for any more', async () => {
    expect(await workerAnswer(Promise.resolve(7), never, 'some.worker')).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is a fault where the worker ended', async () => {
    const gone = Promise.reject(new Error('no memory'));
    await expect(workerAnswer(never, gone, 'some.worker')).rejects.toThrow('no memory');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is a fault where the worker says nothing for two minutes, not before', async () => {
    let said = '';
    const waited = workerAnswer(never, never, 'some.worker').catch((cause: unknown) => {
      said = String(cause);
    });
    await vi.advanceTimersByTimeAsync(119_999);
    expect(said).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    await waited;
    expect(said).toBe('Error: some.worker says nothing');
  });
});
