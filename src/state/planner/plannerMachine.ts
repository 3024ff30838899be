import { proxy, wrap, type Remote } from 'comlink';
import type { RankedScenario, RankRefusal } from '../../planner/scenario/rankScenario';
import type { Scenario } from '../../planner/scenario/scenario';
import type { ScenarioPack } from '../../planner/scenario/scenarioPack';
import type { PlannerWorker, ToldPart } from '../../workers/planner.worker';
import { silenceWatch } from '../../workers/silenceWatch';
import type { StartWorker } from '../../workers/startWorkers';
import { workerEnd } from '../../workers/workerEnd';

/** What works out scenarios, off the page's thread. Ended, it never answers. */
export interface PlannerMachine {
  /** Rejects where the worker has ended or says nothing any more. */
  readonly robust: (
    asked: { readonly scenario: Scenario; readonly pack: ScenarioPack },
    onProgress: (share: number) => void,
  ) => Promise<RankedScenario | RankRefusal>;
  readonly choose: (
    asked: { readonly scenario: Scenario; readonly pack: ScenarioPack },
    onPart: (told: ToldPart) => void,
  ) => Promise<void>;
  readonly end: () => void;
}

/** Time without a message, beyond what a solver may take for one program, after which a worker is considered ended. */
const PATIENCE_S = 20;

/** Machines in workers of their own: the solver's WebAssembly is admitted by that worker's own response alone. */
export function workerMachine(startWorker: StartWorker): () => PlannerMachine {
  return () => {
    const started = startWorker('planner');
    // Held as long as the worker: once the last such handle is collected as garbage, the library has the worker listen no more.
    const handle = started.then((worker) => wrap<PlannerWorker>(worker));
    // Whoever asks a worker that never came is told.
    handle.catch(() => undefined);
    let stop: () => void = () => undefined;
    /** Answers, or rejects where nothing is heard for so long. */
    async function guarded<T>(
      limit_s: number,
      run: (remote: Remote<PlannerWorker>, heard: () => void) => Promise<T>,
    ): Promise<T> {
      const [worker, remote] = [await started, await handle];
      return new Promise<T>((resolve, reject) => {
        const gone = (why: string) => reject(new Error(`planner.worker: ${why}`));
        const watch = silenceWatch((limit_s + PATIENCE_S) * 1000, () => gone('silent'));
        stop = watch.stop;
        worker.onmessageerror = () => gone('messageerror');
        Promise.race([run(remote, watch.heard), workerEnd(worker, 'planner.worker')])
          .then(resolve, reject)
          .finally(watch.stop);
      });
    }
    return {
      robust: ({ scenario, pack }, onProgress) =>
        guarded(0, (remote, heard) => {
          const told = proxy((share: number) => {
            heard();
            onProgress(share);
          });
          // The library spreads a promise over a union.
          return remote.robust(scenario, pack, told) as Promise<RankedScenario | RankRefusal>;
        }),
      choose: ({ scenario, pack }, onPart) =>
        guarded(scenario.choice?.limit_s ?? 0, (remote, heard) => {
          const told = proxy((part: ToldPart) => {
            heard();
            onPart(part);
          });
          return remote.choose(scenario, pack, told);
        }),
      end: () => {
        stop();
        // One that never came has nothing to be ended.
        started.then(
          (worker) => worker.terminate(),
          () => undefined,
        );
      },
    };
  };
}
