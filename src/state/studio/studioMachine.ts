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

/** Time without a message after which a worker that reads a file is considered hung: readers tell how far they are. */
const PATIENCE_MS = 20_000;
/** The same for other questions, whose answers are worked out in one go. */
const ASKED_PATIENCE_MS = 120_000;

export function workerMachine(startWorker: StartWorker, patience_ms = PATIENCE_MS): () => StudioMachine {
  return () => {
    const started = startWorker('studio');
    const stops = new Set<() => void>();
    // One for all questions: the library ends the worker's ear once every wrap of it has been collected.
    let wrapped: Remote<StudioWorker> | null = null;
    async function guarded<T>(
      limit_ms: number,
      run: (desk: Remote<StudioWorker>, heard: () => void) => Promise<T>,
    ): Promise<T> {
      const worker = await started;
      const desk = (wrapped ??= wrap<StudioWorker>(worker));
      return new Promise<T>((resolve, reject) => {
        const gone = (why: string) => reject(new Error(`studio.worker: ${why}`));
        const watch = silenceWatch(limit_ms, () => gone('silent'));
        stops.add(watch.stop);
        worker.onmessageerror = () => gone('messageerror');
        Promise.race([run(desk, watch.heard), workerEnd(worker, 'studio.worker')])
          .then(resolve, reject)
          .finally(() => {
            watch.stop();
            stops.delete(watch.stop);
          });
      });
    }
    return {
      bring: (asked, onProgress) =>
        guarded(patience_ms, (desk, heard) => {
          const told = proxy((progress: ImportProgress) => {
            heard();
            onProgress(progress);
          });
          // The library spreads a promise over a union.
          return desk.bring(asked, told) as Promise<readonly FileSummary[]>;
        }),
      ask: (question) => guarded(ASKED_PATIENCE_MS, (desk) => question(desk)),
      end: () => {
        for (const stop of stops) stop();
        // One that never came has nothing to be ended.
        started.then(
          (worker) => worker.terminate(),
          () => undefined,
        );
      },
    };
  };
}
