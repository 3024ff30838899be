import type { ImportedShape } from '../../data/import/imported';
import { cleanBorders, type BorderFinding } from './cleanBorders';
import { mendCrossings, tidyShape, type Mend, type MendKind, type RefusalKind } from './mendShape';
import { isNoVillage } from './notVillages';
import { polygonsOfShape, shapeOfPolygons } from './shapePolygons';
import { shapeArea_m2 } from './shapeArea';

/** What was done to the shape of one row. */
export interface RepairedShape {
  readonly row: number;
  /** Ground of the shape as it came and as it is now, m²; 0 without a shape. */
  readonly before_m2: number;
  readonly after_m2: number;
  readonly mends: readonly Mend<MendKind>[];
  /** Why the shape is not fit for use as it is, and where. */
  readonly refusals: readonly Mend<RefusalKind>[];
  /** Pieces of ground that it won from, or lost to, its neighbours. */
  readonly won_m2: number;
  readonly lost_m2: number;
}

export interface RepairReport {
  /** By row, repaired; rows that are no village have none. */
  readonly shapes: readonly (ImportedShape | null)[];
  readonly repaired: readonly RepairedShape[];
  /** Gaps and overlaps that were closed, and those that are too large for that (`givenTo` is null), largest first. */
  readonly borders: readonly BorderFinding[];
  /** Rows whose code says that they are a forest, a lake or another ground without a village. */
  readonly setAside: readonly number[];
}

/**
 * Repairs the areas of a boundary file: rings of each shape, then the borders that neighbours share. Rows are told with what
 * changed, so that nothing is repaired in silence; what is not beyond doubt is left and told.
 * @param codes of every row its code as the file writes it; empty where it has none
 */
export function repairReport(
  shapes: readonly (ImportedShape | null)[],
  codes: readonly string[],
): RepairReport {
  const setAside = codes.flatMap((code, row) => (isNoVillage(code) ? [row] : []));
  const aside = new Set(setAside);
  const mended = shapes.map((shape, row) => (aside.has(row) ? null : mendedShape(shape)));
  const cleaned = cleanBorders(mended.map((one) => one?.shape ?? null));
  const repaired = shapes.flatMap((shape, row): RepairedShape[] => {
    const own = mended[row];
    if (!shape || !own) return [];
    const [before, after] = [shapeArea_m2(shape), cleaned.shapes[row]];
    const moved = movedGround(row, cleaned.findings);
    const { mends, refusals } = own;
    return [{ row, before_m2: before, after_m2: after ? shapeArea_m2(after) : 0, mends, refusals, ...moved }];
  });
  return { shapes: cleaned.shapes, repaired, borders: cleaned.findings, setAside };
}

interface MendedOne {
  readonly shape: ImportedShape | null;
  readonly mends: readonly Mend<MendKind>[];
  readonly refusals: readonly Mend<RefusalKind>[];
}

function mendedShape(shape: ImportedShape | null): MendedOne {
  if (shape?.kind !== 'area') return { shape, mends: [], refusals: [] };
  const tidied = tidyShape(polygonsOfShape(shape));
  const { polygons, mends, refusals } = mendCrossings(tidied.polygons);
  return {
    shape: polygons.length > 0 ? shapeOfPolygons(polygons) : null,
    mends: [...tidied.mends, ...mends],
    refusals: [...tidied.refusals, ...refusals],
  };
}

function movedGround(row: number, findings: readonly BorderFinding[]): { won_m2: number; lost_m2: number } {
  let [won_m2, lost_m2] = [0, 0];
  for (const { kind, area_m2, rows, givenTo } of findings) {
    if (givenTo === null) continue;
    if (kind === 'gap' && givenTo === row) won_m2 += area_m2;
    if (kind === 'overlap' && givenTo !== row && rows.includes(row)) lost_m2 += area_m2;
  }
  return { won_m2, lost_m2 };
}
