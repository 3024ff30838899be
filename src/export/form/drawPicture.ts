import type { Page } from '../drawing/shape';
import type { Exported } from '../exportFault';

/** How a picture of pages is to be. */
export interface PictureChoice {
  /** Pixels a point of the page. */
  readonly scale: number;
  readonly transparent: boolean;
}

/** Draws pages, one below the other, as a PNG; a browser and the command line have their own way. */
export type DrawPicture = (
  pages: readonly Page[],
  choice: PictureChoice,
) => Promise<Exported<Uint8Array<ArrayBuffer>>>;

/** Dots an inch on paper; a point is 1/72 of it. */
export const PRINT_DPI = 300;
export const perPoint = (dpi: number): number => dpi / 72;
