const ROUNDING = 1e-9;

/** What is wrong with stated shares: their money then stands where nothing is told apart, so that nothing is lost. */
export interface ShareFault {
  readonly kind: 'moreThanAll' | 'negative';
  readonly sum: number;
}

export interface Shares {
  /** In the order in which they were stated. */
  readonly each: readonly number[];
  /** What no one of them has, 0 to 1. */
  readonly rest: number;
  /** Whether some are equal because none was stated: an assumption that is to be said. */
  readonly isAssumed: boolean;
}

/**
 * The shares of an activity among its places, actors or funds. Stated ones are taken as they are; what they leave is
 * shared equally by those without one, or is the rest. Shares and rest add up to 1.
 */
export function sharesOf(stated: readonly (number | null)[]): Shares | ShareFault {
  const known = stated.filter((share) => share !== null);
  const sum = known.reduce((total, share) => total + share, 0);
  if (known.some((share) => share < 0)) return { kind: 'negative', sum };
  if (sum > 1 + ROUNDING) return { kind: 'moreThanAll', sum };
  const open = stated.length - known.length;
  const left = Math.max(0, 1 - sum);
  return {
    each: stated.map((share) => share ?? left / open),
    rest: open === 0 && left > ROUNDING ? left : 0,
    isAssumed: open > 0,
  };
}

/**
 * An amount split by weights that add up to 1. A whole amount is split into whole rupiah that add up to it exactly, so
 * that any sum of parts is right to the rupiah; each part is within one rupiah of its weight.
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(amount)) return weights.map((weight) => amount * weight);
  let before = 0;
  let reached = 0;
  return weights.map((weight, i) => {
    reached += weight;
    const upTo = i === weights.length - 1 ? amount : Math.round(amount * reached);
    const part = upTo - before;
    before = upTo;
    return part;
  });
}
