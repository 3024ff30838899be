import { SvelteSet } from 'svelte/reactivity';

/** Parts of the page whose code is on its way. */
export class ComingParts {
  readonly #open = new SvelteSet<() => void>();

  get none(): boolean {
    return this.#open.size === 0;
  }

  /** Counts a part until the answer is called; `came` is then told too. */
  start(came: () => void): () => void {
    this.#open.add(came);
    return () => {
      came();
      this.#open.delete(came);
    };
  }
}
