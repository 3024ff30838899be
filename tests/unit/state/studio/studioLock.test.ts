import { describe, expect, it } from 'vitest';
import { StudioLock, type Hold } from '../../../../src/state/studio/studioLock';

type Run = (lock: Lock | null) => Promise<void> | undefined;

/** One lock for all windows of a test, as `navigator.locks` has it. */
class FakeLocks {
  #holder: { readonly steal: (cause: Error) => void } | null = null;

  async request(_: string, { steal = false }: LockOptions, run: Run): Promise<void> {
    await Promise.resolve();
    if (this.#holder && !steal) return run(null);
    this.#holder?.steal(new DOMException('', 'AbortError'));
    const stolen = new Promise<never>((_resolve, reject) => (this.#holder = { steal: reject }));
    const mine = this.#holder;
    await Promise.race([run({ mode: 'exclusive', name: 'petala-studio' }), stolen]);
    if (this.#holder === mine) this.#holder = null;
  }
}

function windows(locks: FakeLocks | undefined) {
  return () => {
    const told: Hold[] = [];
    const lock = new StudioLock(locks as unknown as LockManager | undefined, (hold) => told.push(hold));
    return { lock, told };
  };
}

describe('StudioLock', () => {
  it('gives the work to one window, and tells it when another takes it over', async () => {
    const open = windows(new FakeLocks());
    const [first, second] = [open(), open()];
    await first.lock.hold(false);
    await second.lock.hold(false);
    expect([first.told, second.told]).toEqual([['held'], ['elsewhere']]);
    await second.lock.hold(true);
    await Promise.resolve();
    expect([first.told, second.told]).toEqual([
      ['held', 'elsewhere'],
      ['elsewhere', 'held'],
    ]);
  });

  it('gives it back when its window is done, even where it comes only after that', async () => {
    const open = windows(new FakeLocks());
    const [first, second, third] = [open(), open(), open()];
    const coming = first.lock.hold(false);
    first.lock.release();
    await coming;
    expect(first.told).toEqual([]);
    await second.lock.hold(false);
    expect(second.told).toEqual(['held']);
    second.lock.release();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await third.lock.hold(false);
    expect([second.told, third.told]).toEqual([['held'], ['held']]);
  });

  it('lets every window write where the browser has no locks', async () => {
    const { lock, told } = windows(undefined)();
    await lock.hold(false);
    expect(told).toEqual(['held']);
  });
});
