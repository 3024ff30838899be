import { calculateHexagons } from './calculateHexagons';
import type { Watch } from '../aggregate/watch';
import { evaluateReplication } from './evaluateReplication';
import { calculateHotSpots } from './calculateHotSpots';
import { calculateRegions } from './calculateRegions';
import type { EngineInputs } from './engineInputs';

/**
 * A calculation. It must be pure: the same question about the same pack has the same answer. null where it
 * was cancelled.
 */
export type Calculate<Q, A> = (inputs: EngineInputs, question: Q, watch: Watch) => A | null;

/** All calculations that run in the worker, by name. */
export const CALCULATIONS = {
  hotSpots: calculateHotSpots,
  regions: calculateRegions,
  hexagons: calculateHexagons,
  evaluation: evaluateReplication,
} satisfies Record<string, Calculate<never, unknown>>;

export type CalculationKind = keyof typeof CALCULATIONS;
export type QuestionOf<K extends CalculationKind> = Parameters<(typeof CALCULATIONS)[K]>[1];
export type AnswerOf<K extends CalculationKind> = NonNullable<ReturnType<(typeof CALCULATIONS)[K]>>;

/** Runs a calculation by name. */
export function calculate<K extends CalculationKind>(
  { kind, question }: { readonly kind: K; readonly question: QuestionOf<K> },
  inputs: EngineInputs,
  watch: Watch,
): AnswerOf<K> | null {
  const run = CALCULATIONS[kind] as unknown as Calculate<QuestionOf<K>, AnswerOf<K>>;
  return run(inputs, question, watch);
}
