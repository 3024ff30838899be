import type { AppState } from '../../../state/url/appState';
import type { App } from '../../../state/app.svelte';
import {
  afterKey,
  heldBounds,
  withBoundAt,
  withNewBound,
  type BoundKey,
  type HeldBounds,
} from './classBounds';

/**
 * A bound in the hand: legend and map follow every step, the history gets one entry when it is let go. What
 * classed the values before becomes one's own bounds.
 */
export class BoundDrag {
  /** Position of the bound that is held. */
  at: number | null = $state(null);
  readonly #app: App;
  #held: HeldBounds | null = null;
  #before: Pick<AppState, 'classification' | 'villages'> | null = null;
  #changed = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Takes a bound of the drawn classes in hand; a second time, it is held already. */
  take(at: number): void {
    const { answer } = this.#app.explorer;
    if (!answer || this.at === at) return;
    const { classification, villages } = this.#app.nav.state;
    this.at = at;
    this.#held = heldBounds(answer);
    this.#before = { classification, villages };
    this.#changed = false;
  }

  moveTo(value: number): void {
    if (this.at !== null && this.#held) this.#show(withBoundAt(this.#held, this.at, value));
  }

  press(key: BoundKey): void {
    if (this.at !== null && this.#held) this.#show(afterKey(this.#held, this.at, key));
  }

  /** Lets go: what was shown becomes an act. Answers whether anything changed. */
  release(): boolean {
    const [held, changed] = [this.#held, this.#changed];
    this.at = null;
    this.#held = null;
    if (held && changed) this.#app.nav.go({ classification: { method: 'manual', upper: held.upper } });
    return changed;
  }

  /** Lets go, and all is as it was before. */
  cancel(): void {
    if (this.#before && this.#changed) this.#app.nav.preview(this.#before);
    this.at = null;
    this.#held = null;
  }

  /** One bound more at a value, where there is room. */
  add(value: number): void {
    const { answer } = this.#app.explorer;
    const upper = answer && withNewBound(heldBounds(answer), value);
    if (upper) this.#app.nav.go({ classification: { method: 'manual', upper } });
  }

  #show(upper: readonly number[]): void {
    const held = this.#held;
    if (!held || (upper.length === held.upper.length && upper.every((bound, i) => bound === held.upper[i])))
      return;
    this.#held = { ...held, upper };
    this.#changed = true;
    this.#app.nav.preview({ classification: { method: 'manual', upper } });
  }
}
