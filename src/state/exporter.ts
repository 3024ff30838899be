import type { Remote } from 'comlink';
import type { ExportWorker } from '../workers/export.worker';

/** What makes files of views and sheets; `end` takes its memory back. */
export interface Exporter {
  readonly remote: Remote<ExportWorker>;
  /** Rejects when the worker ends in an error: what was asked is then never answered. */
  readonly gone: Promise<never>;
  readonly end: () => void;
}

/** Starts it when a file is first asked for: nobody who only looks at the map loads any of it. */
export async function startExporter(): Promise<Exporter> {
  const { wrap } = await import('comlink');
  const worker = new Worker(new URL('../workers/export.worker.ts', import.meta.url), { type: 'module' });
  const gone = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'export.worker'));
  });
  // Nobody need be waiting when it ends.
  gone.catch(() => undefined);
  return { remote: wrap<ExportWorker>(worker), gone, end: () => worker.terminate() };
}
