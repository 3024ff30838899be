import type { Formula, Indicator, IndicatorYear } from '../../data/model/dataset';

/** How an indicator may be put together: what its kind means, never a choice of the screen. */
export type Contract = 'sum' | 'ratio' | 'distribution';

/** What a reader may ask for; `contract` asks for whatever the indicator allows. */
export type Asked = 'contract' | 'sum' | 'mean' | 'ratio';

export type RefusalReason =
  | 'sumOfIndex' // an index has no total
  | 'meanOfIndex' // villages of unlike size: their mean is no index of the area
  | 'sumOfDistances'
  | 'meanOfDistances'
  | 'sumOfRankGaps' // ranks say an order and no amount
  | 'meanOfRankGaps'
  | 'sumOfCategory'
  | 'meanOfCategory'
  | 'sumOfRates' // rates add up to nothing
  | 'meanOfRates' // the mean of rates is not the rate of the area
  | 'meanOfCount' // a count is summed
  | 'countHasNoDenominator'
  | 'ratioWithoutParts' // a ratio whose numerators and denominators the pack does not bring
  | 'changeOfRates' // a difference of rates has no numerator
  | 'coarserThanGroups'; // a value a kecamatan says nothing of a part of one

/** Why a number is not made, and what there is in its stead. */
export interface AggregateRefusal {
  readonly reason: RefusalReason;
  /** null: nothing can be offered. */
  readonly offered: Contract | null;
  /** A count's own rate, where the catalogue names one. */
  readonly rateId: string | null;
}

/** The one way in which an indicator is put together. */
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

/** What the screen makes has the kind of an index and is none: the reason calls it by its name. */
const REASONS_OF_MADE: Partial<
  Record<Formula['kind'], Readonly<Record<'sum' | 'mean' | 'ratio', RefusalReason>>>
> = {
  accessibility: { sum: 'sumOfDistances', mean: 'meanOfDistances', ratio: 'sumOfDistances' },
  gap: { sum: 'sumOfRankGaps', mean: 'meanOfRankGaps', ratio: 'sumOfRankGaps' },
};

/** What stands against a wish; null where the contract grants it. */
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
