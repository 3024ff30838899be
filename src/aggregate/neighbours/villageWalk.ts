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

/** Steps remembered; a walk that is longer forgets its beginning. */
const LONGEST = 200;

/**
 * A walk from village to village. The way back is the way that was come: the opposite direction returns to
 * where the last step began, whatever lies nearer. A village chosen by other means begins a new walk.
 */
export class VillageWalk {
  #steps: Step[] = [];

  /** The village that a step leads to, or null where there is none that way. */
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
