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

/** The indicators that villages can be alike in: numbers that do not grow with the village. */
export function traitsOf<I extends Pick<Indicator, 'kind' | 'level' | 'years'>>(
  indicators: readonly I[],
): readonly I[] {
  const suits = ({ kind, level, years }: I) =>
    level === 'village' && (kind === 'ratio' || kind === 'index') && years.length > 0;
  return indicators.filter(suits).slice(0, MOST_TRAITS);
}
