import { untrack } from 'svelte';
import type { PlannerMachine } from './plannerMachine';

/**
 * One thing that a planner's worker works out. A new question ends the worker of the one before; what was told last
 * stays until the new question tells something.
 */
export class PlannerTask {
  readonly #start: () => PlannerMachine;
  #machine: PlannerMachine | null = null;
  #asked: string | null = null;
  /** Share that is done; null where nothing runs. */
  progress: number | null = $state(null);
  /** The worker ended midway: what was asked has no answer. */
  gone: boolean = $state(false);
  /** Ended by the reader. */
  cancelled: boolean = $state(false);

  constructor(start: () => PlannerMachine) {
    this.#start = start;
  }

  get running(): boolean {
    return this.progress !== null;
  }

  /**
   * Asks, unless just this was asked already.
   * @param key the question as text: the same text is the same question
   */
  ask(
    key: string,
    run: (machine: PlannerMachine, onProgress: (share: number) => void) => Promise<void>,
  ): void {
    untrack(() => {
      if (key === this.#asked) return;
      this.#leave();
      this.#asked = key;
      this.gone = false;
      this.cancelled = false;
      this.progress = 0;
      const machine = this.#start();
      this.#machine = machine;
      const current = () => this.#machine === machine;
      run(machine, (share) => {
        // What is told after the answer is late.
        if (current() && this.progress !== null) this.progress = share;
      }).then(
        () => current() && (this.progress = null),
        () => {
          if (!current()) return;
          this.#leave();
          this.gone = true;
        },
      );
    });
  }

  /** The same question once more, after the worker ended or was ended. */
  again(): void {
    this.#asked = null;
    this.gone = false;
    this.cancelled = false;
  }

  cancel(): void {
    this.#leave();
    this.cancelled = true;
  }

  /** Ends it for good: nobody looks any more. */
  end(): void {
    this.#leave();
  }

  #leave(): void {
    this.#machine?.end();
    this.#machine = null;
    this.progress = null;
  }
}
