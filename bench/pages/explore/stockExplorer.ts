import type { Map as MapLibreMap } from 'maplibre-gl';
import { isShown, NO_CLASS } from '../../../src/aggregate/classes/classify';
import type { Region } from '../recolour/region';
import { villagesOf } from '../recolour/stockContender';
import { addBorders, idleOf, sharedParts, stockMap } from '../recolour/stockMap';
import type { Explorer, ExplorerInput, View } from './explorer';

/** State of a village that is not looked at. */
const DIMMED = 100;
const DIM_COLOUR = '#e6e6e2';

/** The feature-state of a row: its class, −1 without one, `DIMMED` where filter or hovered class leave it out. */
function stateOf({ answer, onlyClass }: View, row: number): number {
  const classed = answer.classIndex[row]!;
  if (!isShown(answer, row) || (onlyClass !== null && classed !== onlyClass)) return DIMMED;
  return classed === NO_CLASS ? -1 : classed;
}

/** Sets the state of those rows that change: the best that MapLibre's own means allow. */
function put(map: MapLibreMap, view: View, before: Int8Array): void {
  for (let row = 0; row < before.length; row++) {
    const state = stateOf(view, row);
    if (state === before[row]) continue;
    before[row] = state;
    map.setFeatureState({ source: 'villages', id: row }, { c: state });
  }
}

/** A stock map coloured by feature-state, changed ids only. */
export async function stockExplorer({ region, container, view }: ExplorerInput): Promise<Explorer> {
  const { map, states } = await colouredMap({ region, container, view });
  const show = (next: View): Promise<void> => {
    const idle = idleOf(map);
    put(map, next, states);
    return idle;
  };
  const missing = () => Promise.reject(new Error('a single stock map has no swipe'));
  return { ...sharedParts(map), show, swipe: missing, splitAt: missing, pan: missing };
}

async function colouredMap({ region, container, view }: ExplorerInput) {
  const map = await stockMap(region, container);
  map.addSource('villages', {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: villagesOf(region.geometry.villages) },
  });
  map.addLayer({
    id: 'fill',
    type: 'fill',
    source: 'villages',
    paint: { 'fill-color': colourOf(region) as never },
  });
  addBorders(map, region.geometry);
  await idleOf(map);
  const states = new Int8Array(region.geometry.villages.n).fill(-2);
  const idle = idleOf(map);
  put(map, view, states);
  await idle;
  return { map, states };
}

function colourOf({ palette, noNumber }: Region): unknown {
  const steps = palette.flatMap((colour, c) => [c, colour]);
  return ['step', ['coalesce', ['feature-state', 'c'], -1], noNumber, ...steps, DIMMED, DIM_COLOUR];
}

function layerOf(container: HTMLElement): HTMLElement {
  const layer = document.createElement('div');
  layer.style.setProperty('position', 'absolute');
  layer.style.setProperty('inset', '0');
  container.append(layer);
  return layer;
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Two stock maps, the left one clipped at the divider, each following the other's camera. */
export async function twoMapsExplorer({ region, container, view }: ExplorerInput): Promise<Explorer> {
  const right = await colouredMap({ region, container: layerOf(container), view });
  let left: Awaited<ReturnType<typeof colouredMap>> | null = null;
  let leftLayer: HTMLElement | null = null;
  const splitAt = async (share: number): Promise<void> => {
    leftLayer?.style.setProperty('clip-path', `inset(0 ${100 - share * 100}% 0 0)`);
    await nextFrame();
  };
  return {
    ...sharedParts(right.map),
    show: () => Promise.reject(new Error('not asked of two maps')),
    swipe: async (answer) => {
      left?.map.remove();
      leftLayer?.remove();
      left = null;
      if (answer === null) return;
      leftLayer = layerOf(container);
      left = await colouredMap({ region, container: leftLayer, view: { answer, onlyClass: null } });
      await splitAt(0.5);
    },
    splitAt,
    pan: async (x_px) => {
      const idle = [right, left].flatMap((one) => (one === null ? [] : idleOf(one.map)));
      for (const one of [right, left]) one?.map.panBy([x_px, 0], { duration: 0 });
      await Promise.all(idle);
    },
  };
}
