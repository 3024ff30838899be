import Flatbush from 'flatbush';
import type { InterventionStage } from '../../data/model/packWords';
import type { Pin } from './interventionLayers';
import { latOf, lonOf, mercatorX, mercatorY, worldSize_px } from '../camera/mercator';

/** Distance in CSS px below which pins are clustered: about the height of a pin, so that pins do not overlap. */
export const CLUSTER_PX = 30;
/** Largest zoom for separating clusters; those that remain are opened as a list. */
export const CLOSEST_ZOOM = 15;
/** Smallest number of petals of a cluster's flower: one per actor of the helix. */
const LEAST_PETALS = 5;

/**
 * An actor's share in a cluster, with its least advanced stage, so that a finished intervention does not hide
 * a planned one.
 */
export interface Petal {
  readonly colour: string;
  readonly stage: InterventionStage;
}

/** Several pins as one mark: a flower with a petal for each actor, always in the same position. */
export interface Cluster {
  readonly pins: readonly Pin[];
  readonly lon: number;
  readonly lat: number;
  /** By position of the actor in the pack; null where it has no intervention in the cluster. */
  readonly petals: readonly (Petal | null)[];
  /** Interventions without duplicates. */
  readonly ids: readonly string[];
  /** Whether some of them are only planned. */
  readonly planned: boolean;
}

export interface ClusteredPins {
  readonly single: readonly Pin[];
  readonly clusters: readonly Cluster[];
}

const STAGE_ORDER: Record<InterventionStage, number> = { planned: 0, running: 1, done: 2 };

/** The integer zoom for which pins are clustered, so that small movements do not change the clusters. */
export function clusterZoom(zoom: number): number {
  return Math.floor(zoom);
}

/**
 * Clusters pins at an integer zoom. Greedy in the given order: each pin takes all free pins within the
 * distance, so that the same pins always give the same clusters.
 * @param scale scale factor of pins
 */
export function clusterPins(
  pins: readonly Pin[],
  { zoom, scale }: { readonly zoom: number; readonly scale: number },
): ClusteredPins {
  if (pins.length === 0) return { single: [], clusters: [] };
  const size_px = worldSize_px(clusterZoom(zoom));
  const at = pins.map(({ lon, lat }) => ({ x: mercatorX(lon) * size_px, y: mercatorY(lat) * size_px }));
  const index = new Flatbush(pins.length);
  for (const { x, y } of at) index.add(x, y, x, y);
  index.finish();
  const reach = CLUSTER_PX * scale;
  const taken = new Uint8Array(pins.length);
  const single: Pin[] = [];
  const clusters: Cluster[] = [];
  pins.forEach((pin, i) => {
    if (taken[i] === 1) return;
    const { x, y } = at[i]!;
    const near = index
      .search(x - reach, y - reach, x + reach, y + reach)
      .filter((j) => taken[j] === 0 && Math.hypot(at[j]!.x - x, at[j]!.y - y) <= reach)
      .sort((a, b) => a - b);
    for (const j of near) taken[j] = 1;
    const gathered = near.map((j) => pins[j]!);
    // Two places of one intervention that are too close to be distinguished are drawn as one pin.
    if (gathered.every(({ interventionId }) => interventionId === pin.interventionId)) single.push(pin);
    else clusters.push(clusterOf(gathered));
  });
  return { single, clusters };
}

function clusterOf(pins: readonly Pin[]): Cluster {
  const mean = (of: (pin: Pin) => number): number =>
    pins.reduce((sum, pin) => sum + of(pin), 0) / pins.length;
  return {
    pins,
    lon: lonOf(mean(({ lon }) => mercatorX(lon))),
    lat: latOf(mean(({ lat }) => mercatorY(lat))),
    petals: petalsOf(pins),
    ids: [...new Set(pins.map(({ interventionId }) => interventionId))],
    planned: pins.some(({ look }) => look.stage === 'planned'),
  };
}

/** The petals of some pins together, by position of the actor in the pack. */
export function petalsOf(pins: readonly Pin[]): (Petal | null)[] {
  const most = Math.max(0, ...pins.flatMap(({ actors }) => actors.map(({ position }) => position + 1)));
  const petals = new Array<Petal | null>(Math.max(LEAST_PETALS, most)).fill(null);
  for (const { actors, look } of pins) {
    for (const { position, colour } of actors) {
      const before = petals[position];
      const stage = before && STAGE_ORDER[before.stage] < STAGE_ORDER[look.stage] ? before.stage : look.stage;
      petals[position] = { colour, stage };
    }
  }
  return petals;
}

/**
 * The integer zoom at which a cluster separates into several marks, up to `CLOSEST_ZOOM`; null where it does
 * not.
 */
export function separationZoom(
  { pins }: Pick<Cluster, 'pins'>,
  { zoom, scale }: { readonly zoom: number; readonly scale: number },
): number | null {
  for (let step = clusterZoom(zoom) + 1; step <= CLOSEST_ZOOM; step++) {
    const { single, clusters } = clusterPins(pins, { zoom: step, scale });
    if (single.length + clusters.length > 1) return step;
  }
  return null;
}

/** A key of everything that a flower's image depends on. */
export function flowerId({ petals, ids, planned }: Pick<Cluster, 'petals' | 'ids' | 'planned'>): string {
  const parts = petals.map((petal) => (petal === null ? '-' : `${petal.colour}${petal.stage}`));
  return [...parts, ids.length, planned ? 'planned' : ''].join(' ');
}
