import { attack, type Reach } from './attack';
import { isKept } from './audit';
import { determined } from './determined';
import type { BlockCell } from './blockCell';
import { blockOf, linkedSets, type Holdings } from './blocks';
import { figureTitle, type Figure } from './figures';
import type { Hierarchy } from './hierarchy';
import { brokenSum } from './linkedTables';
import { lonelyCells } from './lonely';
import type { LinkedFigures } from './linkFigures';
import { marginsOf, type CountedMargin } from './margins';
import { quantityName, type Quantity } from './quantities';
import { toldByYearBefore } from './yearBefore';

/** The totals that a pack publishes, by `totalKey`; suppressed totals are absent. */
export type PublishedTotals = ReadonlyMap<string, number>;

export function totalKey(groupCode: string, quantity: Pick<Quantity, 'indicator' | 'role' | 'year'>): string {
  return `${groupCode} ${quantityName(quantity)}@${quantity.year}`;
}

/** The result of an attack on one suppressed cell. */
export interface Attacked {
  /** The figure's title, such as "rtlh = rtlh_persen.pembilang, 2024". */
  readonly figure: string;
  /** Code of a village, kecamatan or regency. */
  readonly code: string;
  readonly reach: Reach;
  readonly kept: boolean;
}

/** A suppressed cell that can be computed exactly by someone who knows the figures of the village `by`. */
export interface LearntCell {
  readonly figure: string;
  readonly code: string;
  readonly by: string;
}

export interface PackAttack {
  readonly attacked: readonly Attacked[];
  readonly learnt: readonly LearntCell[];
  /** Kecamatan and figures where the year before reveals which of the suppressed villages has the small count. */
  readonly told: readonly { readonly figure: string; readonly code: string }[];
  /** Number of independent blocks that were attacked separately: kecamatan × linked set. */
  readonly blocks: number;
  /** Published totals that contradict other published figures, such as "rtlh, 2024, 99.01.03". */
  readonly contradictions: readonly string[];
}

/**
 * Attacks every suppressed cell of a pack with everything that the pack publishes: the unsuppressed villages,
 * totals, equal figures elsewhere, sums, shares of wholes and other years; then again as each village, which
 * knows its own figures. Blocks that no suppressed cell links are attacked separately, which gives the same
 * results.
 */
export function attackPack(asked: {
  readonly links: LinkedFigures;
  readonly hierarchy: Hierarchy;
  readonly totals: PublishedTotals;
  readonly threshold: number;
  readonly codeAt: (row: number) => string;
}): PackAttack {
  const { links, hierarchy, threshold, codeAt } = asked;
  const holdings = publishedHoldings(asked);
  const attacked: Attacked[] = [];
  const learnt: LearntCell[] = [];
  const contradictions: string[] = [];
  let blocks = 0;
  for (const set of linkedSets(links)) {
    for (const { districts, withRegency } of openDistricts(set, hierarchy, holdings)) {
      const { tables, cells } = blockOf({ links, set, hierarchy, districts, withRegency, holdings });
      blocks++;
      const broken = brokenSum(tables);
      if (broken) contradictions.push(placeOf(cells[broken.total]!, asked));
      const hidden = new Set(cells.flatMap((_, i) => (Number.isNaN(tables.value[i]!) ? [i] : [])));
      const lonely = lonelyCells(tables, hidden);
      for (const [i, reach] of attack(tables, hidden, hidden)) {
        const cell = cells[i]!;
        const [figure, code] = [figureTitle(cell.figure), codeOf(cell, asked)];
        if (Number.isNaN(reach.low)) contradictions.push(`${figure}, ${code}`);
        attacked.push({ figure, code, reach, kept: !lonely.has(i) && isKept(reach, threshold) });
      }
      for (const { cell: i, insider } of determined(tables, hidden)) {
        const cell = cells[i]!;
        learnt.push({ figure: figureTitle(cell.figure), code: codeOf(cell, asked), by: codeAt(insider) });
      }
    }
  }
  const told = toldByYearBefore(asked).map(({ figure, district }) => ({
    ...{ figure: figureTitle(figure), code: hierarchy.districtCodes[district]! },
  }));
  return { attacked, learnt, told, blocks, contradictions: [...new Set(contradictions)] };
}

function publishedHoldings({
  hierarchy,
  totals,
}: {
  readonly hierarchy: Hierarchy;
  readonly totals: PublishedTotals;
}): Holdings {
  const total = ({ margin, rows, coverages }: CountedMargin): number => {
    const { level, group, figure } = margin;
    const code = level === 'district' ? hierarchy.districtCodes[group]! : hierarchy.regencyCodes[group]!;
    for (const member of coverages.flatMap(({ members }) => members)) {
      const published = totals.get(totalKey(code, member));
      if (published !== undefined) return published;
    }
    // The sum is NaN as soon as one of the villages is suppressed.
    return rows.reduce((sum, row) => sum + figure.value[row]!, 0);
  };
  return { village: (figure, row) => figure.value[row]!, total };
}

/**
 * Groups of kecamatan with suppressed cells that are attacked together: each by itself, except where totals
 * of kecamatan in a regency are suppressed, which links these.
 */
function openDistricts(
  set: readonly Figure[],
  hierarchy: Hierarchy,
  holdings: Holdings,
): { readonly districts: readonly number[]; readonly withRegency: boolean }[] {
  const touched = new Set<number>();
  for (const { exists, value } of set) {
    for (let row = 0; row < hierarchy.n; row++) {
      if (exists[row] && Number.isNaN(value[row]!)) touched.add(hierarchy.district[row]!);
    }
  }
  const isOpen = (district: number) =>
    set.some((figure) =>
      marginsOf(figure, { level: 'district', group: district }, hierarchy).some((counted) =>
        Number.isNaN(holdings.total(counted)),
      ),
    );
  const open = new Map<number, number[]>();
  const alone: number[] = [];
  for (const district of [...touched].sort((a, b) => a - b)) {
    const regency = hierarchy.regency[district]!;
    if (isOpen(district)) open.set(regency, [...(open.get(regency) ?? []), district]);
    else alone.push(district);
  }
  return [
    ...alone.map((district) => ({ districts: [district], withRegency: false })),
    ...[...open.values()].map((districts) => ({ districts, withRegency: true })),
  ];
}

interface Names {
  readonly hierarchy: Hierarchy;
  readonly codeAt: (row: number) => string;
}

function codeOf(cell: BlockCell, { hierarchy, codeAt }: Names): string {
  if (cell.kind === 'village') return codeAt(cell.row);
  if (cell.kind === 'others') return '';
  const { level, group } = cell.margin;
  return (level === 'district' ? hierarchy.districtCodes[group] : hierarchy.regencyCodes[group]) ?? '';
}

function placeOf(cell: BlockCell, names: Names): string {
  return `${figureTitle(cell.figure)}, ${codeOf(cell, names)}`;
}
