import type { Feature, Geometry, Position } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { worldSize_px } from '../camera/mercator';
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
/** Corners of these as near to each other as this, in CSS px at the nearest of those zooms, are one. */
const APART_PX = 0.375;

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

function geometryIn(geometry: Geometry, near: Near): Geometry | null {
  switch (geometry.type) {
    case 'Point':
      return sidesAt(geometry.coordinates, near.box) === 0 ? geometry : null;
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => sparse(line, near)) };
    case 'Polygon':
      return { ...geometry, coordinates: areaOf(geometry.coordinates, near) };
    case 'MultiPolygon': {
      const areas = geometry.coordinates.map((area) => areaOf(area, near));
      return { ...geometry, coordinates: areas.filter((area) => area.length > 0) };
    }
    default:
      return geometry;
  }
}

/** A polygon's rings that are still areas. */
function areaOf(rings: readonly Position[][], near: Near): Position[][] {
  const [outer, ...holes] = rings.map((ring) => sparse(ring, near));
  const isArea = (ring: readonly Position[]): boolean => ring.length > 3;
  return outer && isArea(outer) ? [outer, ...holes.filter(isArea)] : [];
}

/**
 * A line or ring without corners that nobody could see: those too near to the last one, and those between others that lie
 * beyond the same edge of the box, so that what is inside stays as it is. Both ends are kept.
 */
function sparse(line: readonly Position[], { box, nearest }: Near): Position[] {
  const apart_deg = (APART_PX * 360) / worldSize_px(nearest);
  const kept: Position[] = [];
  let lastSides = 0;
  for (let i = 0, nextSides = sidesAt(line[0], box); i < line.length; i++) {
    const [at, last] = [line[i]!, kept.at(-1)];
    const sides = nextSides;
    nextSides = sidesAt(line[i + 1], box);
    if (last && i + 1 < line.length) {
      const isNear = Math.abs(at[0]! - last[0]!) < apart_deg && Math.abs(at[1]! - last[1]!) < apart_deg;
      if (isNear || (lastSides & sides & nextSides) !== 0) continue;
    }
    kept.push(at);
    lastSides = sides;
  }
  return kept;
}

const sidesAt = (at: Position | undefined, box: BBox): number =>
  at === undefined ? 0 : sidesOf(at[0]!, at[1]!, box);
