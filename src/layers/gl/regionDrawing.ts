import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  TerraDrawSessionUndoRedo,
  type GeoJSONStoreFeatures,
  type HexColor,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawingOptions, RegionDrawing } from './mapHostTypes';

/** Decimals of degrees that are kept, about a metre: the precision of links. */
const DECIMALS = 5;
/** Distance in CSS px within which a press grabs a vertex: the width of a finger. */
const REACH_PX = 22;

type Ink = HexColor;

function modesIn(ink: Ink) {
  const area = { fillColor: ink, fillOpacity: 0.12, outlineColor: ink, outlineWidth: 2.5 };
  const corner = {
    pointColor: '#ffffff',
    pointOutlineColor: ink,
    pointWidth: 6,
    pointOutlineWidth: 2,
  } as const;
  // Self-intersections are not prevented; they are reported when the shape is completed.
  const corners = { coordinates: { midpoints: true, draggable: true, deletable: true }, draggable: true };
  return [
    new TerraDrawPolygonMode({
      pointerDistance: REACH_PX,
      styles: { ...area, closingPointColor: ink, closingPointWidth: 6, closingPointOutlineColor: '#ffffff' },
    }),
    new TerraDrawRectangleMode({ styles: area, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawCircleMode({ styles: area, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawFreehandMode({ styles: area, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawPointMode({ styles: corner }),
    new TerraDrawSelectMode({
      pointerDistance: REACH_PX,
      allowManualDeselection: false,
      keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      flags: Object.fromEntries(
        ['polygon', 'rectangle', 'circle', 'freehand'].map((mode) => [mode, { feature: corners }]),
      ),
      styles: {
        selectedPolygonColor: ink,
        selectedPolygonFillOpacity: 0.12,
        selectedPolygonOutlineColor: ink,
        selectedPolygonOutlineWidth: 2.5,
        selectionPointColor: '#ffffff',
        selectionPointOutlineColor: ink,
        selectionPointOutlineWidth: 2,
        selectionPointWidth: 6,
        midPointColor: ink,
        midPointOutlineColor: '#ffffff',
        midPointOutlineWidth: 1,
        midPointWidth: 4,
      },
    }),
  ];
}

function ringsOf({ geometry }: GeoJSONStoreFeatures): number[][][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  return geometry.type === 'Polygon' ? geometry.coordinates : [];
}

/**
 * Drawing on a map with terra-draw. A completed shape stays on the map with movable vertices until it is used
 * or cancelled; `on.drawn` is called whenever it changes.
 */
export function startDrawing(
  map: MapLibreMap,
  { mode, initial, on, ink }: DrawingOptions & { readonly ink: string },
): RegionDrawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS + 2 }),
    modes: modesIn(ink as Ink),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  });
  const shape = () => draw.getSnapshot().find(({ properties }) => FINISHED.has(String(properties['mode'])));
  let stopped = false;
  draw.on('finish', (id, { action }) => {
    const feature = draw.getSnapshotFeature(id);
    if (stopped || !feature) return;
    if (action === 'draw' && mode !== 'point') {
      // Runs after terra-draw's own handler.
      queueMicrotask(() => {
        if (stopped) return;
        draw.setMode('select');
        draw.selectFeature(id);
      });
    }
    on.drawn(ringsOf(feature));
  });
  draw.on('history', () => on.undoable(draw.canUndo()));
  draw.start();
  draw.setMode(mode);
  if (initial !== null) {
    const [added] = draw.addFeatures([
      {
        type: 'Feature',
        properties: { mode: 'polygon' },
        geometry: { type: 'Polygon', coordinates: initial.map((ring) => closedRing(ring)) },
      },
    ]);
    if (added?.valid && added.id !== undefined) {
      draw.setMode('select');
      draw.selectFeature(added.id);
    }
  }
  return {
    undo: () => {
      draw.undo();
      const left = shape();
      if (left && draw.getMode() === 'select') on.drawn(ringsOf(left));
      on.undoable(draw.canUndo());
    },
    // Sends terra-draw its Enter key, because the map's canvas never has the focus.
    close: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' })),
    stop: () => {
      if (stopped) return;
      stopped = true;
      draw.stop();
    },
  };
}

const FINISHED = new Set(['polygon', 'rectangle', 'circle', 'freehand']);

function closedRing(ring: readonly (readonly number[])[]): number[][] {
  const round = (degrees: number) => Number(degrees.toFixed(DECIMALS));
  const positions = ring.map(([lon, lat]) => [round(lon!), round(lat!)]);
  const [first, last] = [positions[0]!, positions.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first];
}
