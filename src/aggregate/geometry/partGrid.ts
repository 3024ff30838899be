import type { VillageGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';

/**
 * A spatial index of village parts: a regular grid in degrees, row by row from the south-west. Cell c holds
 * the parts `part[start[c]] … part[start[c + 1] − 1]` whose bounding box meets it, ascending.
 */
export interface PartGrid {
  readonly west: number;
  readonly south: number;
  /** Side length of a cell in degrees. */
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly part: Uint32Array;
  /** Bounding box of each part: [west, south, east, north]. */
  readonly box: Float64Array;
  readonly rowOfPart: Uint32Array;
}

/**
 * Grid cells per part. Villages on a densely settled island are far smaller than the mean, and with enough
 * cells few of them share one.
 */
const CELLS_A_PART = 12;

export const partGridOf = oncePer(makeGrid);

/** Index of the cell that contains a position, −1 outside of the grid. */
export function cellAt({ west, south, size, columns, rows }: PartGrid, lon: number, lat: number): number {
  const column = Math.floor((lon - west) / size);
  const row = Math.floor((lat - south) / size);
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
}

function makeGrid(geometry: VillageGeometry): PartGrid {
  const { n, partStart, villageStart } = geometry;
  const parts = partStart.length - 1;
  const rowOfPart = new Uint32Array(parts);
  for (let row = 0; row < n; row++) rowOfPart.fill(row, villageStart[row]!, villageStart[row + 1]!);
  const box = partBoxes(geometry);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < box.length; i += 4) {
    west = Math.min(west, box[i]!);
    south = Math.min(south, box[i + 1]!);
    east = Math.max(east, box[i + 2]!);
    north = Math.max(north, box[i + 3]!);
  }
  // A geometry without parts gets a grid without cells, in which no position lies.
  const [width, height] = parts > 0 ? [east - west, north - south] : [-1, -1];
  const least = Math.max(width, height, 1e-6) / 1e3;
  const area = Math.max(width, least) * Math.max(height, least);
  const size = Math.sqrt(area / (CELLS_A_PART * Math.max(1, parts)));
  const grid = {
    west,
    south,
    size,
    columns: Math.floor(width / size) + 1,
    rows: Math.floor(height / size) + 1,
    box,
    rowOfPart,
  };
  return parts > 0 ? { ...grid, ...fill(grid, parts) } : { ...grid, columns: 0, rows: 0, ...EMPTY };
}

const EMPTY = { start: new Uint32Array(1), part: new Uint32Array(0) };

/** Lists every part in the cells that its bounding box meets. */
function fill(grid: Omit<PartGrid, 'start' | 'part'>, parts: number): Pick<PartGrid, 'start' | 'part'> {
  const { west, south, size, columns, rows, box } = grid;
  const start = new Uint32Array(columns * rows + 1);
  const span = (part: number, visit: (cell: number) => void) => {
    const last = Math.floor((box[4 * part + 2]! - west) / size);
    const top = Math.floor((box[4 * part + 3]! - south) / size);
    for (let j = Math.floor((box[4 * part + 1]! - south) / size); j <= top; j++) {
      for (let i = Math.floor((box[4 * part]! - west) / size); i <= last; i++) visit(j * columns + i);
    }
  };
  for (let part = 0; part < parts; part++) span(part, (cell) => start[cell + 1]!++);
  for (let cell = 0; cell < columns * rows; cell++) start[cell + 1]! += start[cell]!;
  const held = new Uint32Array(start[columns * rows]!);
  const at = start.slice(0, columns * rows);
  for (let part = 0; part < parts; part++) span(part, (cell) => (held[at[cell]!++] = part));
  return { start, part: held };
}

/** Bounding boxes of the parts. The outer ring comes first and contains the others, so it alone is read. */
function partBoxes({ position, ringStart, partStart }: VillageGeometry): Float64Array {
  const parts = partStart.length - 1;
  const box = new Float64Array(4 * parts);
  for (let part = 0; part < parts; part++) {
    const outer = partStart[part]!;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let p = ringStart[outer]!; p < ringStart[outer + 1]!; p++) {
      const [x, y] = [position[2 * p]!, position[2 * p + 1]!];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    box[4 * part] = west;
    box[4 * part + 1] = south;
    box[4 * part + 2] = east;
    box[4 * part + 3] = north;
  }
  return box;
}
