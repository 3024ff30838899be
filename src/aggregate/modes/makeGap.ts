import type { Dataset, IndicatorYear } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import type { Intervention } from '../../data/model/programme';
import { classify, type Classified } from '../classes/classify';
import type { ColumnOf, MadeOutcome } from './modeDescriptor';
import type { MapQuestion, Side } from '../mapQuestion';
import { gapSide, responseSide } from './gapIndicator';
import { isNeed } from './isNeed';
import { responsesOf, type Responses } from './responses';

export interface GapQuestion {
  readonly dataset: Dataset;
  readonly question: MapQuestion;
  readonly columnOf: ColumnOf;
  readonly interventions: readonly Intervention[];
  readonly geometry: VillageGeometry | null;
}

const known = new WeakMap<
  readonly Intervention[],
  { readonly geometry: VillageGeometry | null; readonly responses: Responses }
>();

/** Remembered with the list of interventions. */
export function knownResponses({
  dataset,
  interventions,
  geometry,
}: Omit<GapQuestion, 'question' | 'columnOf'>): Responses {
  const last = known.get(interventions);
  if (last?.geometry === geometry) return last.responses;
  const responses = responsesOf({ n: dataset.villages.n, interventions, geometry });
  known.set(interventions, { geometry, responses });
  return responses;
}

/** Need, response and the gap between them, or why there is none. */
export function makeGap(asked: GapQuestion): MadeOutcome {
  const { dataset, question, columnOf } = asked;
  const { mode, indicatorId } = question;
  const indicator = dataset.indicators.find(({ id }) => id === indicatorId);
  if (mode.kind !== 'gap' || !indicator) return { status: 'waiting' };
  const refuse = (reason: 'notNeed' | 'noBase' | 'noInterventions' | 'noAmounts'): MadeOutcome => {
    return { status: 'refused', refusal: { mode: mode.kind, reason } };
  };
  if (!isNeed(indicator)) return refuse('notNeed');
  const money = mode.response === 'budget';
  if (money && indicator.kind !== 'count') return refuse('noBase');
  const responses = knownResponses(asked);
  if (responses.named === 0) return refuse('noInterventions');
  if (money && !responses.budget_rp.some((rp) => rp > 0)) return refuse('noAmounts');
  const column = columnOf(question);
  if (column === null) return { status: 'waiting' };
  const key = JSON.stringify([mode.response, question.classification]);
  const last = made.get(column);
  if (last?.key === key && last.responses === responses) return last.outcome;
  const outcome = gapOf({ indicator, column }, asked, responses);
  made.set(column, { key, responses, outcome });
  return outcome;
}

/** The last answer of each need: the same values as long as nothing changed. */
const made = new WeakMap<
  IndicatorYear,
  { readonly key: string; readonly responses: Responses; readonly outcome: MadeOutcome }
>();

function gapOf(need: Side, { question, interventions }: GapQuestion, responses: Responses): MadeOutcome {
  const { mode } = question;
  const measure = mode.kind === 'gap' ? mode.response : 'count';
  const begun = interventions.filter(({ stage }) => stage !== 'planned');
  const response = responseSide(need, {
    measure,
    responses,
    provenances: begun.map(({ provenance }) => provenance),
    sourceIds: [...new Set(begun.map(({ sourceId }) => sourceId))],
  });
  const classed = (side: Side): Classified =>
    classify({ question: { ...question, indicatorId: side.indicator.id }, ...side });
  return {
    status: 'ready',
    made: {
      ...gapSide(need, response),
      companions: { kind: 'gap', need: classed(need), response: classed(response) },
    },
  };
}
