import type { Feature, Point, Position } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { BESIDE, growBox, holds, type BBox, type MapPlace } from '../camera/viewport';
import { dataOf, featuresOf, geojson, NOTHING, type SourceData } from '../geojsonSource';
import { rememberLast } from '../remember';

/** Sources with points of all villages. */
const THINNED = ['villageLabels', 'districtLabels', 'classCodes'] as const;

interface Thinned {
  readonly whole: SourceData;
  /** The part of the map that is there; null where the layers do not show yet. */
  readonly box: BBox | null;
  readonly source: SourceSpecification;
}

/**
 * Leaves names and letters out of a style that lie far beside the screen or show at larger zooms only. A source stays the
 * same object while the screen lies in the part that was given.
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
  const near = (id: string, style: StyleSpecification, { zoom, box }: MapPlace): SourceSpecification => {
    const whole = dataOf(style.sources[id]);
    if (whole === null) return NONE;
    const isShown = zoom >= lowestZoom(style, id);
    const last = known.get(id);
    const isThere =
      last?.whole === whole && (isShown ? last.box !== null && holds(last.box, box) : last.box === null);
    if (isThere) return last.source;
    const wide = isShown ? growBox(box, BESIDE) : null;
    const source = geojson(partOf(whole, wide));
    known.set(id, { whole, box: wide, source });
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

/** The points in a box; none where there is no box. */
function partOf(data: SourceData, box: BBox | null): SourceData {
  if (box === null) return NOTHING;
  const features = (featuresOf(data) as readonly Feature<Point>[]).filter(({ geometry: { coordinates } }) =>
    isIn(coordinates, box),
  );
  return { type: 'FeatureCollection', features };
}

const isIn = ([lon = 0, lat = 0]: Position, [west, south, east, north]: BBox): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
