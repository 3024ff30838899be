/** Some parts of a cube with their groups along two axes, the longer of which is `long`. */
export interface PairedParts {
  readonly parts: Uint32Array;
  readonly long: Uint32Array;
  readonly longGroups: number;
  readonly short: Uint32Array;
  readonly shortGroups: number;
}

/**
 * The pairs of groups that occur, in the order of the longer axis: those of its group g are `start[g]` to before
 * `start[g + 1]`. Most of 81,904 villages × 300 actors never meet.
 */
export interface Cells {
  readonly size: number;
  readonly start: Uint32Array;
  /** The group along the shorter axis. */
  readonly short: Uint32Array;
}

export interface CellParts {
  readonly cells: Cells;
  /** The parts, and the cell of each. */
  readonly parts: Uint32Array;
  readonly cellOf: Uint32Array;
  /** Where the parts of a group along the longer axis begin, where they were ordered by it; null where they were not. */
  readonly partStart: Uint32Array | null;
}

/** So many pairs have a table of their own; of more, the parts are ordered first, so that they are met in turn. */
const MOST_PAIRS = 2 ** 15;

/** Numbers the pairs that occur, in the order of the longer axis. */
export function cellsOf(paired: PairedParts): CellParts {
  return paired.longGroups * paired.shortGroups <= MOST_PAIRS ? tabledCells(paired) : orderedCells(paired);
}

/** By a table of all pairs; the parts stay in their order. */
function tabledCells({ parts, long, longGroups, short, shortGroups }: PairedParts): CellParts {
  const table = new Uint32Array(longGroups * shortGroups);
  for (let i = 0; i < parts.length; i++) table[long[i]! * shortGroups + short[i]!] = 1;
  const start = new Uint32Array(longGroups + 1);
  const shortOf: number[] = [];
  for (let group = 0; group < longGroups; group++) {
    for (let other = 0; other < shortGroups; other++) {
      const at = group * shortGroups + other;
      if (table[at] === 0) continue;
      table[at] = shortOf.length;
      shortOf.push(other);
    }
    start[group + 1] = shortOf.length;
  }
  const cellOf = new Uint32Array(parts.length);
  for (let i = 0; i < parts.length; i++) cellOf[i] = table[long[i]! * shortGroups + short[i]!]!;
  return {
    cells: { size: shortOf.length, start, short: Uint32Array.from(shortOf) },
    ...{ parts, cellOf, partStart: null },
  };
}

/**
 * By ordering the parts by their group along the longer axis, those of a group in the order of the cube, so that what is
 * added up of a group is together in memory.
 */
export function orderedCells({ parts, long, longGroups, short, shortGroups }: PairedParts): CellParts {
  const n = parts.length;
  const partStart = new Uint32Array(longGroups + 1);
  for (let i = 0; i < n; i++) partStart[long[i]! + 1]!++;
  for (let group = 0; group < longGroups; group++) partStart[group + 1]! += partStart[group]!;
  const next = partStart.slice();
  const ordered = new Uint32Array(n);
  const orderedShort = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const at = next[long[i]!]!++;
    ordered[at] = parts[i]!;
    orderedShort[at] = short[i]!;
  }
  // The cell of each short group within the long group that is being read.
  const cellIn = new Uint32Array(shortGroups);
  const metIn = new Uint32Array(shortGroups);
  const cellOf = new Uint32Array(n);
  const shortOf = new Uint32Array(n);
  const start = new Uint32Array(longGroups + 1);
  let size = 0;
  for (let group = 0; group < longGroups; group++) {
    for (let i = partStart[group]!; i < partStart[group + 1]!; i++) {
      const other = orderedShort[i]!;
      if (metIn[other] !== group + 1) {
        metIn[other] = group + 1;
        cellIn[other] = size;
        shortOf[size++] = other;
      }
      cellOf[i] = cellIn[other]!;
    }
    start[group + 1] = size;
  }
  return {
    cells: { size, start, short: shortOf.slice(0, size) },
    ...{ parts: ordered, cellOf, partStart },
  };
}

/** The number of a pair; −1 where it does not occur. */
export function cellNumber({ start, short }: Cells, longGroup: number, shortGroup: number): number {
  for (let cell = start[longGroup]!; cell < start[longGroup + 1]!; cell++) {
    if (short[cell] === shortGroup) return cell;
  }
  return -1;
}

/** The group along the longer axis in which a cell stands. */
export function longGroupOf({ start }: Cells, cell: number): number {
  let [low, high] = [0, start.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (start[middle]! <= cell) low = middle;
    else high = middle;
  }
  return low;
}
