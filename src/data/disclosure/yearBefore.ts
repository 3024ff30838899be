import type { Figure } from './figures';
import type { HiddenCells } from './hiddenCells';
import type { Hierarchy } from './hierarchy';
import type { LinkedFigures } from './linkFigures';
import { quantityName } from './quantities';

/** A count of twice the threshold is not expected to be below it a year later. */
const CALM = 2;

/** What the year before tells of a village: its count; NaN where that is hidden too, or there is none. */
type Seen = (figure: Figure, row: number) => number;

export interface YearQuestion {
  readonly links: LinkedFigures;
  readonly hierarchy: Hierarchy;
  readonly threshold: number;
}

/** Whether whoever knows the year before still takes a village's hidden count for one that may be small. */
function mayBeSmall(figure: Figure, row: number, seen: Seen, { links, threshold }: YearQuestion): boolean {
  return figure.members.every((member) => {
    const before = Math.max(...member.indicator.years.filter((year) => year < member.year));
    const earlier = Number.isFinite(before) ? links.figureAt(quantityName(member), before) : undefined;
    return earlier === undefined || earlier === figure || !(seen(earlier, row) >= CALM * threshold);
  });
}

/**
 * Whether the year before tells which hidden village of a kecamatan is the small one: all others were too large then.
 * That it is below the threshold is then as good as known.
 */
export function isTold(
  figure: Figure,
  hiddenRows: readonly number[],
  { seen, ...asked }: YearQuestion & { readonly seen: Seen },
): boolean {
  // A denominator is hidden with its numerator, and is not small itself.
  if (hiddenRows.length === 0 || figure.members.every(({ role }) => role === 'denominator')) return false;
  return hiddenRows.filter((row) => mayBeSmall(figure, row, seen, asked)).length === 1;
}

/**
 * Hides one more village in every figure of a kecamatan of which the year before would tell the small one: the least
 * that may be small too. Answers whether it hid anything; where the kecamatan has no other such village, nothing helps.
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

/** Figures and kecamatan of published files in which the year before tells the small one. */
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
