import type { AppState } from './appState';
import { consequences } from './consequences';
import { decodeState, encodeState } from './urlCodec';

/**
 * The URL as the owner of all that can be shared. Reading it gives the state; an act writes it: one history
 * entry an act, none for what merely follows (a camera that came to rest).
 */
export class Navigation {
  #state: AppState = $state.raw(decodeState(location.hash).state);
  /** False while the address brought something that is not understood and was replaced by defaults. */
  understood: boolean = $state(decodeState(location.hash).understood);

  get state(): AppState {
    return this.#state;
  }

  /** Starts to follow the address bar, back and forward; the returned function stops it. */
  follow(): () => void {
    const read = () => {
      const decoded = decodeState(location.hash);
      this.#state = decoded.state;
      this.understood = decoded.understood;
    };
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }

  /** Merges a change into the state and writes it as a new entry. */
  go(change: Partial<AppState>): void {
    this.#write(change, 'push');
  }

  /** The same without a new entry: for what follows from an act and is none itself. */
  settle(change: Partial<AppState>): void {
    this.#write(change, 'replace');
  }

  /**
   * Shows a change that is not an act yet, while a hand still moves: neither an entry nor the address, which
   * browsers let nobody write at every frame. `go` with the same change makes it one.
   */
  preview(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...consequences(this.#state, change) };
  }

  /** The address of a changed state, for links. */
  href(change: Partial<AppState>): string {
    return encodeState({ ...this.#state, ...consequences(this.#state, change) });
  }

  #write(change: Partial<AppState>, how: 'push' | 'replace'): void {
    const next = { ...this.#state, ...consequences(this.#state, change) };
    const hash = encodeState(next);
    this.#state = next;
    this.understood = true;
    if (hash === location.hash) return;
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }
}
