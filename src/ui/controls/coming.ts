import { untrack } from 'svelte';
import type { App } from '../../state/app.svelte';

/** Something is on its way to the screen, which is no answer before; gives the way to say, once, that it has come. */
export function coming(app: App): () => void {
  let waiting = true;
  untrack(() => app.coming++);
  return () => {
    if (waiting) untrack(() => app.coming--);
    waiting = false;
  };
}
