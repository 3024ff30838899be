import { proxy } from 'comlink';
import { faultSentence } from '../../export/exportFault';
import type { FailedSheet } from '../../export/sheet/sheetBatch';
import type { App } from '../../state/app.svelte';
import { startExporter, type Exporter } from '../../state/exporter';
import { namedFile } from './exportedFile';
import { saveFile, type MadeFile } from './saveFile';
import { sheetsAsked, type SheetsOrder } from './sheetsAsked.svelte';

/** How far a batch is; `of` is 0 until the worker has said how many there are. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

const MEDIA = { pdf: 'application/pdf', zip: 'application/zip' } as const;

/** Sheets being made in a worker while the page goes on: one batch at a time. */
export class SheetJob {
  /** null while nothing is being made. */
  progress: Progress | null = $state.raw(null);
  /** Of the last batch. */
  failed: readonly FailedSheet[] = $state.raw([]);
  /** A sentence about how the last batch ended; empty before the first. */
  outcome: string = $state('');
  #exporter: Exporter | null = null;
  #cancel: () => void = () => undefined;

  /** Makes the sheets and saves them under a name without its ending. */
  async make(app: App, order: SheetsOrder, name: string): Promise<void> {
    if (this.progress !== null) return;
    this.progress = { done: 0, of: 0 };
    this.failed = [];
    this.outcome = '';
    const cancelled = new Promise<null>((resolve) => (this.#cancel = () => resolve(null)));
    await saveFile(app, () => Promise.race([this.#made(app, order, name), cancelled]));
    this.#exporter?.end();
    this.#exporter = null;
    this.progress = null;
  }

  /** Ends it at once; nothing is saved. */
  cancel(app: App): void {
    this.outcome = app.t('lembar.dibatalkan');
    this.#cancel();
  }

  async #made(app: App, order: SheetsOrder, name: string): Promise<MadeFile | null> {
    const [asked, exporter] = await Promise.all([sheetsAsked(app, order), startExporter(app.startWorker)]);
    if (this.progress === null) {
      exporter.end();
      return null;
    }
    this.#exporter = exporter;
    if (asked === null) return this.#without(app, app.t('lembar.belum'));
    const follow = proxy((done: number, of: number) => {
      if (this.progress !== null) this.progress = { done, of };
    });
    const batch = await Promise.race([exporter.remote.sheets(asked, follow), exporter.gone]);
    this.failed = batch.failed;
    const file = batch.pdf ?? batch.zip;
    if (file === null) {
      const { fault } = batch;
      return this.#without(app, fault ? faultSentence(fault, app.t) : (batch.failed[0]?.reason ?? ''));
    }
    this.outcome = app.t('lembar.selesai', { n: app.f.number(batch.sheets) });
    const said = batch.failed.length > 0 ? [app.t('lembar.tak_jadi', { n: batch.failed.length })] : [];
    const remarks = [...batch.remarks, ...said];
    return namedFile(`${name}.${order.bundle}`, { bytes: file, type: MEDIA[order.bundle], remarks });
  }

  #without(app: App, reason: string): null {
    this.outcome = reason;
    app.notices.warn(reason);
    return null;
  }
}
