import type { Remote } from 'comlink';
import type { ExportWorker } from '../workers/export.worker';
import type { StartWorker } from '../workers/startWorkers';
import { workerEnd } from '../workers/workerEnd';

/** What makes files of views and sheets; `end` takes its memory back. */
export interface Exporter {
  readonly remote: Remote<ExportWorker>;
  /** Rejects when the worker ends in an error: what was asked is then never answered. */
  readonly gone: Promise<never>;
  readonly end: () => void;
}

/** Starts it when a file is first asked for: nobody who only looks at the map loads any of it. */
export async function startExporter(startWorker: StartWorker): Promise<Exporter> {
  const { wrap } = await import('comlink');
  const worker = await startWorker('export');
  const gone = workerEnd(worker, 'export.worker');
  return { remote: wrap<ExportWorker>(worker), gone, end: () => worker.terminate() };
}
