import type { Dataset } from '../../data/model/dataset';
import type { MapQuestion, ModeKind } from '../mapQuestion';
import { bivariateCode } from './bivariateIndicator';
import { changeCode } from './changeIndicator';
import { mapAnswer, type MapOutcome } from './mapAnswer';
import type { ColumnOf, LateCode, MadeOutcome, LateInput } from './modeDescriptor';

/** Code that comes late on the screen, of the modes that need columns alone. */
const AT_HAND: { readonly [K in ModeKind]?: LateCode } = {
  change: changeCode,
  bivariate: bivariateCode,
};

/** `mapAnswer` where no code has to be waited for: outside of the screen, and in tests. */
export function answerAtOnce(
  dataset: Dataset,
  question: MapQuestion,
  columnOf: ColumnOf,
  outcome: MadeOutcome | null = null,
): MapOutcome {
  const input: LateInput = { dataset, question, columnOf, interventions: [], geometry: null, services: [] };
  return mapAnswer(dataset, question, columnOf, outcome ?? AT_HAND[question.mode.kind]?.(input) ?? null);
}
