import { getContext, setContext, type Component } from 'svelte';
import type { Translate } from '../../messages/translate';

/** Services that the kit's components need from the app, which provides them. */
export interface KitServices {
  /** The translation function of the current language. */
  readonly t: Translate;
  /** Registers an overlay, so that Back calls `close`; returns a function to unregister it. */
  readonly overlay: (close: () => void) => () => void;
  /** Marks the page as not ready; returns a function to be called once when the content is there. */
  readonly coming: () => () => void;
  /** Reports that a part's code could not be loaded. */
  readonly codeMissing: () => void;
  /** Shows the page's notices in a dialog, which covers those of the page. */
  readonly Notices: Component;
}

const KEY = Symbol('kit');

/** Provides the services to all components below; called once, by the composition root. */
export function provideKit(services: KitServices): void {
  setContext(KEY, services);
}

export function useKit(): KitServices {
  return getContext<KitServices>(KEY);
}
