import { fail } from '../../data/model/fault';
import type { App } from '../../state/app.svelte';

/** Prints what stands on the screen, as paper shows it. */
export async function printPage(app: App): Promise<void> {
  try {
    await app.preparePrint?.();
  } catch {
    app.codeFault = fail('codeUnreachable').fault;
    return;
  }
  window.print();
}
