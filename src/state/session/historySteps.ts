/** The required part of the browser's history; tests provide their own. */
export interface BrowserHistory {
  readonly hash: () => string;
  readonly state: () => unknown;
  readonly push: (state: StepState, hash: string) => void;
  readonly replace: (state: StepState, hash: string) => void;
  /** The browser navigates asynchronously and then calls `arrive`. */
  readonly go: (steps: number) => void;
  /** Calls back after the current event has been handled. */
  readonly later: (act: () => void) => void;
}

/** State stored with each history entry. */
export interface StepState {
  /** Position of the entry, counted from where the app was entered. */
  readonly at: number;
  /** Whether the entry was added for an open overlay and shows the same as the entry before it. */
  readonly spare?: true;
  /** Address of the entry from which a user action led here. */
  readonly from?: string;
}

/** Meaning of an arrival at a history entry: another page, Back with an overlay open, or nothing visible. */
export type Arrival = 'page' | 'close' | 'nothing';

/**
 * Manages the browser's history. While an overlay is open, an additional entry (the guard) is on top, so that
 * Back closes the overlay and does not leave the page. The guard starts as a copy of the entry before it. The
 * first user action in the overlay turns it into that action's entry; if the overlay is closed without one,
 * the history goes back over it. Every action thus has exactly one entry, and no entry is without effect.
 */
export class HistorySteps {
  readonly #history: BrowserHistory;
  #at: number;
  #guard: { readonly at: number; readonly spare: boolean } | null = null;
  /** Whether an overlay is open. */
  #wanted = false;
  /** Whether the browser was sent to another entry and has not arrived yet. */
  #travelling = false;
  /** Whether it was sent from the guard to the entry before it, because no overlay is open any longer. */
  #lowering = false;
  /** Address that replaced that of an unused guard; it then applies to the entry before it as well. */
  #settled: string | null = null;
  #waiting: (() => void)[] = [];

  constructor(history: BrowserHistory) {
    this.#history = history;
    const state = stepState(history.state());
    this.#at = state?.at ?? 0;
    // A reload closes overlays: their guard is left, so that Back does not lead to the same page.
    if (state?.spare) this.#travel(-1);
    else history.replace({ at: this.#at }, history.hash());
  }

  /** Whether links must be followed through `write`, because the browser does not know about the guard. */
  get guarded(): boolean {
    return this.#guard !== null || this.#travelling;
  }

  /** Writes an address: `push` for a user action, `replace` for changes that follow from one. */
  write(hash: string, how: 'push' | 'replace'): void {
    this.#whenThere(() => {
      if (hash === this.#history.hash()) return;
      if (how === 'replace') {
        if (this.#guard?.spare) this.#settled = hash;
        return this.#history.replace(this.#current(), hash);
      }
      if (this.#guard?.spare) {
        this.#guard = { at: this.#at, spare: false };
        return this.#history.replace(this.#current(), hash);
      }
      const from = this.#history.hash();
      this.#at += 1;
      if (this.#guard) this.#guard = { at: this.#at, spare: false };
      this.#history.push({ at: this.#at, from }, hash);
    });
  }

  /** Goes back if the previous entry has this address, so that an undone action leaves no entry. */
  goBackTo(hash: string): boolean {
    const before = stepState(this.#history.state())?.from;
    if (before !== hash || this.guarded) return false;
    this.#travel(-1);
    return true;
  }

  /** States whether any overlay is open. */
  guard(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    // The same event may open another overlay, or be the action that uses the guard's entry.
    if (wanted) this.#whenThere(() => this.#raise());
    else this.#history.later(() => this.#whenThere(() => this.#lower()));
  }

  /**
   * Handles an arrival of the browser at an entry. After `close` the caller closes the topmost overlay and
   * then calls `closed`; after `page` it closes all overlays.
   */
  arrive(): Arrival {
    const lowered = this.#lowering;
    this.#travelling = false;
    this.#lowering = false;
    const state = stepState(this.#history.state());
    if (state === null) return this.#newEntry();
    this.#at = state.at;
    const guard = this.#guard;
    if (guard === null) {
      // An unused guard of a closed overlay: skipped.
      if (state.spare) this.#travel(-1);
      else this.#settle();
      return state.spare ? 'nothing' : 'page';
    }
    if (this.#at === guard.at) {
      this.#settle();
      return 'nothing';
    }
    if (this.#at !== guard.at - 1) return this.#leaveGuard('page');
    if (lowered) return this.#leaveGuard('nothing');
    // What closing writes has to wait until the guard's entry has been handled.
    this.#travelling = true;
    return 'close';
  }

  /** Called after Back has closed the topmost overlay. */
  closed(): void {
    const guard = this.#guard;
    if (guard === null || this.#at === guard.at) return;
    this.#travelling = false;
    if (!this.#wanted && guard.spare) this.#leaveGuard('nothing');
    else this.#travel(guard.at - this.#at);
  }

  #current(): StepState {
    return this.#guard?.spare ? { at: this.#at, spare: true } : { at: this.#at };
  }

  #raise(): void {
    if (!this.#wanted || this.#guard) return;
    this.#at += 1;
    this.#guard = { at: this.#at, spare: true };
    this.#settled = null;
    this.#history.push(this.#current(), this.#history.hash());
  }

  #lower(): void {
    if (this.#wanted || !this.#guard) return;
    if (this.#guard.spare) {
      this.#lowering = true;
      this.#travel(-1);
    } else {
      this.#guard = null;
    }
  }

  #travel(steps: number): void {
    this.#travelling = true;
    this.#history.go(steps);
  }

  /** Arrived at an entry where the app stays: runs pending writes. */
  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const act of waiting) this.#whenThere(act);
    this.#whenThere(() => (this.#wanted ? this.#raise() : this.#lower()));
  }

  /** The guard has been left. Going back over it alone is not a new page; a jump over several entries is. */
  #leaveGuard(arrival: 'page' | 'nothing'): Arrival {
    const settled = this.#settled;
    const copied = this.#guard?.spare && arrival === 'nothing';
    this.#guard = null;
    if (copied && settled !== null) this.#history.replace(this.#current(), settled);
    if (arrival === 'nothing') this.#settle();
    else this.#waiting = [];
    return arrival;
  }

  #whenThere(act: () => void): void {
    if (this.#travelling) this.#waiting.push(act);
    else act();
  }

  /** An entry made by the browser for a link or a typed address. */
  #newEntry(): Arrival {
    this.#guard = null;
    this.#at += 1;
    this.#history.replace({ at: this.#at }, this.#history.hash());
    this.#waiting = [];
    return 'page';
  }
}

function stepState(state: unknown): StepState | null {
  if (typeof state !== 'object' || state === null || !('at' in state)) return null;
  if (typeof state.at !== 'number') return null;
  const spare = 'spare' in state && state.spare === true;
  const from = 'from' in state && typeof state.from === 'string' ? state.from : null;
  return { at: state.at, ...(spare ? { spare } : {}), ...(from === null ? {} : { from }) };
}
