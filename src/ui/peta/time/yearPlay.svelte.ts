import { columnKey } from '../../../data/model/dataset';
import { playedYears } from '../../../aggregate/modes/timeline';
import type { App } from '../../../state/app.svelte';

/** How long each year is shown, ms. */
export const STEP_MS = 1200;

/**
 * Plays the years as an animation. The first step adds a history entry, so that Back returns to the year at
 * which it was started; further steps replace that entry.
 */
export class YearPlay {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  get playing(): boolean {
    return this.#app.explorer.playing;
  }

  /** The years to play; empty if there are too few. */
  readonly years = $derived.by(() => playedYears(this.#app.explorer.timeline));

  /** Starts at the current year, or at the first year if the last one is shown. */
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

  /** Goes to the next year; stops after the last one. */
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

  /** Loads the data of the next year while the current one is shown. */
  #prefetch(): void {
    const { indicator } = this.#app.explorer;
    const year = this.#next();
    if (!indicator || year === undefined || !indicator.years.includes(year)) return;
    if (!this.#app.pack.columns.has(columnKey(indicator.id, year)))
      void this.#app.pack.need({ indicatorId: indicator.id, year });
  }
}
