import { proxy, wrap, type Remote } from 'comlink';
import type { ImportProgress } from '../../data/import/imported';
import type { BringAsked } from '../../engine/studio/studioDesk';
import type { FileSummary } from '../../engine/studio/studioSummary';
import { silenceWatch } from '../../workers/silenceWatch';
import type { StartWorker } from '../../workers/startWorkers';
import type { StudioWorker } from '../../workers/studio.worker';
import { workerEnd } from '../../workers/workerEnd';

/** What reads and joins files, off the page's thread. Ended, it forgets what it held. */
export interface StudioMachine {
  /** Rejects where the worker has ended, or tells nothing for too long. */
  readonly bring: (
    asked: BringAsked,
    onProgress: (progress: ImportProgress) => void,
  ) => Promise<readonly FileSummary[]>;
  /** Asks for anything else; the same patience holds. */
  readonly ask: <T>(question: (desk: Remote<StudioWorker>) => Promise<T>) => Promise<T>;
  readonly end: () => void;
}

/** The worker has ended, never came, or tells nothing: another one has to be started. */
export class WorkerGone extends Error {}

interface Waiting {
  readonly watch: ReturnType<typeof silenceWatch>;
  readonly gone: (why: string) => void;
}

/** Time without a message after which a worker is considered hung. */
const PATIENCE_MS = 20_000;

export function workerMachine(startWorker: StartWorker, patience_ms = PATIENCE_MS): () => StudioMachine {
  return () => {
    const started = startWorker('studio');
    // A worker does one thing after the other: a word on any of them is a sign of life for all that wait.
    const waiting = new Set<Waiting>();
    const heard = () => waiting.forEach((one) => one.watch.heard());
    const gone = (why: string) => waiting.forEach((one) => one.gone(why));
    started.then(
      (worker) => {
        worker.onmessageerror = () => gone('messageerror');
        workerEnd(worker, 'ended').catch((cause: Error) => gone(cause.message));
      },
      // Whoever asks is told.
      () => undefined,
    );
    async function guarded<T>(run: (desk: Remote<StudioWorker>) => Promise<T>): Promise<T> {
      const worker = await started.catch((cause: unknown) => {
        throw new WorkerGone('studio.worker: not started', { cause });
      });
      return new Promise<T>((resolve, reject) => {
        const end = (why: string) => reject(new WorkerGone(`studio.worker: ${why}`));
        const one = { gone: end, watch: silenceWatch(patience_ms, () => end('silent')) };
        waiting.add(one);
        run(wrap<StudioWorker>(worker))
          .then(resolve, reject)
          .finally(() => {
            one.watch.stop();
            waiting.delete(one);
            heard();
          });
      });
    }
    return {
      bring: (asked, onProgress) =>
        guarded((desk) => {
          const told = proxy((progress: ImportProgress) => {
            heard();
            onProgress(progress);
          });
          // The library spreads a promise over a union.
          return desk.bring(asked, told) as Promise<readonly FileSummary[]>;
        }),
      ask: (question) => guarded((desk) => question(desk)),
      end: () => {
        for (const { watch } of waiting) watch.stop();
        waiting.clear();
        // One that never came has nothing to be ended.
        started.then(
          (worker) => worker.terminate(),
          () => undefined,
        );
      },
    };
  };
}
