import type { Classified } from '../../../src/aggregate/classes/classify';
import type { Region } from '../recolour/region';

/** Whose map it is. `twoMaps` is a stock map twice, one clipped over the other: how a swipe is built elsewhere. */
export const EXPLORER_KINDS = ['petala', 'featureState', 'twoMaps'] as const;
export type ExplorerKind = (typeof EXPLORER_KINDS)[number];

/** What a reader does with a map that stands. */
export const ACTS = ['year', 'hover', 'filter', 'swipe', 'drag', 'pan'] as const;
export type Act = (typeof ACTS)[number];

/** `twoMaps` only has what a swipe needs; a single stock map has all else. */
export const ACTS_OF: Readonly<Record<ExplorerKind, readonly Act[]>> = {
  petala: ACTS,
  featureState: ['year', 'hover', 'filter'],
  twoMaps: ['swipe', 'drag', 'pan'],
};

/** What a map shows: an answer, narrowed or not, and the one class that keeps its colour; null: all do. */
export interface View {
  readonly answer: Classified;
  readonly onlyClass: number | null;
}

/** A map that can be explored. Each act's promise is for the map's being idle. */
export interface Explorer {
  readonly show: (view: View) => Promise<void>;
  /** Another year left of the middle; null takes it away. */
  readonly swipe: (left: Classified | null) => Promise<void>;
  /** Moves the divider to a share of the width. */
  readonly splitAt: (share: number) => Promise<void>;
  readonly pan: (x_px: number) => Promise<void>;
  /** Drawn afresh in this very task, so that it can be read. */
  readonly canvas: () => HTMLCanvasElement;
  readonly camera: () => { readonly lon: number; readonly lat: number; readonly zoom: number };
  /** Takes lines, names and the swipe away, so that pixels can be compared. */
  readonly plain: () => Promise<void>;
}

export interface ExplorerInput {
  readonly region: Region;
  readonly container: HTMLElement;
  readonly view: View;
}
