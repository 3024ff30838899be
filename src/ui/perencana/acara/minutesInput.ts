import type { Dataset } from '../../../data/model/dataset';
import type { DocumentPart } from '../../../export/content/textDocument';
import type { RankedScenario } from '../../../planner/scenario/rankScenario';
import type { Scenario } from '../../../planner/scenario/scenario';
import type { Words } from '../../../reading/words';
import type { ChoiceAnswer } from '../../../state/planner/choiceAnswer';
import type { RankedRow } from '../../../state/planner/rankedRows';

/** All that the minutes of a decision follow from. */
export interface MinutesInput {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly ranked: RankedScenario;
  readonly rows: readonly RankedRow[];
  readonly values: readonly Float64Array[];
  readonly answer: ChoiceAnswer;
  /** Sentences on what changed since the list was recorded. */
  readonly changes: readonly string[];
  readonly link: string;
  /** ISO day on which it is made, where the scenario states none. */
  readonly today: string;
  readonly words: Words;
}

/** The heading of a part of the minutes. */
export function heading(text: string): DocumentPart {
  return { kind: 'heading', level: 2, text };
}
