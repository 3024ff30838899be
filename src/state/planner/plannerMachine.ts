import { proxy, wrap } from 'comlink';
import type { RankedScenario, RankRefusal } from '../../planner/scenario/rankScenario';
import type { Scenario } from '../../planner/scenario/scenario';
import type { ScenarioPack } from '../../planner/scenario/scenarioPack';
import type { PlannerWorker, ToldPart } from '../../workers/planner.worker';

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

/** Beyond what a solver may take for one program: browsers send no event where they end a worker. */
const PATIENCE_S = 20;

/** A machine in a worker of its own: the solver's WebAssembly is admitted by that worker's own response alone. */
export function workerMachine(): PlannerMachine {
  const worker = new Worker(new URL('../../workers/planner.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<PlannerWorker>(worker);
  let stop: () => void = () => undefined;
  /** Answers, or rejects where nothing is heard for so long. */
  function guarded<T>(limit_s: number, run: (heard: () => void) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout>;
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new Error('planner.worker: silent')), (limit_s + PATIENCE_S) * 1000);
      };
      stop = () => clearTimeout(timer);
      heard();
      worker.onerror = ({ message }) => reject(new Error(message || 'planner.worker'));
      worker.onmessageerror = () => reject(new Error('planner.worker: messageerror'));
      run(heard).then(resolve, reject).finally(stop);
    });
  }
  return {
    robust: ({ scenario, pack }, onProgress) =>
      guarded(0, (heard) =>
        // The library spreads a promise over a union.
        (
          remote.robust as (
            ...asked: Parameters<PlannerWorker['robust']>
          ) => Promise<RankedScenario | RankRefusal>
        )(
          scenario,
          pack,
          proxy((share: number) => {
            heard();
            onProgress(share);
          }),
        ),
      ),
    choose: ({ scenario, pack }, onPart) =>
      guarded(scenario.choice?.limit_s ?? 0, (heard) =>
        remote.choose(
          scenario,
          pack,
          proxy((told: ToldPart) => {
            heard();
            onPart(told);
          }),
        ),
      ),
    end: () => {
      stop();
      worker.terminate();
    },
  };
}
