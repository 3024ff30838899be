import type { Formula, Indicator } from '../../data/model/dataset';

type WithFormula = Pick<Indicator, 'formula'>;

/** Made on the screen: its name says its years, and no pack has its column. */
const MADE: ReadonlySet<Formula['kind']> = new Set(['change', 'bivariate', 'gap', 'accessibility']);

export function isMadeOnScreen({ formula }: WithFormula): boolean {
  return MADE.has(formula.kind);
}

/** Its values run both ways from zero: written with a sign, drawn in two colours. */
export function runsBothWays({ formula }: WithFormula): boolean {
  return formula.kind === 'change' || formula.kind === 'gap';
}
