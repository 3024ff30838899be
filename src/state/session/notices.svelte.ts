/** How long a notice stays, in ms; it stays longer while it is hovered or focused. */
export const NOTICE_STAYS_MS = 5000;

/** A short message about an action whose effect is not visible on the screen. */
export interface Notice {
  /** Different for every notice, so that screen readers announce repeated texts again. */
  readonly id: number;
  readonly text: string;
  /** Whether the action failed. */
  readonly failed: boolean;
  /** A link to be copied by hand where the clipboard was not available. */
  readonly link: string | null;
}

/** The notice on the screen; a new one replaces it. */
export class Notices {
  #shown: Notice | null = $state.raw(null);
  #places: readonly symbol[] = $state.raw([]);
  #made = 0;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Notice | null {
    return this.#shown;
  }

  /** Shows that something was done, such as "Link copied". It disappears by itself. */
  tell(text: string): void {
    this.#show({ text, failed: false, link: null });
  }

  /** Shows what failed and why. It stays until it is closed. */
  warn(text: string): void {
    this.#show({ text, failed: true, link: null });
  }

  /** Shows a link that could not be copied. It stays until it is closed. */
  offer(text: string, link: string): void {
    this.#show({ text, failed: true, link });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#held = false;
    this.#shown = null;
  }

  /** Keeps the notice while it is being read; `release` restarts its time. */
  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#held = false;
    this.#startTime();
  }

  /**
   * Adds a place that can show the notice and returns a function that removes it; the last place added shows
   * it.
   */
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
