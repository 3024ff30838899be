import { getContext, setContext } from 'svelte';
import type { App } from '../state/app.svelte';

const KEY = Symbol('app');

/** Provides the app's state to all components below; called once, by the composition root. */
export function provideApp(app: App): App {
  return setContext(KEY, app);
}

export function useApp(): App {
  return getContext<App>(KEY);
}
