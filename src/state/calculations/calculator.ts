import { proxy, wrap, type Remote } from 'comlink';
import type { AnswerOf, CalculationKind, QuestionOf } from '../../engine/calculations';
import type { EngineInputs } from '../../engine/engineInputs';
import type { CalculatorWorker } from '../../workers/calculator.worker';
import { silenceWatch } from '../../workers/silenceWatch';
import type { StartWorker } from '../../workers/startWorkers';

/** Runs calculations: in a worker, or on the same thread in tests. */
export interface Calculator {
  /** Rejects with `CalculatorGone` where the worker has ended. */
  readonly calculate: <K extends CalculationKind>(
    asked: { readonly kind: K; readonly question: QuestionOf<K> },
    onProgress: (share: number) => void,
  ) => Promise<AnswerOf<K>>;
  /** Ends the calculator. A running calculation is never answered then. */
  readonly end: () => void;
}

/** Makes a calculator for a pack. */
export type StartCalculator = (inputs: EngineInputs) => Calculator;

export class CalculatorGone extends Error {}

/** Time without a message after which a worker is considered ended. */
export const PATIENCE_MS = 20_000;

/** Calculators in a worker of their own. */
export function workerCalculator(startWorker: StartWorker): StartCalculator {
  return (inputs) => {
    const started = startWorker('calculator').then(
      (worker) => calculatorIn(worker, inputs),
      (cause: unknown): Calculator => neverStarted(String(cause)),
    );
    return {
      calculate: async (asked, onProgress) => (await started).calculate(asked, onProgress),
      end: () => void started.then(({ end }) => end()),
    };
  };
}

/** Where the browser starts no worker: every question is refused with the reason. */
const neverStarted = (why: string): Calculator => ({
  calculate: () => Promise.reject(new CalculatorGone(why)),
  end: () => undefined,
});

function calculatorIn(worker: Worker, inputs: EngineInputs): Calculator {
  const remote = wrap<CalculatorWorker>(worker);
  const opened = tell(remote, inputs);
  let watch: { readonly heard: () => void; readonly stop: () => void } | null = null;
  return {
    calculate: (asked, onProgress) =>
      new Promise((resolve, reject) => {
        const gone = (why: string) => reject(new CalculatorGone(why));
        watch = silenceWatch(PATIENCE_MS, () => gone('silent'));
        worker.onerror = ({ message }) => gone(message);
        worker.onmessageerror = () => gone('messageerror');
        const heard = watch.heard;
        const run = remote.calculate as unknown as (
          of: typeof asked,
          told: (share: number) => void,
        ) => Promise<AnswerOf<(typeof asked)['kind']>>;
        opened
          .then(() =>
            run(
              asked,
              proxy((share: number) => {
                heard();
                onProgress(share);
              }),
            ),
          )
          .then(resolve, (cause: unknown) => gone(String(cause)))
          .finally(() => watch?.stop());
      }),
    end: () => {
      watch?.stop();
      worker.terminate();
    },
  };
}

/**
 * Sends the pack to the worker field by field. It is copied and not transferred, because the map uses the
 * same arrays; copying a national pack in one message would block the page.
 */
async function tell(remote: Remote<CalculatorWorker>, { villages, geometry }: EngineInputs): Promise<void> {
  for (const [name, field] of Object.entries(villages)) await remote.take('villages', { [name]: field });
  for (const [name, field] of Object.entries(geometry)) await remote.take('geometry', { [name]: field });
  await remote.opened();
}
