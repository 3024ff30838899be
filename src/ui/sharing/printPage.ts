import { fail } from '../../data/model/fault';
import type { App } from '../../state/app.svelte';

/** Prints the current view in its print layout. */
export async function printPage(app: App): Promise<void> {
  try {
    await app.preparePrint?.();
  } catch {
    app.codeFault = fail('codeUnreachable').fault;
    return;
  }
  window.print();
}
