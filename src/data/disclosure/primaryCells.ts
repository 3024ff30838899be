import type { Indicator } from '../model/dataset';
import { figureTitle, type Figure } from './figures';
import type { HiddenCells } from './hiddenCells';
import type { Hierarchy } from './hierarchy';
import type { LinkedFigures } from './linkFigures';
import { marginOf, marginsOf } from './margins';
import { isSmall, isTellingRate } from './primary';
import { quantityName } from './quantities';
import type { DisclosureSettings } from './settings';

/** A ratio in one year: its two figures, and whether the numerator is part of the denominator. */
export interface Rate {
  readonly part: Figure;
  readonly whole: Figure;
  readonly isShare: boolean;
  readonly worse: 'high' | 'low' | 'neutral';
  readonly exists: Uint8Array;
}

/** The ratios of all indicators that are not exempt. */
export function ratesOf({ figures, shares, figureAt }: LinkedFigures, exempt: ReadonlySet<string>): Rate[] {
  return figures.flatMap((part) =>
    part.members
      .filter(({ role, indicator }) => role === 'numerator' && !exempt.has(indicator.id))
      .map(({ indicator, year, exists }) => {
        const whole = figureAt(quantityName({ indicator, role: 'denominator' }), year)!;
        const isShare = shares.some((share) => share.part === part.id && share.whole === whole.id);
        return { part, whole, isShare, worse: indicator.worse, exists };
      }),
  );
}

export interface PrimaryQuestion {
  readonly links: LinkedFigures;
  readonly rates: readonly Rate[];
  readonly settings: DisclosureSettings;
  readonly codeAt: (row: number) => string;
  /** As in `PackToProtect`. */
  readonly fewRows?: ((indicator: Indicator, year: number) => ReadonlySet<number>) | undefined;
}

/**
 * Primary suppression: suppresses small counts and the numerators of disclosive rates in villages, then the
 * totals for which the same holds.
 * @returns an error message where an exempt indicator publishes such a cell
 */
export function hidePrimary(
  hidden: HiddenCells,
  asked: PrimaryQuestion & { readonly hierarchy: Hierarchy },
): string | null {
  const unfit = hideVillages(hidden, asked);
  if (unfit === null) hideTotals(hidden, asked);
  return unfit;
}

/** Primary suppression of villages alone, see `hidePrimary`. */
export function hideVillages(hidden: HiddenCells, asked: PrimaryQuestion): string | null {
  const { links, rates, settings, codeAt } = asked;
  for (const figure of links.figures) {
    figure.value.forEach((count, row) => {
      // A cell that the source suppresses stays suppressed, with its total.
      const isHiddenAlready = Number.isNaN(count) && figure.exists[row] === 1;
      if (isHiddenAlready || (!figure.exempt && isSmall(count, settings.threshold)))
        hidden.hideVillage(figure, row);
    });
    for (const { indicator, year, role } of figure.members) {
      // Of a ratio it is the numerator that is suppressed, as with a telling rate.
      if (role === 'denominator') continue;
      for (const row of asked.fewRows?.(indicator, year) ?? [])
        if (figure.exists[row] === 1) hidden.hideVillage(figure, row);
    }
  }
  for (const rate of rates) {
    for (let row = 0; row < rate.exists.length; row++) {
      if (!rate.exists[row] || !isTelling(rate, [rate.part.value[row]!, rate.whole.value[row]!], settings))
        continue;
      if (rate.part.exempt) {
        return (
          `disclosure.exempt: ${figureTitle(rate.part)} dikecualikan, padahal di ${codeAt(row)} rasionya harus ` +
          'disembunyikan; kecualikan rasionya juga, atau cabut pengecualian itu'
        );
      }
      hidden.hideVillage(rate.part, row);
    }
  }
  return null;
}

function isTelling(
  { isShare, worse }: Rate,
  [numerator, denominator]: readonly [number, number],
  settings: DisclosureSettings,
): boolean {
  return isTellingRate({ numerator, denominator, isShare }, { ...settings, worse });
}

/**
 * Totals need checking only where a village in them is suppressed; otherwise they disclose nothing that the
 * villages do not.
 */
function hideTotals(hidden: HiddenCells, asked: PrimaryQuestion & { readonly hierarchy: Hierarchy }): void {
  const { links, rates, hierarchy, settings } = asked;
  for (const figure of links.figures) {
    const groups = groupsWithHidden(hidden, figure, hierarchy);
    for (const at of groups) {
      for (const { margin, rows } of marginsOf(figure, at, hierarchy)) {
        const total = sumOver(figure, rows);
        if (Number.isNaN(total) || isSmall(total, settings.threshold)) hidden.hideMargin(margin);
      }
      for (const rate of rates.filter(({ part }) => part === figure)) {
        const coverage = figure.coverages.findIndex(({ members }) =>
          members.some(({ exists }) => exists === rate.exists),
        );
        const counted = marginOf({ figure, coverage, ...at }, hierarchy);
        if (!counted) continue;
        const totals = [sumOver(figure, counted.rows), sumOver(rate.whole, counted.rows)] as const;
        if (isTelling(rate, totals, settings)) hidden.hideMargin(counted.margin);
      }
    }
  }
}

/** Kecamatan and regencies that contain a village with a suppressed cell of a figure. */
export function groupsWithHidden(
  hidden: HiddenCells,
  figure: Figure,
  hierarchy: Hierarchy,
): { readonly level: 'district' | 'regency'; readonly group: number }[] {
  const districts = new Set([...hidden.rowsOf(figure)].map((row) => hierarchy.district[row]!));
  const regencies = new Set([...districts].map((district) => hierarchy.regency[district]!));
  return [
    ...[...districts].map((group) => ({ level: 'district' as const, group })),
    ...[...regencies].map((group) => ({ level: 'regency' as const, group })),
  ];
}

export function sumOver({ value }: Figure, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + value[row]!, 0);
}
