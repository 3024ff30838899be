import type { Formula, Indicator } from '../../data/model/dataset';

type WithFormula = Pick<Indicator, 'formula'>;

/** Kinds that are computed in the app and are in no pack; their names already contain their years. */
const MADE: ReadonlySet<Formula['kind']> = new Set(['change', 'pair', 'gap', 'reach']);

export function isMadeOnScreen({ formula }: WithFormula): boolean {
  return MADE.has(formula.kind);
}

/**
 * Whether values are signed around zero, so that they are written with a sign and drawn with a diverging
 * palette.
 */
export function runsBothWays({ formula }: WithFormula): boolean {
  return formula.kind === 'change' || formula.kind === 'gap';
}
