import type { BorderFinding } from './cleanBorders';
import type { MendKind, RefusalKind } from './mendShape';
import { READ_MENDS, type ReadCode, type ReadMend } from './readMends';
import type { RepairedShape, RepairReport } from './repairReport';

/** What can happen to shapes as a pack is put together, worst first; `…Left` was seen and not touched. */
const BUILT = [
  'overlapLeft',
  'gapLeft',
  'notDegrees',
  'crossing',
  'partsOverlap',
  'overlap',
  'gap',
  'sliver',
  'crossingMended',
  'closed',
  'holeDropped',
  'twiceDropped',
  'noAreaDropped',
] as const;
type Built = (typeof BUILT)[number];

/** The same, and then what only happens as the file is read. */
const REVIEWED = [...BUILT, 'turned', 'repeatsDropped', 'heightsDropped', 'textRead'] as const;
export type Reviewed = (typeof REVIEWED)[number];

/** Kinds that a person should look at, for nothing was done about them. */
export const OPEN: ReadonlySet<Reviewed> = new Set(REVIEWED.slice(0, 5));

/** One place where something was mended, or seen. */
export interface ReviewSign {
  readonly kind: Reviewed;
  readonly at: readonly [lon: number, lat: number];
  /** Rows of the villages that it concerns. */
  readonly rows: readonly number[];
  readonly area_m2: number;
  /** Code of the notice where it was mended as the file was read; null where it was as the pack was put together. */
  readonly code: ReadCode | null;
}

/** One village whose shape is another now, or of which something was found. */
export interface ReviewedVillage {
  readonly row: number;
  readonly before_m2: number;
  readonly after_m2: number;
  /** Change of the area as a share of what it was. */
  readonly change: number;
  /** Each kind once, in the order of `REVIEWED`. */
  readonly kinds: readonly Reviewed[];
}

export interface BoundaryReview {
  /** How often each kind was met as the pack was put together; kinds that were not are left out. */
  readonly counts: readonly { readonly kind: Built; readonly n: number }[];
  readonly signs: readonly ReviewSign[];
  /** Largest change first. */
  readonly villages: readonly ReviewedVillage[];
  /** Area of all villages, m². */
  readonly before_m2: number;
  readonly after_m2: number;
}

/** What a review is made of: the repair, and what the reader of the file had mended before. */
export interface Reviewable extends Pick<RepairReport, 'repaired' | 'borders'> {
  readonly read: readonly ReadMend[];
}

/** Of a repair what a person looks through: counts, places, and villages by how much they changed. */
export function boundaryReview({ repaired, borders, read }: Reviewable): BoundaryReview {
  const built = [...borders.map(signOfBorder), ...repaired.flatMap(signsOfVillage)];
  const signs = [...built, ...read.map(signOfReading)];
  const kindsOf = new Map<number, Set<Reviewed>>();
  for (const { kind, rows } of signs)
    for (const row of rows) kindsOf.set(row, (kindsOf.get(row) ?? new Set()).add(kind));
  const villages = repaired.flatMap(({ row, before_m2, after_m2 }): ReviewedVillage[] => {
    const met = kindsOf.get(row);
    if (!met) return [];
    const change = before_m2 === 0 ? 0 : (after_m2 - before_m2) / before_m2;
    return [{ row, before_m2, after_m2, change, kinds: REVIEWED.filter((kind) => met.has(kind)) }];
  });
  const sum = (of: (one: RepairedShape) => number) => repaired.reduce((all, one) => all + of(one), 0);
  return {
    counts: BUILT.flatMap((kind) => {
      const n = built.filter((sign) => sign.kind === kind).length;
      return n === 0 ? [] : [{ kind, n }];
    }),
    signs,
    villages: villages.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.row - b.row),
    before_m2: sum((one) => one.before_m2),
    after_m2: sum((one) => one.after_m2),
  };
}

function signOfBorder({ kind, area_m2, isSliver, at, rows, givenTo }: BorderFinding): ReviewSign {
  const left = kind === 'gap' ? 'gapLeft' : 'overlapLeft';
  return { kind: givenTo === null ? left : isSliver ? 'sliver' : kind, at, rows, area_m2, code: null };
}

function signOfReading({ code, row, at }: ReadMend): ReviewSign {
  return { kind: READ_MENDS[code], at, rows: [row], area_m2: 0, code };
}

function signsOfVillage({ row, mends, refusals }: RepairedShape): readonly ReviewSign[] {
  return [...mends, ...refusals].flatMap(({ kind, at }: { kind: MendKind | RefusalKind; at: number[] }) => {
    const [lon, lat] = at;
    return lon === undefined || lat === undefined
      ? []
      : [{ kind, at: [lon, lat] as const, rows: [row], area_m2: 0, code: null }];
  });
}
