import { getContext, setContext, type Component } from 'svelte';
import type { Translate } from '../../messages/translate';

/** What the parts of the kit need of the page that they stand on. Whoever mounts them provides it. */
export interface KitServices {
  /** The words of the interface, in the language in force. */
  readonly t: Translate;
  /** Counts something as open over the page, so that the browser's Back calls `close`; gives the way to end that. */
  readonly overlay: (close: () => void) => () => void;
  /** Something is on its way to the screen; gives the way to say, once, that it has come. */
  readonly coming: () => () => void;
  /** A part's code could not be fetched. */
  readonly codeMissing: () => void;
  /** Shows the page's notices: a dialog covers those that stand on the page. */
  readonly Notices: Component;
}

const KEY = Symbol('kit');

/** Hands the services to every part below; called once, by the composition root. */
export function provideKit(services: KitServices): void {
  setContext(KEY, services);
}

export function useKit(): KitServices {
  return getContext<KitServices>(KEY);
}
