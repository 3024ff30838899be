import { getAllContexts, mount } from 'svelte';
import { useApp } from '../appContext';
import { useKit } from '../kit/kitContext';
import { passingOf, type PassingDialog } from './passing.svelte';

/**
 * Gives the act that opens a dialog. The dialogs stand beside the app, because the menu that opens them closes; their
 * code comes when one is first asked for. To be called while a component is set up.
 */
export function usePassing(): (which: PassingDialog) => Promise<void> {
  const app = useApp();
  const kit = useKit();
  const context = getAllContexts();
  const passing = passingOf(app);
  return async (which) => {
    passing.open = which;
    if (passing.there) return;
    const came = kit.coming();
    try {
      const { default: PassingDialogs } = await import('./PassingDialogs.svelte');
      // A second press may have been quicker.
      if (!passing.there) mount(PassingDialogs, { target: document.body, context });
      passing.there = true;
    } catch {
      passing.open = null;
      kit.codeMissing();
    }
    came();
  };
}
