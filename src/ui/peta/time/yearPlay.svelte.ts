import { columnKey } from '../../../data/model/dataset';
import { playedYears } from '../../../aggregate/modes/timeline';
import type { App } from '../../../state/app.svelte';

/** How long a year stands before the next follows. */
export const STEP_MS = 1200;

/**
 * Runs through the years on its own. The first step is an entry of the history, so that going back returns to
 * where the play began; all further ones replace it.
 */
export class YearPlay {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  get playing(): boolean {
    return this.#app.explorer.playing;
  }

  /** Years of a play; empty where there is none to offer. */
  readonly years = $derived.by(() => playedYears(this.#app.explorer.timeline));

  /** From the present year on, or from the first where the last is shown. */
  start(): void {
    const year = this.#next() ?? this.years[0];
    if (year === undefined) return;
    this.#app.explorer.playing = true;
    this.#app.nav.go({ year });
    this.#prefetch();
  }

  stop(): void {
    this.#app.explorer.playing = false;
  }

  /** The next year, once the present one has stood; ends once the last has. */
  step(): void {
    const year = this.#next();
    if (year === undefined) return this.stop();
    this.#app.nav.settle({ year });
    this.#prefetch();
  }

  #next(): number | undefined {
    const now = this.#app.explorer.year ?? -Infinity;
    return this.years.find((year) => year > now);
  }

  /** The year after is on its way while this one stands. */
  #prefetch(): void {
    const { indicator } = this.#app.explorer;
    const year = this.#next();
    if (!indicator || year === undefined || !indicator.years.includes(year)) return;
    if (!this.#app.pack.columns.has(columnKey(indicator.id, year)))
      void this.#app.pack.need({ indicatorId: indicator.id, year });
  }
}
