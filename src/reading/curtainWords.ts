import type { Classified } from '../aggregate/classes/classify';
import { basisOf } from '../data/model/basis';
import type { Language } from '../data/model/localized';

/** What stands on one side of the curtain. */
export interface CurtainSide {
  /** "P0 2015" */
  readonly name: string;
  readonly basis: string;
}

export function curtainSide({ indicator, column }: Classified, language: Language): CurtainSide {
  return {
    name: `${indicator.shortName[language]} ${column.year}`,
    basis: basisOf(indicator, column.year)?.label ?? indicator.basis,
  };
}

/**
 * Whether one indicator rests on different data bases on the two sides, so that what differs may be the
 * counting. Two indicators have two anyway, and nobody subtracts them.
 */
export function basesDiffer(left: Classified, right: Classified): boolean {
  if (left.indicator.id !== right.indicator.id) return false;
  const [one, other] = [left, right].map(({ indicator, column }) => basisOf(indicator, column.year)?.label);
  return one !== undefined && other !== undefined && one !== other;
}

const STEP = 0.02;

/** Where a key moves the split to, as a share; null for keys that mean nothing to it. */
export function curtainStep(share: number, key: string): number | null {
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

/** Steps add up: 0.5 and ten of them make 0.7 exactly. */
const round = (share: number): number => Math.round(share * 1000) / 1000;
