/** What is needed of the browser's history; tests bring one of their own. */
export interface BrowserHistory {
  readonly hash: () => string;
  readonly state: () => unknown;
  readonly push: (state: StepState, hash: string) => void;
  readonly replace: (state: StepState, hash: string) => void;
  /** The browser goes there later, and then calls `arrive`. */
  readonly go: (steps: number) => void;
  /** Runs something when the act that is going on has ended. */
  readonly later: (act: () => void) => void;
}

/** Kept with each entry of the history. */
export interface StepState {
  /** Position of the entry, counted from where the app was entered. */
  readonly at: number;
  /** The entry was made for an open overlay, and shows what the entry before it shows. */
  readonly spare?: true;
  /** Address of the entry from which an act led here. */
  readonly from?: string;
}

/** What an arrival at an entry means: another page, Back over an open overlay, or nothing for the screen. */
export type Arrival = 'page' | 'close' | 'nothing';

/**
 * The steps of the browser's history. While an overlay is open, one entry more stands on top, the guard, so that
 * Back has something to take away. It starts as a copy of the entry before it; the first act in the overlay makes it
 * that act's own entry, and closing the overlay without one goes back over it. So every act is one entry, and none
 * is left that leads nowhere.
 */
export class HistorySteps {
  readonly #history: BrowserHistory;
  #at: number;
  #guard: { readonly at: number; readonly spare: boolean } | null = null;
  /** An overlay is open. */
  #wanted = false;
  /** The browser was sent to another entry and has not arrived. */
  #travelling = false;
  /** It was sent from the guard to the entry before it, since no overlay is open any longer. */
  #lowering = false;
  /** Address that replaced the guard's while it was a copy: what followed from no act holds for the entry before too. */
  #settled: string | null = null;
  #waiting: (() => void)[] = [];

  constructor(history: BrowserHistory) {
    this.#history = history;
    const state = stepState(history.state());
    this.#at = state?.at ?? 0;
    // A reload closes overlays: their entry is left, so that Back does not lead to the same page.
    if (state?.spare) this.#travel(-1);
    else history.replace({ at: this.#at }, history.hash());
  }

  /** Whether the next link has to be followed through `write`: the browser itself knows nothing of the guard. */
  get guarded(): boolean {
    return this.#guard !== null || this.#travelling;
  }

  /** Writes an address: `push` as an act of the reader's, `replace` for what follows from one. */
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

  /** Goes back where the entry before has this address: an act is taken back, and leaves no entry. */
  goBackTo(hash: string): boolean {
    const before = stepState(this.#history.state())?.from;
    if (before !== hash || this.guarded) return false;
    this.#travel(-1);
    return true;
  }

  /** Says whether any overlay is open. */
  guard(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    // What follows in the same act may open another overlay, or be the act that the guard's entry is for.
    if (wanted) this.#whenThere(() => this.#raise());
    else this.#history.later(() => this.#whenThere(() => this.#lower()));
  }

  /**
   * The browser has arrived at an entry. After `close` the caller closes the topmost overlay and then calls
   * `closed`; after `page` it closes all of them.
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
      // Left behind by an overlay that was closed: there is nothing here.
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
    // What closing writes waits until the guard's entry is dealt with.
    this.#travelling = true;
    return 'close';
  }

  /** Back has closed the topmost overlay. */
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

  /** At an entry where the app stays: what waited is done. */
  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const act of waiting) this.#whenThere(act);
    this.#whenThere(() => (this.#wanted ? this.#raise() : this.#lower()));
  }

  /** The guard lies behind, or far off: Back over it alone is no page, a jump over several entries is one. */
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

  /** Made by the browser: a link, or an address that was typed. */
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
