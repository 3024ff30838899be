/** Whether this window works in the studio, or another one does. */
export type Hold = 'held' | 'elsewhere';

const NAME = 'petala-studio';

/**
 * Lets one window at a time write the studio's work. A window that finds the work held elsewhere gets it as soon as the
 * other one closes: a page that is loaded again may meet the lock of its own former self, which ends a moment later.
 * Where the browser has no locks, every window may write.
 * @param changed told whenever this window gets the work, or another window has it or takes it over
 */
export class StudioLock {
  #release: (() => void) | null = null;
  /** Ends the wait for another window to close. */
  #queue: AbortController | null = null;
  /** Released before the lock came: it is given back as soon as it comes. */
  #isOver = false;

  constructor(
    private readonly locks: LockManager | undefined,
    private readonly changed: (hold: Hold) => void,
  ) {}

  /** @param steal take it from the window that has it */
  async hold(steal: boolean): Promise<void> {
    const { locks } = this;
    if (!locks) return this.changed('held');
    this.#endQueue();
    const isHeld = await this.#request(locks, steal ? { steal: true } : { ifAvailable: true });
    if (isHeld || this.#isOver) return;
    this.#queue = new AbortController();
    void this.#request(locks, { signal: this.#queue.signal });
  }

  release(): void {
    this.#isOver = true;
    this.#endQueue();
    this.#release?.();
    this.#release = null;
  }

  /** Whether the lock came; a request that was ended gives no answer. */
  #request(locks: LockManager, options: LockOptions): Promise<boolean> {
    return new Promise((settled) => {
      locks
        .request(NAME, options, (lock) => {
          settled(lock !== null);
          if (this.#isOver) return;
          this.changed(lock ? 'held' : 'elsewhere');
          return lock ? new Promise<void>((release) => (this.#release = release)) : undefined;
        })
        // The promise of a lock that another window takes over is rejected, and that of a wait that was ended.
        .catch(() => {
          if (!this.#isOver && !options.signal?.aborted) this.changed('elsewhere');
        });
    });
  }

  #endQueue(): void {
    this.#queue?.abort();
    this.#queue = null;
  }
}
