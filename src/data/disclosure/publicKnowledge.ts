import type { BlockCell } from './blockCell';
import type { Figure } from './figures';
import type { LinkedFigures } from './linkFigures';
import type { LinkedTables } from './linkedTables';

/**
 * What everybody knows about a suppressed cell before considering sums: counts of families are integers, and
 * zeros are published, so that a suppressed count is at least 1. Only where the rules also suppress zeros is
 * the minimum 0.
 */
export function publicKnowledge(
  cells: readonly BlockCell[],
  links: LinkedFigures,
): Required<Pick<LinkedTables, 'least' | 'whole'>> {
  const whole = Uint8Array.from(cells, ({ figure }) => (figure.isWhole ? 1 : 0));
  const least = Float64Array.from(cells, (cell, i) =>
    cell.kind === 'village' && whole[i] === 1 && !mayHideZero(cell, links) ? 1 : 0,
  );
  return { least, whole };
}

/**
 * Whether the rules suppress a zero numerator: where low is worse, and where the denominator is below the
 * minimum.
 */
function mayHideZero(
  { figure, row }: { readonly figure: Figure; readonly row: number },
  links: LinkedFigures,
): boolean {
  return figure.members.some(({ role, indicator, year }) => {
    if (role !== 'numerator') return false;
    if (indicator.worse === 'low') return true;
    const whole = links.figureAt(`${indicator.id}.penyebut`, year);
    return whole !== undefined && whole.value[row]! < links.minDenominator;
  });
}
