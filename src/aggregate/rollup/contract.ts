import type { Formula, Indicator, IndicatorYear } from '../../data/model/dataset';

/** How an indicator may be aggregated. It follows from the indicator's kind and is not a setting. */
export type Contract = 'sum' | 'ratio' | 'distribution';

/** The aggregate that a reader asks for; `contract` means the one that the indicator allows. */
export type Asked = 'contract' | 'sum' | 'mean' | 'ratio';

export type RefusalReason =
  | 'sumOfIndex' // an index has no total
  | 'meanOfIndex' // villages differ in size, so that the mean of their indices is not the index of the area
  | 'sumOfDistances'
  | 'meanOfDistances'
  | 'sumOfRankGaps' // ranks state an order, not amounts
  | 'meanOfRankGaps'
  | 'sumOfCategory'
  | 'meanOfCategory'
  | 'sumOfRates' // rates do not add up
  | 'meanOfRates' // the mean of rates is not the rate of the area
  | 'meanOfCount' // a count is summed
  | 'countHasNoDenominator'
  | 'ratioWithoutParts' // a ratio without numerators and denominators in the pack
  | 'changeOfRates' // a difference of rates has no numerator
  | 'coarserThanGroups'; // a value for a whole kecamatan says nothing about a part of it

/** Why an aggregate is not made, and what is offered instead. */
export interface AggregateRefusal {
  readonly reason: RefusalReason;
  /** null where nothing can be offered. */
  readonly offered: Contract | null;
  /** The rate that belongs to a count, where the catalogue names one. */
  readonly rateId: string | null;
}

/** The aggregation contract of an indicator. */
export function contractOf({ kind, formula }: Pick<Indicator, 'kind' | 'formula'>): Contract {
  if (formula.kind === 'bivariate') return 'distribution';
  if (kind === 'count') return 'sum';
  return kind === 'ratio' ? 'ratio' : 'distribution';
}

const REASONS: Readonly<
  Record<Indicator['kind'], Readonly<Record<Exclude<Asked, 'contract'>, RefusalReason | null>>>
> = {
  count: { sum: null, mean: 'meanOfCount', ratio: 'countHasNoDenominator' },
  ratio: { sum: 'sumOfRates', mean: 'meanOfRates', ratio: null },
  index: { sum: 'sumOfIndex', mean: 'meanOfIndex', ratio: 'sumOfIndex' },
  category: { sum: 'sumOfCategory', mean: 'meanOfCategory', ratio: 'sumOfCategory' },
};

/**
 * Refusals for indicators computed in the app. They have the kind of an index, but their reasons name what
 * they are.
 */
const REASONS_OF_MADE: Partial<
  Record<Formula['kind'], Readonly<Record<'sum' | 'mean' | 'ratio', RefusalReason>>>
> = {
  accessibility: { sum: 'sumOfDistances', mean: 'meanOfDistances', ratio: 'sumOfDistances' },
  gap: { sum: 'sumOfRankGaps', mean: 'meanOfRankGaps', ratio: 'sumOfRankGaps' },
};

/** Why a requested aggregate is refused; null where it is allowed. */
export function aggregateRefusal(
  indicator: Indicator,
  asked: Asked,
  column?: IndicatorYear,
): AggregateRefusal | null {
  const { kind, rateId } = indicator;
  const contract = contractOf(indicator);
  const reason =
    asked === 'contract' ? null : (REASONS_OF_MADE[indicator.formula.kind] ?? REASONS[kind])[asked];
  if (reason !== null) return { reason, offered: contract, rateId };
  if (contract === 'ratio' && indicator.formula.kind === 'change') {
    return { reason: 'changeOfRates', offered: 'distribution', rateId };
  }
  if (contract === 'ratio' && column && !(column.numerator && column.denominator)) {
    return { reason: 'ratioWithoutParts', offered: 'distribution', rateId };
  }
  return null;
}
