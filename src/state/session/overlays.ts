/** Closes an overlay, like its close button. */
type Close = () => void;

/**
 * Everything open over the page: dialogs, popovers, cards in place of the panel, a list of results, a
 * drawing. Back closes the one opened last. Overlays are not part of the URL.
 */
export class Overlays {
  readonly #changed: (anyOpen: boolean) => void;
  #open: readonly Close[] = [];

  constructor(changed: (anyOpen: boolean) => void) {
    this.#changed = changed;
  }

  /** Registers an open overlay; returns a function to be called once it is closed. */
  open(close: Close): () => void {
    // A new function, because the same one may be registered twice.
    const overlay = () => close();
    this.#set([...this.#open, overlay]);
    return () => this.#set(this.#open.filter((other) => other !== overlay));
  }

  closeTop(): void {
    const top = this.#open.at(-1);
    if (!top) return;
    this.#set(this.#open.slice(0, -1));
    top();
  }

  closeAll(): void {
    while (this.#open.length > 0) this.closeTop();
  }

  #set(open: readonly Close[]): void {
    this.#open = open;
    this.#changed(open.length > 0);
  }
}
