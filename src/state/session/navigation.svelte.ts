import type { AppState } from '../url/appState';
import { consequences } from './consequences';
import { HistorySteps, type BrowserHistory } from './historySteps';
import { Overlays } from './overlays';
import { decodeState, encodeState } from '../url/urlCodec';

/**
 * The URL as the owner of all that can be shared. Reading it gives the state; an act writes it: one history
 * entry an act, none for what merely follows (a camera that came to rest). The browser's Back over an open overlay
 * closes that, and leaves the state as it is.
 */
export class Navigation {
  #state: AppState;
  /** False while the address brought something that is not understood and was replaced by defaults. */
  understood: boolean;
  readonly #history: BrowserHistory;
  readonly #steps: HistorySteps;
  /** The page that is shown was come back to by the history. */
  traversed = false;
  /** How often an address came that no act here wrote: by Back or forward, by a link, by hand. */
  arrivals: number = $state(0);
  readonly overlays = new Overlays((anyOpen) => this.#steps.guard(anyOpen));

  constructor(history: BrowserHistory) {
    const { state, understood } = decodeState(history.hash());
    this.#state = $state.raw(state);
    this.understood = $state(understood);
    this.#history = history;
    this.#steps = new HistorySteps(history);
  }

  get state(): AppState {
    return this.#state;
  }

  /** Starts to follow the address bar, back and forward; the returned function stops it. */
  follow(): () => void {
    const arrive = ({ state }: PopStateEvent) => {
      const arrival = this.#steps.arrive();
      if (arrival === 'page') {
        // An entry that the browser has just made, for a link, carries nothing yet.
        this.traversed = state !== null;
        this.overlays.closeAll();
        this.#read(this.#history.hash());
        this.arrivals += 1;
      } else if (arrival === 'close') {
        this.overlays.closeTop();
        this.#steps.closed();
      }
    };
    const click = (event: MouseEvent) => {
      const hash = this.#steps.guarded ? followedHash(event) : null;
      if (hash === null) return;
      event.preventDefault();
      this.visit(hash);
    };
    window.addEventListener('popstate', arrive);
    document.addEventListener('click', click);
    return () => {
      window.removeEventListener('popstate', arrive);
      document.removeEventListener('click', click);
    };
  }

  /** Merges a change into the state and writes it as a new entry. */
  go(change: Partial<AppState>): void {
    this.#write(change, 'push');
  }

  /** The same without a new entry: for what follows from an act and is none itself. */
  settle(change: Partial<AppState>): void {
    this.#write(change, 'replace');
  }

  /** Takes an act back: as Back does where it was the last one, so that nothing is left of it; else as an act. */
  takeBack(change: Partial<AppState>): void {
    if (!this.#steps.goBackTo(this.href(change))) this.go(change);
  }

  /**
   * Shows a change that is not an act yet, while a hand still moves: neither an entry nor the address, which
   * browsers let nobody write at every frame. `go` with the same change makes it one.
   */
  preview(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...consequences(this.#state, change) };
  }

  /** Follows a link of the app, as a press on one does: what lies open over the page is left behind. */
  visit(hash: string): void {
    this.overlays.closeAll();
    this.#read(hash);
    this.arrivals += 1;
    this.traversed = false;
    this.#steps.write(hash, 'push');
  }

  /** The address of a changed state, for links. */
  href(change: Partial<AppState>): string {
    return encodeState({ ...this.#state, ...consequences(this.#state, change) });
  }

  #read(hash: string): void {
    const decoded = decodeState(hash);
    this.#state = decoded.state;
    this.understood = decoded.understood;
  }

  #write(change: Partial<AppState>, how: 'push' | 'replace'): void {
    const next = { ...this.#state, ...consequences(this.#state, change) };
    this.#state = next;
    this.traversed = false;
    this.understood = true;
    this.#steps.write(encodeState(next), how);
  }
}

/** The address within the app that a plain press on a link leads to; null for any other press. */
function followedHash(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
  return link?.getAttribute('target') ? null : (link?.getAttribute('href') ?? null);
}
