import type { Feature, MultiLineString, Point, Position } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { growBox, type BBox } from '../camera/viewport';
import { dataOf, featuresOf, geojson, type SourceData } from '../geojsonSource';
import { rememberLast } from '../remember';

/** Where the map stands. */
export interface NearView {
  readonly zoom: number;
  readonly box: BBox;
}

/** Sources with lines and points of all villages. */
const THINNED = ['villageLines', 'districtLines', 'villageLabels', 'districtLabels', 'classCodes'] as const;
/** Beside the screen, in shares of it: a map that is dragged finds its lines there. */
const BESIDE = 1;

interface Thinned {
  readonly whole: SourceData;
  /** The part of the map that is there; null where the layers do not show yet. */
  readonly box: BBox | null;
  readonly source: SourceSpecification;
}

/**
 * Leaves out of a style what lies far beside the screen or shows at larger zooms only: MapLibre's worker takes some six
 * thousand bytes for a village's lines. A source stays the same object while the screen lies in the part that was given.
 */
export function nearStyles(): (style: StyleSpecification, view: NearView) => StyleSpecification {
  const known = new Map<string, Thinned>();
  const withSources = rememberLast((style: StyleSpecification, ...own: readonly SourceSpecification[]) => ({
    ...style,
    sources: {
      ...style.sources,
      ...Object.fromEntries(THINNED.flatMap((id, i) => (style.sources[id] ? [[id, own[i]!]] : []))),
    },
  }));
  const near = (id: string, style: StyleSpecification, { zoom, box }: NearView): SourceSpecification => {
    const whole = dataOf(style.sources[id]);
    if (whole === null) return NOTHING;
    const isShown = zoom >= lowestZoom(style, id);
    const last = known.get(id);
    const holds =
      last?.whole === whole && (isShown ? last.box !== null && contains(last.box, box) : last.box === null);
    if (holds) return last.source;
    const wide = isShown ? growBox(box, BESIDE) : null;
    const source = geojson(partOf(whole, wide));
    known.set(id, { whole, box: wide, source });
    return source;
  };
  return (style, view) => withSources(style, ...THINNED.map((id) => near(id, style, view)));
}

const NOTHING = geojson({ type: 'FeatureCollection', features: [] });

/** The zoom from which one of the layers of a source shows. */
function lowestZoom({ layers }: StyleSpecification, source: string): number {
  return layers.reduce(
    (least, layer) =>
      'source' in layer && layer.source === source ? Math.min(least, layer.minzoom ?? 0) : least,
    Infinity,
  );
}

const contains = (outer: BBox, inner: BBox): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** The lines and points that may reach into a box; none where there is no box. */
function partOf(data: SourceData, box: BBox | null): SourceData {
  const features = featuresOf(data).flatMap((feature) => featureIn(feature, box));
  return data.type === 'Feature' ? (features[0] ?? NO_LINES) : { type: 'FeatureCollection', features };
}

const NO_LINES: Feature<MultiLineString> = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates: [] },
};

function featureIn(feature: Feature, box: BBox | null): Feature[] {
  if (box === null) return [];
  const { geometry } = feature as Feature<MultiLineString | Point>;
  if (geometry.type === 'Point') return isIn(geometry.coordinates, box) ? [feature] : [];
  const coordinates = geometry.coordinates.filter((line) => mayReach(line, box));
  return [{ ...feature, geometry: { type: 'MultiLineString', coordinates } }];
}

const isIn = ([lon = 0, lat = 0]: Position, [west, south, east, north]: BBox): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Whether the box around a line meets another. */
function mayReach(line: readonly Position[], [west, south, east, north]: BBox): boolean {
  const lies = (beyond: (at: Position) => boolean): boolean => line.every(beyond);
  return !(
    lies(([lon]) => lon! < west) ||
    lies(([lon]) => lon! > east) ||
    lies(([, lat]) => lat! < south) ||
    lies(([, lat]) => lat! > north)
  );
}
