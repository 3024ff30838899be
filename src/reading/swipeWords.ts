import type { Classified } from '../aggregate/classes/classify';
import { basisOf } from '../data/model/basis';
import type { Language } from '../data/model/localized';

/** One side of the swipe comparison. */
export interface SwipeSide {
  /** Name of the side, such as "P0 2015". */
  readonly name: string;
  readonly basis: string;
}

export function swipeSide({ indicator, column }: Classified, language: Language): SwipeSide {
  return {
    name: `${indicator.shortName[language]} ${column.year}`,
    basis: basisOf(indicator, column.year)?.label ?? indicator.basis,
  };
}

/**
 * Whether one indicator has different data bases on the two sides, so that differences may be due to the
 * method. Two different indicators are not compared in this way.
 */
export function basesDiffer(left: Classified, right: Classified): boolean {
  if (left.indicator.id !== right.indicator.id) return false;
  const [one, other] = [left, right].map(({ indicator, column }) => basisOf(indicator, column.year)?.label);
  return one !== undefined && other !== undefined && one !== other;
}

const STEP = 0.02;

/** The new position of the divider after a key press, as a share; null for keys without a function. */
export function dividerStep(share: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, round(share - STEP));
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(1, round(share + STEP));
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}

/** Rounds away floating-point errors of added steps, so that ten steps from 0.5 give 0.7 exactly. */
const round = (share: number): number => Math.round(share * 1000) / 1000;
