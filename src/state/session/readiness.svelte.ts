import { untrack } from 'svelte';

/**
 * What has to be done before the screen shows the answer to the state. Print, export and tests wait for that. Whatever
 * works something out enters it here itself: parts of the state for good, components while they are on the screen.
 */
export class Readiness {
  #conditions: readonly (() => boolean)[] = $state.raw([]);

  /** Whether nothing that was entered is still to be done. */
  get reached(): boolean {
    return this.#conditions.every((isDone) => isDone());
  }

  /**
   * Enters a condition, which may fail again later.
   * @returns takes it out; more than once does no harm
   */
  waitFor(isDone: () => boolean): () => void {
    untrack(() => (this.#conditions = [...this.#conditions, isDone]));
    return () => untrack(() => (this.#conditions = this.#conditions.filter((one) => one !== isDone)));
  }
}
