import type { RankedRow } from '../../state/planner/rankedRows';
import type { RobustClass } from '../../planner/robustness/robustness';

/** Villages that are drawn alike. */
export interface MapGroup {
  readonly id: string;
  readonly rows: readonly number[];
  readonly fill: string;
}

/** Five groups of about as many villages, the neediest darkest; equal places are drawn alike. */
export function needGroups(rows: readonly RankedRow[], palette: readonly string[]): MapGroup[] {
  const classes = palette.length;
  const groups = palette.map((fill, at): { id: string; rows: number[]; fill: string } => ({
    id: String(at + 1),
    rows: [],
    fill,
  }));
  for (const { row, rank } of rows) {
    const fromTop = Math.min(classes - 1, Math.floor(((rank - 1) * classes) / rows.length));
    groups[classes - 1 - fromTop]!.rows.push(row);
  }
  return groups;
}

/** Steps of the palette by firmness: the firmer the darker. */
export const CLASS_STEPS: Readonly<Record<RobustClass, number>> = { firm: 4, leaning: 3, shaky: 1, never: 0 };

export function classGroups(rows: readonly RankedRow[], palette: readonly string[]): MapGroup[] {
  return (Object.keys(CLASS_STEPS) as RobustClass[]).map((kind) => ({
    id: kind,
    rows: rows.filter(({ firmness }) => firmness?.class === kind).map(({ row }) => row),
    fill: palette[CLASS_STEPS[kind]]!,
  }));
}
