import { expose } from 'comlink';
import {
  calculate,
  type AnswerOf,
  type CalculationKind,
  type QuestionOf,
} from '../aggregate/engine/calculations';
import type { EngineInputs } from '../aggregate/engine/engineInputs';

let inputs: EngineInputs | null = null;

/** Works out answers off the page's thread. It is told the pack once, then asked as often as one likes. */
const worker = {
  open(pack: EngineInputs): void {
    inputs = pack;
  },
  calculate<K extends CalculationKind>(
    asked: { readonly kind: K; readonly question: QuestionOf<K> },
    onProgress: (share: number) => void,
  ): AnswerOf<K> | null {
    if (inputs === null) throw new Error('calculator.worker: asked before a pack was opened');
    return calculate(asked, inputs, { onProgress });
  },
};

export type CalculatorWorker = typeof worker;
expose(worker);
