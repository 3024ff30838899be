import type { Formula, Indicator } from '../../data/model/dataset';

type WithFormula = Pick<Indicator, 'formula'>;

/** Made on the screen: its name says its years, and no pack has its column. */
const MADE: ReadonlySet<Formula['kind']> = new Set(['change', 'bivariate', 'gap', 'accessibility']);

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
