import { describe, expect, it } from 'vitest';
import { StudioLock, type Hold } from '../../../../src/state/studio/studioLock';

type Run = (lock: Lock | null) => Promise<void> | undefined;

/** One lock for all windows of a test, as `navigator.locks` has it. */
class FakeLocks {
  #holder: { readonly steal: (cause: Error) => void; readonly done: Promise<unknown> } | null = null;

  async request(_: string, options: LockOptions, run: Run): Promise<void> {
    await Promise.resolve();
    if (this.#holder && options.ifAvailable) return run(null);
    if (!options.steal) {
      while (this.#holder) await this.#holder.done;
      if (options.signal?.aborted) throw new DOMException('', 'AbortError');
    }
    this.#holder?.steal(new DOMException('', 'AbortError'));
    let steal: (cause: Error) => void = () => undefined;
    const stolen = new Promise<never>((_resolve, reject) => (steal = reject));
    const held = Promise.race([run({ mode: 'exclusive', name: 'petala-studio' }), stolen]);
    const mine = { steal, done: held.catch(() => undefined) };
    this.#holder = mine;
    try {
      await held;
    } finally {
      if (this.#holder === mine) this.#holder = null;
    }
  }
}

function windows(locks: FakeLocks | undefined) {
  return () => {
    const told: Hold[] = [];
    const lock = new StudioLock(locks as unknown as LockManager | undefined, (hold) => told.push(hold));
    return { lock, told };
  };
}

/** Lets all that is settled be told. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

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
    await turn();
    await third.lock.hold(false);
    expect([second.told, third.told]).toEqual([['held'], ['held']]);
  });

  it('gives it to the window that waits when the other one closes', async () => {
    const open = windows(new FakeLocks());
    const [first, second] = [open(), open()];
    await first.lock.hold(false);
    await second.lock.hold(false);
    first.lock.release();
    await turn();
    expect([first.told, second.told]).toEqual([['held'], ['elsewhere', 'held']]);
  });

  it('waits no longer after it took the work over, or was closed itself', async () => {
    const open = windows(new FakeLocks());
    const [first, second, third] = [open(), open(), open()];
    await first.lock.hold(false);
    await second.lock.hold(false);
    await third.lock.hold(false);
    third.lock.release();
    await second.lock.hold(true);
    second.lock.release();
    await turn();
    expect([first.told, second.told, third.told]).toEqual([
      ['held', 'elsewhere'],
      ['elsewhere', 'held'],
      ['elsewhere'],
    ]);
  });

  it('lets every window write where the browser has no locks', async () => {
    const { lock, told } = windows(undefined)();
    await lock.hold(false);
    expect(told).toEqual(['held']);
  });
});
