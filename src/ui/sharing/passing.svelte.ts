import type { App } from '../../state/app.svelte';

/** A dialog by which a view is passed on: further ways on a phone, the code of a frame, the citation. */
export type PassingDialog = 'menu' | 'embed' | 'cite';

/** Which of them is open; one at a time. */
class Passing {
  open: PassingDialog | null = $state(null);
  /** Whether the dialogs stand beside the app. */
  there = false;
}

const known = new WeakMap<App, Passing>();

export function passingOf(app: App): Passing {
  const passing = known.get(app) ?? new Passing();
  known.set(app, passing);
  return passing;
}
