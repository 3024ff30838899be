import type { Classified } from '../../../src/aggregate/classes/classify';
import type { Region } from './region';

/** Ways of showing another year's classes; the first two are Petala's. */
export const HOWS = [
  'petala',
  'engine',
  'setData',
  'paintProperty',
  'featureState',
  'featureStateChanged',
] as const;
export type How = (typeof HOWS)[number];

/** One page shows one kind of map; feature-state has two ways of being fed. */
export const HOWS_OF_PAGE = {
  petala: ['petala'],
  engine: ['engine'],
  setData: ['setData'],
  paintProperty: ['paintProperty'],
  featureState: ['featureState', 'featureStateChanged'],
} as const satisfies Record<string, readonly How[]>;
export type PageKind = keyof typeof HOWS_OF_PAGE;

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Milliseconds since the call. */
export interface Step {
  /** The call came back. */
  readonly called_ms: number;
  /** The map said that it is idle. */
  readonly idle_ms: number;
  /** One pixel was read back: the graphics card, or the software in its place, has finished drawing. */
  readonly drawn_ms: number;
}

/** A map that can be recoloured, whoever draws it. */
export interface Contender {
  /** Changes the colours; the promise is for the map's being idle. */
  readonly recolour: (answer: Classified, how: How) => { readonly idle: Promise<void> };
  /** Takes lines, names and marks away, so that pixels can be compared. */
  readonly plain: () => Promise<void>;
  readonly look: (camera: Camera) => Promise<void>;
  readonly camera: () => Camera;
  /** Drawn afresh in this very task, so that it can be read. */
  readonly canvas: () => HTMLCanvasElement;
  /** Villages that its tiles hold at this camera; null where there are no tiles. */
  readonly villagesInTiles: () => number | null;
  /** Draws these bytes in these nine colours instead of an answer; null where it is not Petala's. */
  readonly drawBytes: ((bytes: Uint8Array, palette: readonly string[]) => Promise<void>) | null;
}

export interface ContenderInput {
  readonly region: Region;
  readonly container: HTMLElement;
  readonly answer: Classified;
}

/** Space round the region, CSS px; all maps look alike. */
export const PADDING_PX = 20;
