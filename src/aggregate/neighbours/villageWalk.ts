import { villageInDirection, type Direction, type Heading } from './villageInDirection';

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  north: 'south',
  east: 'west',
  south: 'north',
  west: 'east',
};

interface Step {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
}

/** Number of steps remembered; older ones are dropped. */
const LONGEST = 200;

/**
 * The path of a keyboard walk from village to village. A step in the direction opposite to the last one
 * returns to the village where that step began, even if another one is nearer. Selecting a village by other
 * means starts a new path.
 */
export class VillageWalk {
  #steps: Step[] = [];

  /** The village that a step leads to; null where there is none in that direction. */
  step(heading: Heading): number | null {
    const { from, direction } = heading;
    const last = this.#steps.at(-1);
    if (last?.to !== from) this.#steps = [];
    else if (OPPOSITE[last.direction] === direction) {
      this.#steps.pop();
      return last.from;
    }
    const to = villageInDirection(heading);
    if (to !== null) this.#steps = [...this.#steps.slice(1 - LONGEST), { from, to, direction }];
    return to;
  }
}
