/** Whether this window works in the studio, or another one does. */
export type Hold = 'held' | 'elsewhere';

const NAME = 'petala-studio';

/**
 * Lets one window at a time write the studio's work. Where the browser has no locks, every window may.
 * @param changed told when another window takes the work over
 */
export class StudioLock {
  #release: (() => void) | null = null;
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
    await new Promise<void>((settled) => {
      const options = steal ? { steal: true } : { ifAvailable: true };
      locks
        .request(NAME, options, (lock) => {
          if (this.#isOver) return settled();
          this.changed(lock ? 'held' : 'elsewhere');
          settled();
          return lock ? new Promise<void>((release) => (this.#release = release)) : undefined;
        })
        // The promise of a lock that another window takes over is rejected.
        .catch(() => {
          if (!this.#isOver) this.changed('elsewhere');
        });
    });
  }

  release(): void {
    this.#isOver = true;
    this.#release?.();
    this.#release = null;
  }
}
