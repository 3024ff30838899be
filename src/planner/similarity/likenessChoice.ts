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
