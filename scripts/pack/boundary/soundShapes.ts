import { polygonColumns } from '../../../src/aggregate/geometry/polygonColumns';
import type { ForeignFeature } from '../boundaryFile';
import {
  mendCrossings,
  tidyShape,
  type Mend,
  type MendedShape,
  type MendKind,
  type Polygons,
  type RefusalKind,
} from '../../../src/studio/shapes/mendShape';
import { cornerLimit_km, shapeFaults } from '../../../src/studio/shapes/shapeFaults';
import { measureShape, type ShapeReference } from '../../../src/studio/shapes/shapeMeasure';
import { faultWords, place, wholeWords } from '../../../src/studio/shapes/shapeWords';

const MEND_TITLES: Readonly<Record<MendKind, string>> = {
  closed: 'Garis batas tidak tertutup, ditutup',
  noAreaDropped: 'Garis tanpa luas, dibuang',
  holeDropped: 'Lubang di luar bentuknya, dibuang',
  twiceDropped: 'Bentuk yang sama dua kali, dipakai sekali',
  crossingMended: 'Garis batas bersilangan, dirapikan (luasnya berubah paling banyak 1 %)',
};
const REFUSALS: Readonly<Record<RefusalKind, string>> = {
  notDegrees: 'posisi bukan derajat bujur, lintang',
  crossing: 'garis batasnya memotong dirinya sendiri',
  partsOverlap: 'dua bentuk berkode sama menutupi tanah yang sama',
};

/** The polygons of every village, by row, and what was mended to get them. */
export interface SoundShapes {
  readonly shapes: readonly Polygons[];
  readonly mended: readonly { readonly title: string; readonly shapes: readonly string[] }[];
}

/**
 * Makes sound shapes of a file's features, joined to villages by row. Throws where some cannot be mended, or do not fit
 * their villages' reference points, areas and neighbours: one line a village, with its name, code and place.
 */
export function soundShapes(
  featuresOfVillage: readonly (readonly ForeignFeature[])[],
  references: readonly ShapeReference[],
): SoundShapes {
  const shapes = references.map((reference, row) => mendVillage(featuresOfVillage[row] ?? [], reference));
  const { whole, faults } = shapeFaults(polygonColumns(shapes.map(({ polygons }) => polygons)), references);
  if (whole) throw new Error(`berkas batas ditolak: ${wholeWords(whole)}`);
  const reasons = references.map((_, row) => [
    ...(featuresOfVillage[row] ?? []).flatMap(({ fault }) => (fault === null ? [] : [fault])),
    ...shapes[row]!.refusals.map(({ kind, at }) => `${REFUSALS[kind]} (${place(at)})`),
  ]);
  for (const fault of faults) {
    const told = reasons[fault.row]!;
    if (fault.kind !== 'empty') told.push(faultWords(fault, references));
    else if (told.length === 0)
      told.push(`${faultWords(fault, references)}${placesOf(shapes[fault.row]!.mends)}`);
  }
  const refused = references.flatMap(({ label }, row) =>
    reasons[row]!.length > 0 ? [`  ${label}: ${reasons[row]!.join('; ')}`] : [],
  );
  if (refused.length > 0) {
    throw new Error(
      `berkas batas ditolak: bentuk ${refused.length} dari ${references.length} desa tidak dapat dipakai\n${refused.join('\n')}`,
    );
  }
  return { shapes: shapes.map(({ polygons }) => polygons), mended: mendedBy(shapes, references) };
}

function mendVillage(features: readonly ForeignFeature[], reference: ShapeReference): MendedShape {
  const tidied = tidyShape(features.flatMap(({ polygons }) => polygons));
  const { farthest } = measureShape(polygonColumns([tidied.polygons]), 0, reference);
  // A shape with a corner that far off is refused for it; mending its crossings would only hide the place.
  if (farthest.km > cornerLimit_km(reference)) return tidied;
  const { polygons, mends, refusals } = mendCrossings(tidied.polygons);
  return { polygons, mends: [...tidied.mends, ...mends], refusals: [...tidied.refusals, ...refusals] };
}

function placesOf(mends: readonly Mend<MendKind>[]): string {
  const places = mends.flatMap(({ at }) => (at.length > 0 ? [place(at)] : []));
  return places.length > 0 ? ` (${places.join('; ')})` : '';
}

function mendedBy(
  shapes: readonly MendedShape[],
  references: readonly ShapeReference[],
): SoundShapes['mended'] {
  return (Object.keys(MEND_TITLES) as MendKind[]).flatMap((kind) => {
    const told = shapes.flatMap(({ mends }, row) =>
      mends
        .filter((mend) => mend.kind === kind)
        .map(({ at }) => `${references[row]!.label}${at.length > 0 ? ` di ${place(at)}` : ''}`),
    );
    return told.length > 0 ? [{ title: MEND_TITLES[kind], shapes: told }] : [];
  });
}
