import { HistorySteps, type StepState } from '../../../src/state/session/historySteps';
import { Overlays } from '../../../src/state/session/overlays';

interface Entry {
  state: unknown;
  hash: string;
}

/** A browser's session history: what is pushed drops what lay ahead, and `go` arrives later. */
export class SessionHistory {
  entries: Entry[] = [
    { state: null, hash: 'elsewhere' },
    { state: null, hash: '#/a' },
  ];
  index = 1;
  #later: (() => void)[] = [];
  #goings: number[] = [];
  arrived: () => void = () => undefined;

  readonly port = {
    hash: () => this.here.hash,
    state: () => this.here.state,
    push: (state: StepState, hash: string) => this.#put(state, hash),
    replace: (state: StepState, hash: string) => void (this.entries[this.index] = { state, hash }),
    go: (steps: number) => void this.#goings.push(steps),
    later: (act: () => void) => void this.#later.push(act),
  };

  get here(): Entry {
    return this.entries[this.index]!;
  }

  get hashes(): readonly string[] {
    return this.entries.map(({ hash }) => hash);
  }

  /** The browser's own button. */
  go(steps: number): void {
    const to = this.index + steps;
    if (to < 0 || to >= this.entries.length) return;
    this.index = to;
    this.arrived();
  }

  /** A link that the browser follows by itself, or an address that was typed. */
  follow(hash: string): void {
    this.#put(null, hash);
    this.arrived();
  }

  /** Everything that was put off has happened. */
  rest(): void {
    for (let turn = 0; this.#later.length + this.#goings.length > 0; turn++) {
      if (turn > 100) throw new Error('the history does not come to rest');
      const acts = this.#later;
      this.#later = [];
      for (const act of acts) act();
      const steps = this.#goings.shift();
      if (steps !== undefined) this.go(steps);
    }
  }

  #put(state: unknown, hash: string): void {
    this.entries = [...this.entries.slice(0, this.index + 1), { state, hash }];
    this.index += 1;
  }
}

/** The app over a history: a page and overlays, as `Navigation` has them. */
export class AppOverHistory {
  readonly browser: SessionHistory;
  readonly steps: HistorySteps;
  readonly overlays: Overlays;
  /** What is on the screen. */
  page: string;
  open: string[] = [];
  readonly #released = new Map<string, () => void>();

  constructor(browser = new SessionHistory()) {
    this.browser = browser;
    this.page = browser.here.hash;
    browser.arrived = () => this.#arrive();
    this.steps = new HistorySteps(browser.port);
    this.overlays = new Overlays((any) => this.steps.guard(any));
  }

  openOverlay(name: string): this {
    this.open = [...this.open, name];
    const gone = () => (this.open = this.open.filter((other) => other !== name));
    this.#released.set(name, this.overlays.open(gone));
    return this;
  }

  /** By its own cross, or Escape. */
  closeOverlay(name: string): this {
    this.open = this.open.filter((other) => other !== name);
    this.#released.get(name)?.();
    return this;
  }

  act(hash: string): this {
    this.page = hash;
    this.steps.write(hash, 'push');
    return this;
  }

  settle(hash: string): this {
    this.page = hash;
    this.steps.write(hash, 'replace');
    return this;
  }

  /** A link pressed while something lies open. */
  visit(hash: string): this {
    this.overlays.closeAll();
    return this.act(hash);
  }

  rest(): this {
    this.browser.rest();
    return this;
  }

  back(): this {
    this.browser.go(-1);
    return this.rest();
  }

  forward(): this {
    this.browser.go(1);
    return this.rest();
  }

  #arrive(): void {
    const arrival = this.steps.arrive();
    if (arrival === 'page') {
      this.overlays.closeAll();
      this.page = this.browser.here.hash;
    } else if (arrival === 'close') {
      this.overlays.closeTop();
      this.steps.closed();
    }
  }
}
