import type { Feature, Point } from 'geojson';
import type { Fault } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import type { Cluster } from '../symbols/interventionClusters';
import type { Picker } from '../camera/picker';
import type { Scene } from '../scene/scene';
import type { BBox, Insets } from '../camera/viewport';
import type { FontFile } from './mapFonts';

/** The camera: centre in degrees and MapLibre's zoom. */
export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Modes of drawing by hand. */
export const DRAWING_MODES = ['polygon', 'rectangle', 'circle', 'freehand', 'point'] as const;
export type DrawingMode = (typeof DRAWING_MODES)[number];

/** One drawing, from its first vertex until it is used or cancelled. */
export interface DrawingOptions {
  readonly mode: DrawingMode;
  /** Rings of a polygon to start with, whose vertices can be moved at once. */
  readonly initial: readonly (readonly (readonly number[])[])[] | null;
  readonly on: {
    /** A shape was completed or changed: rings of a polygon, or the single position of a point. */
    readonly drawn: (rings: readonly (readonly (readonly number[])[])[]) => void;
    /** Whether there is something to undo; called when that changes. */
    readonly undoable: (can: boolean) => void;
    /** The map was opened again, so that the drawing is lost. */
    readonly lost: () => void;
  };
}

export interface RegionDrawing {
  readonly undo: () => void;
  /** Completes a polygon. */
  readonly close: () => void;
  readonly stop: () => void;
}

/** Events of the map: its camera, the pointer and its state. */
export interface MapEvents {
  /**
   * Called at once and after every movement. `bbox` is the bounding box of the map's free part; `byUser` is
   * false after `fit` and `look`.
   */
  readonly camera: (camera: MapCamera, view: { readonly bbox: BBox; readonly byUser: boolean }) => void;
  /** Row under the pointer (or null) and the hexagon there; called only when one of them changes. */
  readonly hover: (
    row: number | null,
    at: { readonly x: number; readonly y: number },
    hexagon: number | null,
  ) => void;
  /** Row that was clicked or tapped; null outside of all villages. */
  readonly pick: (row: number | null) => void;
  readonly pickIntervention: (id: string) => void;
  /** A cluster of interventions that cannot be separated by zooming was clicked. */
  readonly pickCluster: (ids: readonly string[]) => void;
  /** Called when the clusters of interventions on the map change. */
  readonly clusters: (clusters: readonly Cluster[]) => void;
  /** Called when symbols of the programme are placed: the numbers of those that stand for several. */
  readonly gathered: (numbers: readonly Feature<Point>[]) => void;
  /** The screen shows the scene that was last drawn. */
  readonly ready: () => void;
  /** A scene or a movement is being drawn. */
  readonly busy: () => void;
  /** The graphics context is back, or a worker no longer responds: the map is being opened again. */
  readonly reopening: () => void;
  /** The map had stopped updating and was opened again; `ready` follows. */
  readonly reopened: () => void;
  /** After `webglLost` the map opens itself again when possible; `ready` then follows. */
  readonly fault: (fault: Fault) => void;
}

export interface MapHostOptions {
  readonly container: HTMLElement;
  /** That of the first scene, which is prepared while the map opens. */
  readonly geometry: PackGeometry;
  readonly fonts: readonly FontFile[];
  readonly bbox: BBox;
  readonly insets: Insets;
  /** The camera of a link; null shows the whole bounding box. */
  readonly camera: MapCamera | null;
  readonly reducedMotion: boolean;
  readonly on: MapEvents;
}

/** The interface of a map. */
export interface MapHost {
  /** @param geometry that of the scene's rows; another than before where the level has changed or more provinces have come */
  readonly draw: (scene: Scene, geometry: PackGeometry) => void;
  /** Shows a bounding box in the part of the map that the insets leave free. */
  readonly fit: (bbox: BBox, insets: Insets) => void;
  readonly look: (camera: MapCamera) => void;
  readonly zoomBy: (steps: number) => void;
  readonly panBy: (by: { readonly x_px: number; readonly y_px: number }) => void;
  /** Centres a position without changing the zoom. */
  readonly centreOn: (at: { readonly lon: number; readonly lat: number }) => void;
  /** Converts degrees to CSS px from the container's top left. */
  readonly project: (at: { readonly lon: number; readonly lat: number }) => {
    readonly x: number;
    readonly y: number;
  };
  /** Position of the divider (`Scene.swipe`), as a share of the map's width from the left. */
  readonly splitAt: (share: number) => void;
  /** Starts drawing by hand; null where this map cannot. */
  readonly drawRegion: (options: DrawingOptions) => Promise<RegionDrawing | null>;
  readonly picker: Picker;
  /** The canvas, redrawn so that it can be copied into an image. */
  readonly snapshot: () => HTMLCanvasElement;
  readonly resize: () => void;
  readonly destroy: () => void;
}
