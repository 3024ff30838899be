import type { PackManifest, ProvinceManifest, ResourceManifest } from '../model/dataset';
import type { RowSpan } from '../model/geometry';

/** Name of the resource with the outlines of all provinces, neighbours and sea. */
export const OUTLINE_RESOURCE = 'batas-garis' as const;

/** Name of the resource with the boundaries of a province's villages. */
export function provinceResource(code: string): string {
  return `batas-${code}`;
}

/** A province with its rows: `first .. first + villages`. */
export interface Province extends ProvinceManifest {
  readonly first: number;
}

/** The provinces of a pack with their rows; none where its boundaries are one file. */
export function provincesOf({ provinces = [] }: Pick<PackManifest, 'provinces'>): readonly Province[] {
  let first = 0;
  return provinces.map((province) => {
    const of = { ...province, first };
    first += province.villages;
    return of;
  });
}

/**
 * The files of a pack that its use in some provinces needs: all but the boundaries of the others, and the open form of all
 * boundaries, which no page opens.
 * @param codes null for every file
 */
export function resourcesOf(
  { resources, provinces = [] }: Pick<PackManifest, 'resources' | 'provinces'>,
  codes: readonly string[] | null,
): readonly ResourceManifest[] {
  if (codes === null) return resources;
  const others = provinces
    .filter(({ code }) => !codes.includes(code))
    .map(({ code }) => provinceResource(code));
  return resources.filter(({ name }) => name !== 'batas' && !others.includes(name));
}

/** Provinces whose bounding box meets a box, those nearest to its middle first. */
export function provincesAt<P extends Pick<ProvinceManifest, 'bbox'>>(
  provinces: readonly P[],
  [west, south, east, north]: ProvinceManifest['bbox'],
): P[] {
  const away = ({ bbox }: P): number =>
    Math.hypot((bbox[0] + bbox[2] - west - east) / 2, (bbox[1] + bbox[3] - south - north) / 2);
  return provinces
    .filter(({ bbox }) => bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south)
    .sort((a, b) => away(a) - away(b));
}

/** How many villages some provinces have. */
export function villagesIn(provinces: readonly ProvinceManifest[]): number {
  return provinces.reduce((sum, { villages }) => sum + villages, 0);
}

/** The rows of some provinces, in ascending order. */
export function rowsOf(provinces: readonly Province[]): RowSpan[] {
  return provinces.map(({ first, villages: count }) => ({ first, count })).sort((a, b) => a.first - b.first);
}
