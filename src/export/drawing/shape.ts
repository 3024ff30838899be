import type { PatternId } from '../../layers/svg/svgFills';

/** A hatch, dots or crosses in tiles of one size: what fills a shape where no plain tone does. */
export interface Tile {
  /** The same id is the same tile. */
  readonly id: string;
  /** Side of the tile. */
  readonly size: number;
  /** null: what lies below shows through. */
  readonly ground: string | null;
  readonly marks: readonly TileMark[];
}

export interface TileMark {
  /** SVG path syntax, in the tile. */
  readonly d: string;
  readonly colour: string;
  /** Width of the stroke; null fills the shape. */
  readonly width: number | null;
}

export type Weight = 'text' | 'strong';

/** Where a text's position is: its left end, its middle, its right end. */
export type Anchor = 'start' | 'middle' | 'end';

/** A line of text; `y` is its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly anchor: Anchor;
  /** Drawn around the letters, below them; null: none. */
  readonly halo: { readonly colour: string; readonly width: number } | null;
  readonly opacity: number;
  /** Clockwise about its position, degrees. */
  readonly turn: number;
}

/** Lines and areas; filled by the even-odd rule, so that a hole stays open. */
export interface PathShape {
  readonly kind: 'path';
  /** SVG path syntax. */
  readonly d: string;
  readonly fill: string | null;
  readonly fillOpacity: number;
  readonly stroke: string | null;
  readonly width: number;
  readonly strokeOpacity: number;
  readonly dash: readonly number[];
  /** What it is, for whoever reads the file again; empty: nothing worth a name. */
  readonly part: string;
}

export interface TiledShape {
  readonly kind: 'tiled';
  readonly d: string;
  readonly tile: Tile;
  readonly part: string;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Clockwise, degrees. */
  readonly turn: number;
  readonly opacity: number;
  /** Within its own coordinates; null: nothing is cut off. */
  readonly clip: Box | null;
  readonly shapes: readonly Shape[];
  readonly part: string;
}

/** A place that opens a link. */
export interface LinkShape {
  readonly kind: 'link';
  readonly box: Box;
  readonly url: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All that any form of a page is drawn from: plain values in drawing order, y down. */
export type Shape = TextShape | PathShape | TiledShape | GroupShape | LinkShape;

/** A page with its place in the file; lengths are points, 1/72 inch. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Under what a reader finds it in a file of several; empty: it continues the one before. */
  readonly bookmark: string;
  /** Over the bookmark, where a file has many; empty: nothing. */
  readonly chapter: string;
}

/** Looks that are no class, by the name the map's engine gives them. */
export type LookTiles = ReadonlyMap<PatternId, Tile>;
