/** A point in CSS px, y downwards. */
export interface Px {
  readonly x: number;
  readonly y: number;
}

interface Held extends Px {
  readonly id: number;
}

/** Larger than the number of cells in a row of a world map at the closest zoom. */
const COLUMN = 2 ** 24;

/** Points on the screen by square cells, so that those near a position are found without going through all. */
export class PointGrid {
  readonly #cell_px: number;
  readonly #cells = new Map<number, Held[]>();
  #bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

  /** @param cell_px about the distance that is asked for most often */
  constructor(cell_px: number) {
    this.#cell_px = cell_px;
  }

  /** @param id by which the point can be left out of an answer */
  add({ x, y }: Px, id: number): void {
    const [column, row] = this.#cellOf({ x, y });
    const key = column * COLUMN + row;
    const cell = this.#cells.get(key);
    if (cell) cell.push({ x, y, id });
    else this.#cells.set(key, [{ x, y, id }]);
    const { left, right, top, bottom } = this.#bounds;
    this.#bounds = {
      left: Math.min(left, column),
      right: Math.max(right, column),
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
    };
  }

  /** Whether some point, other than the one left out, is nearer than a distance. */
  isNear(at: Px, distance_px: number, except = -1): boolean {
    const [column, row] = this.#cellOf(at);
    const reach = Math.ceil(distance_px / this.#cell_px);
    for (let i = column - reach; i <= column + reach; i++) {
      for (let j = row - reach; j <= row + reach; j++) {
        for (const { x, y, id } of this.#cells.get(i * COLUMN + j) ?? [])
          if (id !== except && Math.hypot(at.x - x, at.y - y) < distance_px) return true;
      }
    }
    return false;
  }

  /** Distance to the nearest point, CSS px; Infinity where there is none. */
  nearest_px(at: Px): number {
    const [column, row] = this.#cellOf(at);
    const { left, right, top, bottom } = this.#bounds;
    const last = Math.max(column - left, right - column, row - top, bottom - row);
    let nearest = Infinity;
    // What lies beyond a ring of cells is farther away than the ring is wide.
    for (let ring = 0; ring <= last && nearest > (ring - 1) * this.#cell_px; ring++) {
      for (let i = -ring; i <= ring; i++) {
        const step = Math.abs(i) === ring ? 1 : Math.max(1, 2 * ring);
        for (let j = -ring; j <= ring; j += step) {
          for (const { x, y } of this.#cells.get((column + i) * COLUMN + row + j) ?? [])
            nearest = Math.min(nearest, Math.hypot(at.x - x, at.y - y));
        }
      }
    }
    return nearest;
  }

  #cellOf({ x, y }: Px): [column: number, row: number] {
    return [Math.floor(x / this.#cell_px), Math.floor(y / this.#cell_px)];
  }
}
