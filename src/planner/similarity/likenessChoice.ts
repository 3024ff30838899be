import type { Indicator } from '../../data/model/dataset';

/** What is asked: the villages most like one, by some traits. */
export interface LikenessChoice {
  /** The village that others are to be like; null: the first that the programme offers. */
  readonly code: string | null;
  readonly by: 'gower' | 'mahalanobis';
  /** As it was before it left the red list, where it did; else as it is in the latest year. */
  readonly asBefore: boolean;
  readonly sameTypology: boolean;
  /** Indicators to compare by; null: all rates and indices of the pack. */
  readonly traits: readonly string[] | null;
}

export const MOST_TRAITS = 12;

export const FIRST_LIKENESS: LikenessChoice = {
  code: null,
  by: 'gower',
  asBefore: true,
  sameTypology: false,
  traits: null,
};

type TraitIndicator = Pick<Indicator, 'kind' | 'level' | 'years' | 'formula' | 'provenance'>;

/** The indicators that villages can be alike in: numbers that do not grow with the village. */
export function traitsOf<I extends TraitIndicator>(indicators: readonly I[]): readonly I[] {
  return indicators.filter(
    ({ kind, level, years }) =>
      level === 'village' && (kind === 'ratio' || kind === 'index') && years.length > 0,
  );
}

/** Those taken where none are chosen: what is worked out of others, or modelled from them, would count twice. */
export function firstTraits<I extends TraitIndicator>(indicators: readonly I[]): readonly I[] {
  return traitsOf(indicators)
    .filter(
      ({ formula, provenance }) =>
        formula.kind !== 'mean' && formula.kind !== 'model' && provenance !== 'estimasi',
    )
    .slice(0, MOST_TRAITS);
}
