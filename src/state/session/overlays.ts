/** Closes an overlay, as its own cross does. */
type Close = () => void;

/**
 * What lies open over the page: dialogs, popovers, cards in place of the panel, a list of results, a drawing. The
 * last one opened is the first to go by the browser's Back. Nothing here is in the link, so no link opens one.
 */
export class Overlays {
  readonly #changed: (anyOpen: boolean) => void;
  #open: readonly Close[] = [];

  constructor(changed: (anyOpen: boolean) => void) {
    this.#changed = changed;
  }

  /** Counts an overlay as open from now on, and returns what is to be called once it is closed. */
  open(close: Close): () => void {
    // Of its own identity, should the same function open twice.
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
