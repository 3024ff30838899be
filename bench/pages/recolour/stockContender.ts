import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { DataDrivenPropertyValueSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type Classified, NO_CLASS } from '../../../src/aggregate/classes/classify';
import type { VillageGeometry } from '../../../src/data/model/geometry';
import type { Contender, ContenderInput, PageKind } from './contender';
import type { Region } from './region';
import { addBorders, idleOf, sharedParts, stockMap } from './stockMap';

type Village = Feature<MultiPolygon, Record<string, number>>;
type Colour = DataDrivenPropertyValueSpecification<string>;
export type StockKind = Exclude<PageKind, 'petala' | 'engine'>;

function ringAt({ position, ringStart }: VillageGeometry, ring: number): Position[] {
  const [from, to] = [ringStart[ring]!, ringStart[ring + 1]!];
  const out: Position[] = [];
  for (let p = from; p < to; p++) out.push([position[2 * p]!, position[2 * p + 1]!]);
  if (to > from) out.push([position[2 * from]!, position[2 * from + 1]!]);
  return out;
}

/** Villages as GeoJSON, the row as id. */
export function villagesOf(geometry: VillageGeometry): Village[] {
  const { villageStart, partStart } = geometry;
  return Array.from({ length: geometry.n }, (_, row) => {
    const coordinates: Position[][][] = [];
    for (let part = villageStart[row]!; part < villageStart[row + 1]!; part++) {
      const rings: Position[][] = [];
      for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++)
        rings.push(ringAt(geometry, ring));
      coordinates.push(rings);
    }
    return { type: 'Feature', id: row, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

const classAt = ({ classIndex }: Classified, row: number): number =>
  classIndex[row] === NO_CLASS ? -1 : classIndex[row]!;

/** Colour by a class number: below 0 there is none. */
function stepOn(input: unknown, { palette, noNumber }: Region): Colour {
  return ['step', input, noNumber, ...palette.flatMap((colour, c) => [c, colour])] as unknown as Colour;
}

/** Which changes a year makes on a stock map, each a way that MapLibre's documents and tutorials show. */
interface Way {
  readonly colour: (year: number) => Colour;
  readonly prepare: (villages: readonly Village[]) => void;
  readonly change: (map: MapLibreMap, answer: Classified, onlyChanged: boolean) => void;
}

function setDataWay(region: Region, data: FeatureCollection<MultiPolygon, Record<string, number>>): Way {
  const put = (answer: Classified): void => {
    data.features.forEach((village, row) => (village.properties = { c: classAt(answer, row) }));
  };
  return {
    colour: () => stepOn(['get', 'c'], region),
    prepare: () => put(region.answers[0]!),
    change: (map, answer) => {
      put(answer);
      void map.getSource<GeoJSONSource>('villages')?.setData(data);
    },
  };
}

function paintPropertyWay(region: Region): Way {
  const colour = (year: number): Colour => stepOn(['get', `c${year}`], region);
  return {
    colour,
    prepare: (villages) =>
      villages.forEach((village, row) => {
        village.properties = Object.fromEntries(
          region.answers.map((answer) => [`c${answer.question.year}`, classAt(answer, row)]),
        );
      }),
    change: (map, answer) => map.setPaintProperty('fill', 'fill-color', colour(answer.question.year)),
  };
}

function featureStateWay(region: Region): Way {
  let shown: Classified | null = null;
  return {
    colour: () => stepOn(['coalesce', ['feature-state', 'c'], -1], region),
    prepare: () => undefined,
    change: (map, answer, onlyChanged) => {
      const before = shown;
      shown = answer;
      for (let row = 0; row < answer.classIndex.length; row++) {
        const c = classAt(answer, row);
        if (onlyChanged && before !== null && classAt(before, row) === c) continue;
        map.setFeatureState({ source: 'villages', id: row }, { c });
      }
    },
  };
}

/** A stock map of the region: one GeoJSON source of all villages, a fill, and the border lines. */
export async function stockContender(
  kind: StockKind,
  { region, container, answer }: ContenderInput,
): Promise<Contender> {
  const features = villagesOf(region.geometry.villages);
  const data: FeatureCollection<MultiPolygon, Record<string, number>> = {
    type: 'FeatureCollection',
    features,
  };
  const way = {
    setData: () => setDataWay(region, data),
    paintProperty: () => paintPropertyWay(region),
    featureState: () => featureStateWay(region),
  }[kind]();
  way.prepare(features);
  const map = await stockMap(region, container);
  map.addSource('villages', { type: 'geojson', data });
  map.addLayer({
    id: 'fill',
    type: 'fill',
    source: 'villages',
    paint: { 'fill-color': way.colour(answer.question.year) },
  });
  addBorders(map, region.geometry);
  await idleOf(map);
  if (kind === 'featureState') {
    const done = idleOf(map);
    way.change(map, answer, false);
    await done;
  }
  return {
    ...sharedParts(map),
    recolour: (shown, how) => {
      const idle = idleOf(map);
      way.change(map, shown, how === 'featureStateChanged');
      return { idle };
    },
    villagesInTiles: () => new Set(map.queryRenderedFeatures({ layers: ['fill'] }).map(({ id }) => id)).size,
    drawBytes: null,
  };
}
