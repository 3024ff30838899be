import { untrack } from 'svelte';
import type { App } from '../../state/app.svelte';

/** Within an effect: counts something as open over the page until the effect ends, so that Back closes it. */
export function overlay(app: App, close: () => void): () => void {
  return untrack(() => app.nav.overlays.open(close));
}
