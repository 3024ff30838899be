import { calculate } from '../../../src/engine/calculations';
import type { EngineInputs } from '../../../src/engine/engineInputs';
import type { Calculator } from '../../../src/state/calculations/calculator';

/** A calculator on this thread, with the answers of the worker's. */
export function localCalculator(inputs: EngineInputs): Calculator {
  let ended = false;
  return {
    calculate: async (asked, onProgress) => {
      const answer = calculate(asked, inputs, { onProgress, shouldStop: () => ended });
      return answer ?? (await new Promise<never>(() => undefined));
    },
    end: () => {
      ended = true;
    },
  };
}
