import { columnKey, type Indicator, type IndicatorYear } from '../model/dataset';
import { MARK } from '../model/mark';
import { attackPack } from './attackPack';
import { HiddenCells } from './hiddenCells';
import { hierarchyOf } from './hierarchy';
import { linkFigures, type LinkedFigures } from './linkFigures';
import { hidePrimary, ratesOf } from './primaryCells';
import { hideComplementary } from './protectFigures';
import { masked, shownTotals, totalRows, type TotalRow } from './publishedTotals';
import { quantityName } from './quantities';
import type { DisclosureSettings } from './settings';

export interface PackToProtect {
  readonly indicators: readonly Indicator[];
  /** All indicator-years that contain counts, with the true values. */
  readonly columns: readonly IndicatorYear[];
  readonly districtOfRow: readonly string[];
  readonly codeAt: (row: number) => string;
  readonly settings: DisclosureSettings;
  /** Rows that are suppressed whatever their numbers: too few people were asked there. */
  readonly fewRows?: ((indicator: Indicator, year: number) => ReadonlySet<number>) | undefined;
}

export interface ProtectedPack {
  /** Rows to suppress by `columnKey`, only for columns with suppressed cells. */
  readonly hiddenRows: ReadonlyMap<string, ReadonlySet<number>>;
  readonly totals: readonly TotalRow[];
  readonly report: ProtectionReport;
}

/** Summary of the suppression; a count that occurs in several columns is counted once. */
export interface ProtectionReport {
  readonly primary: number;
  readonly complementary: number;
  readonly withheldTotals: number;
  readonly audited: number;
  readonly blocks: number;
  /** Width of the narrowest feasibility interval; Infinity where nothing is suppressed. */
  readonly narrowest: number;
}

/**
 * Disclosure control of a pack: primary suppression, complementary suppression, then an attack on exactly
 * what would be published.
 * @returns an error message where the input is unsuitable or the attack exposes a cell
 */
export function protectPack(pack: PackToProtect): ProtectedPack | string {
  const { indicators, columns, settings, codeAt } = pack;
  const hierarchy = hierarchyOf(pack.districtOfRow);
  if (typeof hierarchy === 'string') return hierarchy;
  const links = linkFigures({ indicators, columns, settings, codeAt });
  if (typeof links === 'string') return links;
  const hidden = new HiddenCells();
  const exempt = new Set(settings.exempt.map(({ indicator }) => indicator));
  const unfit = hidePrimary(hidden, { ...pack, links, hierarchy, rates: ratesOf(links, exempt) });
  if (unfit !== null) return unfit;
  const primary = hidden.villages;
  const unkept = hideComplementary(hidden, { links, hierarchy, settings });
  if (unkept !== null) return unkept;
  const hiddenRows = rowsToHide(pack, links, hidden);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const touched = columns.filter(({ indicatorId, year }) => hiddenRows.has(columnKey(indicatorId, year)));
  const totals = totalRows({
    ...{ links, hierarchy, hidden },
    of: touched.map(({ indicatorId, year }) => ({ indicator: byId.get(indicatorId)!, year })),
  });
  const published = columns.map((column) => masked(column, rowsIn(hiddenRows, column)));
  const audit = auditPublished({ ...pack, columns: published }, totals);
  if (typeof audit === 'string') return audit;
  const report = {
    primary,
    complementary: hidden.villages - primary,
    withheldTotals: hidden.margins,
    ...audit,
  };
  return { hiddenRows, totals, report };
}

/** Attacks the pack as it would be published; an error message where a cell is exposed. */
function auditPublished(
  { indicators, columns, settings, districtOfRow, codeAt }: PackToProtect,
  rows: readonly TotalRow[],
): Pick<ProtectionReport, 'audited' | 'blocks' | 'narrowest'> | string {
  const links = linkFigures({ indicators, columns, settings, codeAt });
  const hierarchy = hierarchyOf(districtOfRow);
  if (typeof links === 'string') return links;
  if (typeof hierarchy === 'string') return hierarchy;
  const { threshold } = settings;
  const totals = shownTotals(rows, indicators);
  const { attacked, learnt, blocks } = attackPack({ links, hierarchy, totals, threshold, codeAt });
  const exposed = attacked.find(({ kept }) => !kept);
  if (exposed) {
    const { low, high } = exposed.reach;
    return `${exposed.figure}, ${exposed.code}: penyerang sampai pada ${low}–${high}, ambang ${threshold}; paket tidak ditulis`;
  }
  const [told] = learnt;
  if (told)
    return `${told.figure}, ${told.code}: terhitung tepat oleh yang tahu angka ${told.by}; paket tidak ditulis`;
  const narrowest = Math.min(...attacked.map(({ reach }) => reach.high - reach.low), Infinity);
  return { audited: attacked.length, blocks, narrowest };
}

/**
 * The rows to suppress in each column: those with a suppressed figure, and those whose formula would reveal a
 * suppressed input.
 */
function rowsToHide(
  { indicators, columns }: PackToProtect,
  links: LinkedFigures,
  hidden: HiddenCells,
): Map<string, ReadonlySet<number>> {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const found = new Map<string, ReadonlySet<number>>();
  for (const { indicatorId, year, mark } of columns) {
    const indicator = byId.get(indicatorId)!;
    const names =
      indicator.kind === 'ratio'
        ? (['numerator', 'denominator'] as const).map((role) => quantityName({ indicator, role }))
        : [indicatorId];
    const figures = names.flatMap((name) => links.figureAt(name, year) ?? []);
    const rows = figures
      .flatMap((figure) => [...hidden.rowsOf(figure)])
      .filter((row) => mark[row] === MARK.present);
    if (rows.length > 0) found.set(columnKey(indicatorId, year), new Set(rows));
  }
  return found;
}

/** Rows of a derived indicator that would reveal a suppressed input. */
export function hiddenByFormula(
  indicator: Indicator,
  year: number,
  hiddenRows: ProtectedPack['hiddenRows'],
): ReadonlySet<number> {
  const { formula } = indicator;
  const inputs = formula.kind === 'classOf' ? [formula.input] : 'inputs' in formula ? formula.inputs : [];
  return new Set(inputs.flatMap((id) => [...(hiddenRows.get(columnKey(id, year)) ?? [])]));
}

function rowsIn(
  hiddenRows: ProtectedPack['hiddenRows'],
  { indicatorId, year }: IndicatorYear,
): ReadonlySet<number> {
  return hiddenRows.get(columnKey(indicatorId, year)) ?? new Set();
}
