import type { BlockCell } from './blockCell';
import type { Figure } from './figures';
import type { LinkedFigures } from './linkFigures';
import type { LinkedTables } from './linkedTables';

/**
 * What everybody knows of a hidden cell before any sum: families are whole numbers, and a zero is published, so that
 * a hidden count is at least one. Only where the rules hide a zero too is it at least nothing.
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

/** A rate of nobody is hidden where low is worse, and where its whole is too small for any rate. */
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
