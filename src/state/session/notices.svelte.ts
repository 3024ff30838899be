/** How long a notice stays, ms; while it is pointed at or holds the focus it stays longer. */
export const NOTICE_STAYS_MS = 5000;

/** A short answer to an act whose effect lies off the screen. */
export interface Notice {
  /** Another one with every notice, so that the same words said twice are heard twice. */
  readonly id: number;
  readonly text: string;
  /** The act did not succeed. */
  readonly failed: boolean;
  /** To be copied by hand, where the clipboard was refused. */
  readonly link: string | null;
}

/** The one notice that stands on the screen; the next takes its place. */
export class Notices {
  #shown: Notice | null = $state.raw(null);
  #places: readonly symbol[] = $state.raw([]);
  #made = 0;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Notice | null {
    return this.#shown;
  }

  /** Says what was done: "Link copied". It goes by itself. */
  tell(text: string): void {
    this.#show({ text, failed: false, link: null });
  }

  /** Says what did not succeed, and why. It stays until it is closed. */
  warn(text: string): void {
    this.#show({ text, failed: true, link: null });
  }

  /** Holds out a link that could not be copied. It stays until it is closed. */
  offer(text: string, link: string): void {
    this.#show({ text, failed: true, link });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#held = false;
    this.#shown = null;
  }

  /** Keeps the notice while it is being read; `release` starts its time afresh. */
  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#held = false;
    this.#startTime();
  }

  /** Adds a place that can show the notice and returns what takes it away; the last one added shows it. */
  addPlace(place: symbol): () => void {
    this.#places = [...this.#places, place];
    return () => (this.#places = this.#places.filter((other) => other !== place));
  }

  isShownIn(place: symbol): boolean {
    return this.#places.at(-1) === place;
  }

  #show(notice: Omit<Notice, 'id'>): void {
    this.#shown = { ...notice, id: ++this.#made };
    this.#held = false;
    this.#startTime();
  }

  #startTime(): void {
    clearTimeout(this.#timer);
    if (this.#held || this.#shown === null || this.#shown.failed) return;
    this.#timer = setTimeout(() => this.close(), NOTICE_STAYS_MS);
  }
}
