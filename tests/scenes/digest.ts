import type { StyleSpecification } from 'maplibre-gl';
import { LOOK, LOOK_MASK, FLAG } from '../../src/layers/palettes/classBytes';
import { clusterPins } from '../../src/layers/symbols/interventionClusters';
import { programmeFeatures } from '../../src/layers/symbols/programmeFeatures';
import { createPicker } from '../../src/layers/camera/picker';
import { inSea } from '../../src/layers/scene/places';
import type { Scene } from '../../src/layers/scene/scene';
import { styleDiff } from '../../src/layers/scene/styleDiff';
import { geometry } from './world';

const LOOK_NAMES = new Map<number, string>(Object.entries(LOOK).map(([name, look]) => [look, name]));

/** A byte in words: "class 2 hatched". */
export function byteWords(byte: number): string {
  const look = byte & LOOK_MASK;
  const flags = Object.entries(FLAG).flatMap(([name, flag]) => ((byte & flag) === 0 ? [] : [name]));
  return [LOOK_NAMES.get(look) ?? `class ${look}`, ...flags].join(' ');
}

interface AnyGeoJson {
  readonly type: string;
  readonly features?: readonly {
    readonly properties: unknown;
    readonly geometry: { type: string; coordinates: unknown };
  }[];
  readonly geometry?: { readonly type: string; readonly coordinates: readonly unknown[] };
}

const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v)),
  );

/** Ground and borders are the same in every scene: how many, not which. What a scene says of its own, in full. */
function dataDigest(data: AnyGeoJson): unknown {
  if (data.features === undefined) return `${data.geometry?.type} of ${data.geometry?.coordinates.length}`;
  if (data.features.length === 0) return 'nothing';
  return data.features.map(({ properties, geometry: { type, coordinates } }) =>
    type === 'Point'
      ? rounded({ ...(properties as object), at: coordinates })
      : rounded({ ...(properties as object), type }),
  );
}

function styleDigest({ sources, layers }: StyleSpecification): unknown {
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [
        id,
        source.type === 'geojson' ? dataDigest(source.data as AnyGeoJson) : source,
      ]),
    ),
    layers: layers.map(({ id, type, ...rest }) => ({
      [`${id} (${type})`]: rounded({
        ...('minzoom' in rest ? { minzoom: rest.minzoom } : {}),
        ...(rest.layout === undefined ? {} : { layout: rest.layout }),
        ...(rest.paint === undefined ? {} : { paint: rest.paint }),
      }),
    })),
  };
}

/** What a style changes of another, in the steps that the map takes. */
function changeDigest(before: StyleSpecification, after: StyleSpecification): unknown {
  return styleDiff({ before, after }).map((step) => {
    switch (step.do) {
      case 'setData':
        return { [`data of ${step.id}`]: dataDigest(step.data as AnyGeoJson) };
      case 'setPaint':
      case 'setLayout':
        return { [`${step.id} ${step.name}`]: step.value };
      default:
        return rounded(step);
    }
  });
}

/** The marks of the interventions at zoom 9: alone by id, together by their petals. */
function marksDigest({ pins, pinScale }: Scene['deck']): unknown {
  const { single, clusters } = clusterPins(pins, { zoom: 9, scale: pinScale });
  return {
    single: single.map(({ interventionId }) => interventionId),
    clusters: clusters.map(({ ids, petals, planned, lon, lat }) =>
      rounded({ ids, petals: petals.map((petal) => petal?.stage ?? '-'), planned, at: [lon, lat] }),
    ),
  };
}

/** What is drawn left of the divider: who has which mark, and whose pins. */
function leftDigest({ marks, pins }: NonNullable<Scene['leftMarks']>): unknown {
  return {
    marks: marks.map(({ row, role, leftRed, poverty }) => ({ row, role, leftRed, poverty })),
    pins: pins.map(({ interventionId }) => interventionId),
  };
}

/**
 * A scene as a person would read it: every village's look, every colour, symbols as placed at zoom 9, and the
 * style, whole or as what it changes of another scene's.
 */
export function digest(scene: Scene, beside: Scene | null): unknown {
  const { classBytes, signsAround, ...paint } = scene.choropleth;
  const picker = createPicker(geometry.villages);
  const placed = programmeFeatures({
    ...scene.programme,
    zoom: 9,
    groundAt: (at) => (picker.rowAt(at) >= 0 ? 'inside' : inSea(geometry.sea, at) ? 'sea' : 'outside'),
  });
  return {
    notes: scene.notes,
    watermark: scene.watermark,
    villages: Array.from(classBytes, byteWords),
    // Most maps print no signs and are no swipe: only those that do say so.
    choropleth: signsAround === null ? paint : { ...paint, signsAround },
    ...(scene.swipe === null
      ? {}
      : {
          swipe: {
            villages: Array.from(scene.swipe.classBytes, byteWords),
            palette: scene.swipe.palette,
            paletteId: scene.swipe.paletteId,
          },
        }),
    ...(scene.leftMarks === null ? {} : { leftMarks: leftDigest(scene.leftMarks) }),
    programme: Object.fromEntries(
      Object.entries(placed).map(([part, data]) => [part, dataDigest(data as AnyGeoJson)]),
    ),
    deck: scene.deck,
    marks: marksDigest(scene.deck),
    ...(beside === null
      ? (styleDigest(scene.style) as object)
      : { changes: changeDigest(beside.style, scene.style) }),
  };
}
