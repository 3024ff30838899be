import type { AppState } from '../url/appState';
import { consequences } from './consequences';
import { HistorySteps, type BrowserHistory } from './historySteps';
import { Overlays } from './overlays';
import { decodeState, encodeState } from '../url/urlCodec';

/**
 * Keeps the app's state in the URL. The state is read from the URL; user actions write it with one history
 * entry each, and changes that only follow from an action (such as a camera that has come to rest) without
 * one. Back with an overlay open closes the overlay and does not change the state.
 */
export class Navigation {
  #state: AppState;
  /** False while the address brought something that is not understood and was replaced by defaults. */
  understood: boolean;
  readonly #history: BrowserHistory;
  readonly #steps: HistorySteps;
  /** The page that is shown was come back to by the history. */
  traversed = false;
  /**
   * Number of addresses that arrived from outside of the app's own actions: by Back or Forward, a link, or
   * typing.
   */
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

  /** Starts to follow the address bar and the history; returns a function that stops it. */
  follow(): () => void {
    const arrive = ({ state }: PopStateEvent) => {
      const arrival = this.#steps.arrive();
      if (arrival === 'page') {
        // Entries that the browser has just made for a link have no state yet.
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

  /** Merges a change into the state and writes it as a new history entry. */
  go(change: Partial<AppState>): void {
    this.#write(change, 'push');
  }

  /** The same without a new entry, for changes that follow from an action. */
  settle(change: Partial<AppState>): void {
    this.#write(change, 'replace');
  }

  /**
   * Undoes an action: by going back where it was the last one, so that no entry remains, otherwise as a new
   * action.
   */
  takeBack(change: Partial<AppState>): void {
    if (!this.#steps.goBackTo(this.href(change))) this.go(change);
  }

  /**
   * Shows a change while a gesture is in progress, without writing an entry or the address, because browsers
   * limit how often these can be written. A `go` with the same change completes it.
   */
  preview(change: Partial<AppState>): void {
    this.#state = { ...this.#state, ...consequences(this.#state, change) };
  }

  /** Follows a link within the app, as a click does, and closes all overlays. */
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

/** The in-app address of a link that was clicked plainly; null for other clicks. */
function followedHash(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
  return link?.getAttribute('target') ? null : (link?.getAttribute('href') ?? null);
}
