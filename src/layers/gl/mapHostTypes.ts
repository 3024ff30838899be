import type { Fault } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import type { Cluster } from '../symbols/interventionClusters';
import type { Picker } from '../camera/picker';
import type { Scene } from '../scene/scene';
import type { BBox, Insets } from '../camera/viewport';
import type { FontFile } from './mapFonts';

/** Where the map looks: degrees and MapLibre's zoom. */
export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** How a hand draws. */
export const DRAWING_MODES = ['polygon', 'rectangle', 'circle', 'freehand', 'point'] as const;
export type DrawingMode = (typeof DRAWING_MODES)[number];

/** One drawing at a time, from its first corner until it is used or left. */
export interface DrawingOptions {
  readonly mode: DrawingMode;
  /** Rings of a polygon to begin with: its corners can be moved at once. */
  readonly initial: readonly (readonly (readonly number[])[])[] | null;
  readonly on: {
    /** A shape was closed or changed: rings of a polygon, or the one position of a point. */
    readonly drawn: (rings: readonly (readonly (readonly number[])[])[]) => void;
    /** Something can be undone, or nothing any more. */
    readonly undoable: (can: boolean) => void;
    /** The map was opened anew, and what was drawn went with the old one. */
    readonly lost: () => void;
  };
}

export interface RegionDrawing {
  readonly undo: () => void;
  /** Closes a polygon whose corners are set. */
  readonly close: () => void;
  readonly stop: () => void;
}

/** What the map reports: only where it looks and what was pointed at. */
export interface MapEvents {
  /** At once, and after every movement. `bbox` is what the free part of the map shows; `byUser` is false for `fit` and `look`. */
  readonly camera: (camera: MapCamera, view: { readonly bbox: BBox; readonly byUser: boolean }) => void;
  /** Row under the pointer, or null, and the hexagon over it; only when one of them changes. */
  readonly hover: (
    row: number | null,
    at: { readonly x: number; readonly y: number },
    hexagon: number | null,
  ) => void;
  /** Row clicked or tapped; null beside all villages. */
  readonly pick: (row: number | null) => void;
  readonly pickIntervention: (id: string) => void;
  /** A mark of several interventions that no zoom takes apart was clicked. */
  readonly pickCluster: (ids: readonly string[]) => void;
  /** The marks of several interventions on the map, whenever they are others. */
  readonly clusters: (clusters: readonly Cluster[]) => void;
  /** What is on the screen is the scene last drawn. */
  readonly ready: () => void;
  /** A scene or a movement is on its way to the screen. */
  readonly busy: () => void;
  /** What draws is back, or a worker was missed: the map is being opened anew. */
  readonly reopening: () => void;
  /** The map stood still unnoticed and was opened anew; `ready` follows. */
  readonly reopened: () => void;
  /** After `webglLost` the map opens itself anew when it can; `ready` then follows. */
  readonly fault: (fault: Fault) => void;
}

export interface MapHostOptions {
  readonly container: HTMLElement;
  readonly geometry: PackGeometry;
  readonly fonts: readonly FontFile[];
  readonly bbox: BBox;
  readonly insets: Insets;
  /** Where a link looks; null shows the whole box. */
  readonly camera: MapCamera | null;
  readonly reducedMotion: boolean;
  readonly on: MapEvents;
}

/** A drawn map. */
export interface MapHost {
  readonly draw: (scene: Scene) => void;
  /** Shows a box in the part of the map that the insets leave free. */
  readonly fit: (bbox: BBox, insets: Insets) => void;
  readonly look: (camera: MapCamera) => void;
  readonly zoomBy: (steps: number) => void;
  readonly panBy: (by: { readonly x_px: number; readonly y_px: number }) => void;
  /** Brings a place into the middle, at the zoom that is. */
  readonly centreOn: (at: { readonly lon: number; readonly lat: number }) => void;
  /** CSS px from the container's top left. */
  readonly project: (at: { readonly lon: number; readonly lat: number }) => {
    readonly x: number;
    readonly y: number;
  };
  /** Where the curtain ends (`Scene.curtain`), as a share of the map's width from the left. */
  readonly splitAt: (share: number) => void;
  /** Lets the reader draw; null where this map cannot. */
  readonly drawRegion: (options: DrawingOptions) => Promise<RegionDrawing | null>;
  readonly picker: Picker;
  /** The canvas, drawn afresh so that it can be copied into a picture. */
  readonly snapshot: () => HTMLCanvasElement;
  readonly resize: () => void;
  readonly destroy: () => void;
}
