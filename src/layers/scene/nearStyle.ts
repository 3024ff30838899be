import type { Feature, Geometry, Position } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { apart_deg, isWithin, sparseCorners } from '../camera/sparseCorners';
import { BESIDE, growBox, holds, sidesOf, type BBox, type MapPlace } from '../camera/viewport';
import { dataOf, featuresOf, geojson, NOTHING, type SourceData } from '../geojsonSource';
import { rememberLast } from '../remember';

/** Sources with points of all villages. */
const POINTS = ['villageLabels', 'districtLabels', 'classCodes'] as const;
/** Those with lines and areas around all villages. */
const AROUND = ['sea', 'coast', 'neighbours', 'neighbourLines'] as const;
const THINNED = [...POINTS, ...AROUND] as const;
/** Whole zooms that the map may come nearer until lines and areas are given with more corners. */
const NEARER = 2;

/** The part of the map that is there, in degrees, and the largest zoom for which it has all corners. */
interface Near {
  readonly box: BBox;
  readonly nearest: number;
}

interface Thinned {
  readonly whole: SourceData;
  /** null where the layers do not show yet. */
  readonly near: Near | null;
  readonly source: SourceSpecification;
}

/**
 * Leaves out of a style what lies far beside the screen or shows at larger zooms only. A source stays the same object while
 * the screen lies in the part that was given.
 */
export function nearStyles(): (style: StyleSpecification, view: MapPlace) => StyleSpecification {
  const known = new Map<string, Thinned>();
  const withSources = rememberLast((style: StyleSpecification, ...own: readonly SourceSpecification[]) => ({
    ...style,
    sources: {
      ...style.sources,
      ...Object.fromEntries(THINNED.flatMap((id, i) => (style.sources[id] ? [[id, own[i]!]] : []))),
    },
  }));
  const near = (
    id: (typeof THINNED)[number],
    style: StyleSpecification,
    { zoom, box }: MapPlace,
  ): SourceSpecification => {
    const whole = dataOf(style.sources[id]);
    if (whole === null) return NONE;
    const isShown = zoom >= lowestZoom(style, id);
    const last = known.get(id);
    const isThere = isShown
      ? last?.near && holds(last.near.box, box) && zoom <= last.near.nearest
      : last?.near === null;
    if (last?.whole === whole && isThere) return last.source;
    const nearest = AROUND.some((one) => one === id) ? Math.floor(zoom) + NEARER : Infinity;
    const wide = isShown ? { box: growBox(box, BESIDE), nearest } : null;
    const source = geojson(partOf(whole, wide));
    known.set(id, { whole, near: wide, source });
    return source;
  };
  return (style, view) => withSources(style, ...THINNED.map((id) => near(id, style, view)));
}

const NONE = geojson(NOTHING);

/** The zoom from which one of the layers of a source shows. */
function lowestZoom({ layers }: StyleSpecification, source: string): number {
  return layers.reduce(
    (least, layer) =>
      'source' in layer && layer.source === source ? Math.min(least, layer.minzoom ?? 0) : least,
    Infinity,
  );
}

/** What of a source may reach into the part that is there. */
function partOf(data: SourceData, near: Near | null): SourceData {
  if (near === null) return NOTHING;
  const features = featuresOf(data).flatMap((feature): Feature[] => {
    const geometry = geometryIn(feature.geometry, near);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  return { type: 'FeatureCollection', features };
}

function geometryIn(geometry: Geometry, { box, nearest }: Near): Geometry | null {
  const sparse = (line: readonly Position[]): Position[] =>
    sparseCorners(line.length, (i) => line[i]!, { isNear: isWithin(apart_deg(nearest)), seen: box });
  const areas = (polygons: readonly (readonly Position[][])[]): Position[][][] =>
    polygons.map((rings) => areaOf(rings.map(sparse))).filter((rings) => rings.length > 0);
  switch (geometry.type) {
    case 'Point':
      return sidesOf(geometry.coordinates[0]!, geometry.coordinates[1]!, box) === 0 ? geometry : null;
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(sparse) };
    case 'Polygon': {
      const [rings] = areas([geometry.coordinates]);
      return rings ? { ...geometry, coordinates: rings } : null;
    }
    case 'MultiPolygon':
      return { ...geometry, coordinates: areas(geometry.coordinates) };
    default:
      return geometry;
  }
}

/** A polygon's rings that are still areas. */
function areaOf([outer, ...holes]: readonly Position[][]): Position[][] {
  const isArea = (ring: readonly Position[]): boolean => ring.length > 3;
  return outer && isArea(outer) ? [outer, ...holes.filter(isArea)] : [];
}
