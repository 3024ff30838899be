import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology as makeTopology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { ImportedShape } from '../../src/data/import/imported';
import { cleanBorders, type BorderFinding } from '../../src/studio/shapes/cleanBorders';
import type { ShapeReference } from '../../src/studio/shapes/shapeMeasure';
import { polygonsOfShape, shapeOfPolygons } from '../../src/studio/shapes/shapePolygons';
import { indonesian, place } from '../../src/studio/shapes/shapeWords';
import { withOutlines } from '../../src/studio/boundary/outlines';
import { soundShapes } from './boundary/soundShapes';
import { matchFeatures, villageLabel, type BoundaryMatch } from './boundaryMatch';
import type { ForeignFeature } from './boundaryFile';
import type { PackVillage } from './places';

export interface PublishedBoundary extends Omit<BoundaryMatch, 'featuresOfVillage'> {
  readonly topology: Topology;
  /** What was mended, by what it was: "Klesem, Kec. Kandangserang (33.26.01.2001) di 109.5421, -7.2284". */
  readonly mended: readonly { readonly title: string; readonly shapes: readonly string[] }[];
}

/** Steps across the regency's extent: half a metre for fifty kilometres, finer than any published border. */
const QUANTIZATION = 1e5;

/**
 * A pack's topology from published boundaries. Features are joined by code, in either system, mended where that is beyond
 * doubt, held against their villages' reference points, areas and neighbours; borders that two villages draw with the
 * same positions become one arc, after snapping to a grid of half a metre; kecamatan and regency are merged from the same
 * arcs. Throws, in words that name the villages, where the file cannot be understood, lacks a village or has it elsewhere.
 */
export function publishedBoundary(
  foreign: readonly ForeignFeature[],
  {
    villages,
    region,
  }: {
    readonly villages: readonly PackVillage[];
    readonly region: { readonly code: string; readonly name: string };
  },
): PublishedBoundary {
  const { featuresOfVillage, ...match } = matchFeatures(foreign, villages);
  if (match.missing.length > 0) {
    throw new Error(
      `berkas batas tidak memuat ${match.missing.length} dari ${villages.length} desa: ${match.missing.join(', ')}`,
    );
  }
  const references = villages.map((village) => ({
    ...{ code: village.kode, label: villageLabel(village) },
    ...{ lon: village.lon, lat: village.lat, area_km2: village.luas_km2 },
  }));
  const { shapes, mended } = soundShapes(featuresOfVillage, references);
  const cleaned = cleanBorders(shapes.map(shapeOfPolygons));
  const features = villages.map((village, row) => featureOf(village, cleaned.shapes[row] ?? null));
  const desa: FeatureCollection = { type: 'FeatureCollection', features };
  const built = makeTopology({ desa }, QUANTIZATION) as Topology;
  return {
    ...match,
    mended: [...mended, ...bordersTold(cleaned.findings, references)],
    topology: withOutlines(built, villages, region),
  };
}

function featureOf(village: PackVillage, shape: ImportedShape | null): Feature<MultiPolygon> {
  const { kode, kode_bps, nama, jenis, kecamatan } = village;
  const polygons = (shape ? polygonsOfShape(shape) : []).map((rings) => rings.map((ring) => [...ring]));
  return {
    type: 'Feature',
    id: kode,
    properties: { kode, kode_bps, nama, jenis, kecamatan, status_batas: 'indikatif' },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}

const BORDER_TITLES = {
  overlap: 'Tumpang tindih tipis antara desa, dibagi',
  gap: 'Celah antara desa, ditutup',
  left: 'Celah atau tumpang tindih yang terlalu luas untuk dirapikan, dibiarkan',
} as const;

/** Pieces that are named; the others are counted. */
const BORDERS_NAMED = 10;

/** What was done to the borders that villages share, the largest first. */
function bordersTold(
  findings: readonly BorderFinding[],
  references: readonly ShapeReference[],
): PublishedBoundary['mended'] {
  const kindOf = ({ kind, givenTo }: BorderFinding) => (givenTo === null ? 'left' : kind);
  return (['overlap', 'gap', 'left'] as const).flatMap((kind) => {
    const told = findings.filter((finding) => kindOf(finding) === kind);
    const whole_m2 = told.reduce((sum, { area_m2 }) => sum + area_m2, 0);
    const title = `${BORDER_TITLES[kind]}: ${told.length} bidang, ${indonesian(whole_m2, 0)} m²; yang terluas`;
    const shapes = told.slice(0, BORDERS_NAMED).map(({ area_m2, at, rows }) => {
      const labels = rows.map((row) => references[row]!.label).join(', ');
      return `${indonesian(area_m2, 0)} m² di ${place(at)}: ${labels}`;
    });
    return shapes.length > 0 ? [{ title, shapes }] : [];
  });
}
