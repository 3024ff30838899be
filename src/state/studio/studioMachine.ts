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
  /** Asks for anything else, with more patience. */
  readonly ask: <T>(question: (desk: Remote<StudioWorker>) => Promise<T>) => Promise<T>;
  /** Tells what takes no time. A worker that is gone is noticed by the question that follows. */
  readonly tell: (what: (desk: Remote<StudioWorker>) => Promise<void>) => void;
  readonly end: () => void;
}

/** The worker has ended, never came, or tells nothing: another one has to be started. */
export class WorkerGone extends Error {}

/** Time without a message after which a worker that reads a file is considered hung: readers tell how far they are. */
const PATIENCE_MS = 20_000;
/** The same for other questions, whose answers are worked out in one go. */
const ASKED_PATIENCE_MS = 120_000;

interface Waiting {
  readonly limit_ms: number;
  readonly heard: () => void;
  readonly gone: (why: string) => void;
  readonly stop: () => void;
}

/** All that wait for one worker, which does one thing after the other: a word on any of them is a sign of life to all. */
class WaitingRoom {
  readonly #all = new Set<Waiting>();

  /** Waits for an answer; rejects after so long without a sign of life, or as soon as the worker is gone. */
  wait<T>(limit_ms: number, answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const gone = (why: string) => reject(new WorkerGone(`studio.worker: ${why}`));
      const silent = () => {
        // What was asked before may have more patience, and is worked on.
        const isLonger = [...this.#all].some((other) => other !== one && other.limit_ms > limit_ms);
        if (isLonger) watch.heard();
        else gone('silent');
      };
      const watch = silenceWatch(limit_ms, silent);
      const one: Waiting = { limit_ms, gone, heard: watch.heard, stop: watch.stop };
      this.#all.add(one);
      answer.then(resolve, reject).finally(() => {
        watch.stop();
        this.#all.delete(one);
        this.heard();
      });
    });
  }

  readonly heard = (): void => this.#all.forEach((one) => one.heard());
  readonly gone = (why: string): void => this.#all.forEach((one) => one.gone(why));

  /** Nobody is told anything any more. */
  close(): void {
    for (const { stop } of this.#all) stop();
    this.#all.clear();
  }
}

export function workerMachine(startWorker: StartWorker, patience_ms = PATIENCE_MS): () => StudioMachine {
  return () => {
    const started = startWorker('studio');
    // Held as long as the worker: once the last such handle is collected as garbage, the library has the worker listen no more.
    const handle = started.then((worker) => wrap<StudioWorker>(worker));
    handle.catch(() => undefined);
    const room = new WaitingRoom();
    const nothing = (): undefined => undefined;
    started.then((worker) => {
      worker.onmessageerror = () => room.gone('messageerror');
      workerEnd(worker, 'ended').catch((cause: Error) => room.gone(cause.message));
      // Whoever asks a worker that never came is told.
    }, nothing);
    async function guarded<T>(limit_ms: number, run: (desk: Remote<StudioWorker>) => Promise<T>): Promise<T> {
      const desk = await handle.catch((cause: unknown) => {
        throw new WorkerGone('studio.worker: not started', { cause });
      });
      return room.wait(limit_ms, run(desk));
    }
    return {
      bring: (asked, onProgress) =>
        guarded(patience_ms, (desk) => {
          const told = proxy((progress: ImportProgress) => {
            room.heard();
            onProgress(progress);
          });
          // The library spreads a promise over a union.
          return desk.bring(asked, told) as Promise<readonly FileSummary[]>;
        }),
      ask: (question) => guarded(ASKED_PATIENCE_MS, question),
      tell: (what) => void guarded(patience_ms, what).catch(nothing),
      end: () => {
        room.close();
        // One that never came has nothing to be ended.
        started.then((worker) => worker.terminate(), nothing);
      },
    };
  };
}
