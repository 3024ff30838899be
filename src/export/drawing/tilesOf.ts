import type { Page, Shape, Tile } from './shape';

/** Every tile that pages use, each once. */
export function tilesOf(pages: readonly Pick<Page, 'shapes'>[]): ReadonlyMap<string, Tile> {
  const tiles = new Map<string, Tile>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'tiled') tiles.set(shape.tile.id, shape.tile);
    if (shape.kind === 'group') shape.shapes.forEach(visit);
  };
  for (const { shapes } of pages) shapes.forEach(visit);
  return tiles;
}
