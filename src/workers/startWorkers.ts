/**
 * The workers of the app. Bundlers recognise a worker by this literal form, so that all of them are named here; the
 * rest of the app is given `StartWorker` by `main.ts`.
 */
const WORKERS = {
  boundaries: () => new Worker(new URL('./boundaries.worker.ts', import.meta.url), { type: 'module' }),
  calculator: () => new Worker(new URL('./calculator.worker.ts', import.meta.url), { type: 'module' }),
  columns: () => new Worker(new URL('./columns.worker.ts', import.meta.url), { type: 'module' }),
  export: () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
  planner: () => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }),
  studio: () => new Worker(new URL('./studio.worker.ts', import.meta.url), { type: 'module' }),
  workbook: () => new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' }),
} as const;

export type WorkerName = keyof typeof WORKERS;

/** Starts a worker; rejects where the browser starts none. */
export type StartWorker = (name: WorkerName) => Promise<Worker>;

/** @throws where the browser starts none */
export const startWorker = (name: WorkerName): Worker => WORKERS[name]();
