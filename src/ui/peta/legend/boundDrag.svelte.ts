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
 * Dragging of a class break. Legend and map follow every step, and releasing it makes one history entry. The
 * classification becomes manual.
 */
export class BoundDrag {
  /** Index of the class break being dragged; null where none is. */
  at: number | null = $state(null);
  readonly #app: App;
  #held: HeldBounds | null = null;
  #before: Pick<AppState, 'classification' | 'villages'> | null = null;
  #changed = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Starts dragging a class break; has no effect while one is being dragged. */
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

  /** Ends dragging and writes the change; returns whether anything changed. */
  release(): boolean {
    const [held, changed] = [this.#held, this.#changed];
    this.at = null;
    this.#held = null;
    if (held && changed) this.#app.nav.go({ classification: { method: 'manual', upper: held.upper } });
    return changed;
  }

  /** Ends dragging and restores the previous state. */
  cancel(): void {
    if (this.#before && this.#changed) this.#app.nav.preview(this.#before);
    this.at = null;
    this.#held = null;
  }

  /** Adds a class break at a value, where there is room. */
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
