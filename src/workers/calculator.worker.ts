import { expose } from 'comlink';
import { calculate, type AnswerOf, type CalculationKind, type QuestionOf } from '../engine/calculations';
import type { EngineInputs } from '../engine/engineInputs';

const inputs: { readonly [P in keyof EngineInputs]: Partial<EngineInputs[P]> } = {
  villages: {},
  geometry: {},
};
let told = false;

/** Worker that runs calculations. It receives the pack once and can then be asked any number of questions. */
const worker = {
  /** Receives one field of the pack. */
  take<P extends keyof EngineInputs>(part: P, field: Partial<EngineInputs[P]>): void {
    Object.assign(inputs[part], field);
  },
  /** Called once all fields have been sent. */
  opened(): void {
    told = true;
  },
  calculate<K extends CalculationKind>(
    asked: { readonly kind: K; readonly question: QuestionOf<K> },
    onProgress: (share: number) => void,
  ): AnswerOf<K> | null {
    if (!told) throw new Error('calculator.worker: asked before a pack was opened');
    return calculate(asked, inputs as EngineInputs, { onProgress });
  },
};

export type CalculatorWorker = typeof worker;
expose(worker);
