import type { Figure } from './figures';
import type { HiddenCells } from './hiddenCells';
import type { Hierarchy } from './hierarchy';
import type { LinkedFigures } from './linkFigures';
import { quantityName } from './quantities';

/** A count of at least twice the threshold is assumed not to fall below it within a year. */
const CALM = 2;

/** A village's count in the year before; NaN where it is suppressed too or does not exist. */
type Seen = (figure: Figure, row: number) => number;

export interface YearQuestion {
  readonly links: LinkedFigures;
  readonly hierarchy: Hierarchy;
  readonly threshold: number;
}

/**
 * Whether an observer who knows the year before must still consider a village's suppressed count possibly
 * small.
 */
function mayBeSmall(figure: Figure, row: number, seen: Seen, { links, threshold }: YearQuestion): boolean {
  return figure.members.every((member) => {
    const before = Math.max(...member.indicator.years.filter((year) => year < member.year));
    const earlier = Number.isFinite(before) ? links.figureAt(quantityName(member), before) : undefined;
    return earlier === undefined || earlier === figure || !(seen(earlier, row) >= CALM * threshold);
  });
}

/**
 * Whether the year before reveals which suppressed village of a kecamatan is small, because all others were
 * too large then. That its count is below the threshold is then practically known.
 */
export function isTold(
  figure: Figure,
  hiddenRows: readonly number[],
  { seen, ...asked }: YearQuestion & { readonly seen: Seen },
): boolean {
  // A denominator is suppressed together with its numerator and need not be small itself.
  if (hiddenRows.length === 0 || figure.members.every(({ role }) => role === 'denominator')) return false;
  return hiddenRows.filter((row) => mayBeSmall(figure, row, seen, asked)).length === 1;
}

/**
 * For each figure of a kecamatan where the year before would reveal the small village, suppresses one more:
 * the village with the smallest count that may be small too. Returns whether it suppressed any; where there
 * is no such village, nothing can be done.
 */
export function blurYearBefore(
  hidden: HiddenCells,
  figures: readonly Figure[],
  { district, ...asked }: YearQuestion & { readonly district: number },
): boolean {
  const seen: Seen = (figure, row) => (hidden.hasVillage(figure, row) ? NaN : figure.value[row]!);
  const rows = asked.hierarchy.rowsOf[district]!;
  let hasHidden = false;
  for (const figure of figures) {
    const hiddenRows = rows.filter((row) => hidden.hasVillage(figure, row));
    if (figure.exempt || !isTold(figure, hiddenRows, { ...asked, seen })) continue;
    const [least] = rows
      .filter((row) => figure.value[row]! > 0 && !hidden.hasVillage(figure, row))
      .filter((row) => mayBeSmall(figure, row, seen, asked))
      .sort((a, b) => figure.value[a]! - figure.value[b]!);
    if (least === undefined) continue;
    hidden.hideVillage(figure, least);
    hasHidden = true;
  }
  return hasHidden;
}

/** Figures and kecamatan of published files where the year before reveals the small village. */
export function toldByYearBefore(
  asked: YearQuestion,
): { readonly figure: Figure; readonly district: number }[] {
  const seen: Seen = (figure, row) => figure.value[row]!;
  return asked.links.figures.flatMap((figure) =>
    asked.hierarchy.rowsOf.flatMap((rows, district) => {
      const hiddenRows = rows.filter((row) => figure.exists[row] === 1 && Number.isNaN(figure.value[row]!));
      return isTold(figure, hiddenRows, { ...asked, seen }) ? [{ figure, district }] : [];
    }),
  );
}
