import { blockOf, linkedSets, type Block, type Holdings } from './blocks';
import { complement } from './complement';
import { figureTitle, type Figure } from './figures';
import type { HiddenCells } from './hiddenCells';
import type { Hierarchy } from './hierarchy';
import type { LinkedFigures } from './linkFigures';
import { marginsOf, type Margin } from './margins';
import { sumOver } from './primaryCells';
import type { DisclosureSettings } from './settings';
import { blurYearBefore } from './yearBefore';

export interface ProtectQuestion {
  readonly links: LinkedFigures;
  readonly hierarchy: Hierarchy;
  readonly settings: DisclosureSettings;
}

/** Cost of suppressing a total: more than any village for a kecamatan, more than any kecamatan for a regency. */
const PRICE = { district: 1e6, regency: 1e9 } as const;
const TRUTH: Holdings = {
  village: (figure, row) => figure.value[row]!,
  total: ({ margin, rows }) => sumOver(margin.figure, rows),
};

/**
 * Complementary suppression, block by block (kecamatan × linked set). Where the villages of one kecamatan are
 * not enough, or its own total is suppressed, the kecamatan of the regency are treated together, including
 * their totals.
 * @returns an error message where no pattern protects the cells
 */
export function hideComplementary(hidden: HiddenCells, question: ProtectQuestion): string | null {
  const { links, hierarchy } = question;
  for (const set of linkedSets(links)) {
    const touched = districtsWithHidden(hidden, set, hierarchy);
    const open = touched.filter((district) => !keepThroughYears(hidden, { ...question, set }, district));
    for (const regency of new Set(open.map((district) => hierarchy.regency[district]!))) {
      if (!keepRegency(hidden, { ...question, set }, regency)) {
        return (
          `${set.map(figureTitle).join('; ')}, ${hierarchy.regencyCodes[regency]}: tidak ada pola yang melindungi sel ` +
          'yang kecil; gabungkan kelompoknya, atau jangan terbitkan indikator itu'
        );
      }
    }
  }
  return null;
}

type SetQuestion = ProtectQuestion & { readonly set: readonly Figure[] };

export function districtsWithHidden(
  hidden: HiddenCells,
  set: readonly Figure[],
  { district }: Hierarchy,
): number[] {
  const found = new Set(set.flatMap((figure) => [...hidden.rowsOf(figure)].map((row) => district[row]!)));
  return [...found].sort((a, b) => a - b);
}

/** The same, also protecting against knowledge of the year before, for which one more village may be needed. */
function keepThroughYears(hidden: HiddenCells, question: SetQuestion, district: number): boolean {
  if (!keepDistrict(hidden, question, district)) return false;
  const { set, settings } = question;
  const isBlurred = blurYearBefore(hidden, set, { ...question, threshold: settings.threshold, district });
  return !isBlurred || keepDistrict(hidden, question, district);
}

/**
 * Protects the cells of one kecamatan by suppressing villages in it, with its totals published; false where
 * that is not possible.
 */
function keepDistrict(hidden: HiddenCells, question: SetQuestion, district: number): boolean {
  const { set, hierarchy } = question;
  const ownTotals = set.flatMap((figure) =>
    marginsOf(figure, { level: 'district', group: district }, hierarchy),
  );
  if (ownTotals.some(({ margin }) => hidden.hasMargin(margin))) return false;
  const block = blockOf({ ...question, districts: [district], withRegency: false, holdings: TRUTH });
  return keepBlock(hidden, question, block, []);
}

function keepRegency(hidden: HiddenCells, question: SetQuestion, regency: number): boolean {
  const { hierarchy } = question;
  const set = involved(hidden, question);
  const districts = hierarchy.districtsOf[regency]!;
  const block = blockOf({ ...question, set, districts, withRegency: true, holdings: TRUTH });
  // The regency's own total is suppressed only as a last resort, even if it would take fewer cells.
  return (
    keepBlock(hidden, question, block, ['district']) ||
    keepBlock(hidden, question, block, ['district', 'regency'])
  );
}

function keepBlock(
  hidden: HiddenCells,
  question: SetQuestion,
  { tables, cells }: Block,
  withholdable: readonly Margin['level'][],
): boolean {
  const tied = tiedToHidden(hidden, question);
  const primary = new Set(cells.flatMap((cell, i) => (hidden.has(cell) ? [i] : [])));
  const candidates = new Map<number, number>();
  cells.forEach((cell, i) => {
    const count = tables.value[i]!;
    // A zero protects no other cell, because observers can treat it as known.
    if (
      cell.kind === 'others' ||
      primary.has(i) ||
      cell.figure.exempt ||
      !tied.has(cell.figure.id) ||
      count <= 0
    ) {
      return;
    }
    if (cell.kind === 'village') candidates.set(i, count);
    else if (withholdable.includes(cell.margin.level)) candidates.set(i, count + PRICE[cell.margin.level]);
  });
  const { threshold } = question.settings;
  const added = complement({ tables, primary, candidates, threshold, protect: 'hidden' });
  if (added === null) return false;
  for (const i of added) hidden.hide(cells[i]!);
  return true;
}

/** Figures of a set that sums link to a suppressed one; suppressing any other would not help. */
function tiedToHidden(hidden: HiddenCells, { links, set }: SetQuestion): ReadonlySet<number> {
  const tied = new Set(set.filter((figure) => hidden.rowsOf(figure).size > 0).map(({ id }) => id));
  for (let before = -1; before !== tied.size;) {
    before = tied.size;
    for (const { total, parts } of links.sums) {
      if ([total, ...parts].some((id) => tied.has(id))) [total, ...parts].forEach((id) => tied.add(id));
    }
  }
  return tied;
}

/** The same, with the wholes of which they are shares. */
function involved(hidden: HiddenCells, question: SetQuestion): Figure[] {
  const tied = tiedToHidden(hidden, question);
  const wholes = new Set(
    question.links.shares.filter(({ part }) => tied.has(part)).map(({ whole }) => whole),
  );
  return question.set.filter(({ id }) => tied.has(id) || wholes.has(id));
}
