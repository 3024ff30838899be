import { cellNumber, cellsOf, longGroupOf, type CellParts, type Cells } from './cells';
import { PLACE_DIMENSIONS, type Axis, type Dimension, type HelixCube } from './cube';
import { DIMENSION_BIT, filteredParts, type HelixFilter } from './helixFilter';
import {
  countOf,
  figuresOf,
  MOST_ADDED,
  sumsOf,
  sumsWhenRead,
  type Figures,
  type GroupedParts,
  type Sums,
} from './sums';
import { hasTick } from './ticks';

export interface CutQuestion {
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly filter?: HelixFilter;
}

/**
 * A cube cut along two dimensions, with every measure apart. Rows and columns are all groups of their axes, empty ones
 * too, `UNTOLD` last; cells only those in which there is something.
 */
export interface Matrix {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly cells: Cells;
  /** Whether the columns are the longer axis of the cells. */
  readonly columnsAreLong: boolean;
  readonly cellSums: Sums;
  readonly rowSums: Sums;
  readonly columnSums: Sums;
  readonly total: Figures;
  readonly facts: CutFacts;
}

/** What has to be said of a matrix so that its figures are read rightly. */
export interface CutFacts {
  /** Activities that stand in more than one row (column), and so count once in each but once in the total. */
  readonly jointRows: number;
  readonly jointColumns: number;
  /** Σ of the rows' (columns') counts: the total and what joint activities count again. */
  readonly sumOfRowCounts: number;
  readonly sumOfColumnCounts: number;
  /** Activities whose money stands in these cells by an assumed equal share. */
  readonly assumed: number;
  /** Activities known for a kecamatan as a whole, and those known for no place. */
  readonly districtWide: number;
  readonly withoutPlace: number;
  /** Activities left out, or counted in part, because nobody says whether they are in the wanted villages. */
  readonly undecided: readonly number[];
  /** Pairs of told rows and columns, and those in which nothing is recorded. */
  readonly pairs: number;
  readonly emptyPairs: number;
  /** Activities that spent more than was budgeted, by position in the cube. */
  readonly overspent: readonly number[];
  /** Activities that run on beyond the year in which their money stands. */
  readonly beyondYear: number;
}

/** Cuts the cube along two dimensions. Whatever the cut, the money of rows and of columns adds up to the total. */
export function cut(cube: HelixCube, { rows, columns, filter = {} }: CutQuestion): Matrix {
  const { parts, undecided, assumedBits: filterBits } = filteredParts(cube, filter);
  const [rowAxis, columnAxis] = [cube.axes[rows], cube.axes[columns]];
  const columnsAreLong = columnAxis.keys.length > rowAxis.keys.length;
  const [long, short] = columnsAreLong ? [columnAxis, rowAxis] : [rowAxis, columnAxis];
  const longOf = groupsOf(cube, long.dimension, parts);
  const shortOf = groupsOf(cube, short.dimension, parts);
  const [longGroups, shortGroups] = [long.keys.length, short.keys.length];
  const numbered = cellsOf({ parts, long: longOf, longGroups, short: shortOf, shortGroups });
  const { cells } = numbered;
  const assumedBits = filterBits | (DIMENSION_BIT[rows] ?? 0) | (DIMENSION_BIT[columns] ?? 0);
  const sums = (group: Uint32Array | null, groups: number) =>
    sumsOf(cube, { parts, group, groups }, assumedBits);
  const cellSums = cellSumsOf(cube, numbered, assumedBits);
  const longSums =
    longGroups > MOST_ADDED && numbered.partStart !== null
      ? longSumsWhenRead(cube, { numbered, parts, group: longOf, groups: longGroups }, assumedBits)
      : sums(longOf, longGroups);
  const shortSums = sums(shortOf, shortGroups);
  const total = figuresOf(sums(null, 1), 0);
  const [rowSums, columnSums] = columnsAreLong ? [shortSums, longSums] : [longSums, shortSums];
  const [rowOf, columnOf] = columnsAreLong ? [shortOf, longOf] : [longOf, shortOf];
  const pairs = (longGroups - 1) * (shortGroups - 1);
  return {
    ...{ rows: rowAxis, columns: columnAxis, cells, columnsAreLong, cellSums, rowSums, columnSums, total },
    facts: {
      jointRows: joint(cube, parts, rowOf),
      jointColumns: joint(cube, parts, columnOf),
      sumOfRowCounts: sumOfCounts(rowSums),
      sumOfColumnCounts: sumOfCounts(columnSums),
      assumed: total.assumed,
      ...placeFacts(cube, parts),
      undecided,
      pairs,
      emptyPairs: pairs - toldCells(cells, { longGroups, shortGroups }),
      ...activityFacts(cube, parts),
    },
  };
}

/** Of few cells at once; of many when they are read, from the parts of the group in which they stand. */
function cellSumsOf(
  cube: HelixCube,
  { cells, parts, cellOf, partStart }: CellParts,
  assumedBits: number,
): Sums {
  const groups = cells.size;
  if (partStart === null || groups <= MOST_ADDED)
    return sumsOf(cube, { parts, group: cellOf, groups }, assumedBits);
  const partsOf = (cell: number) => {
    const long = longGroupOf(cells, cell);
    const from = partStart[long]!;
    return parts.subarray(from, partStart[long + 1]!).filter((_, i) => cellOf[from + i] === cell);
  };
  return sumsWhenRead(cube, { groups, partsOf }, assumedBits);
}

/** How many activities each group has at once, its other figures when they are read. */
function longSumsWhenRead(
  cube: HelixCube,
  { numbered, ...inOrder }: GroupedParts & { readonly numbered: CellParts },
  assumedBits: number,
): Sums {
  const { parts, partStart } = numbered;
  const partsOf = (group: number) => parts.subarray(partStart![group]!, partStart![group + 1]!);
  return sumsWhenRead(
    cube,
    { groups: inOrder.groups, partsOf, counts: activityCounts(cube, inOrder) },
    assumedBits,
  );
}

/** How many activities have a part in each group. */
function activityCounts({ partOf }: HelixCube, { parts, group, groups }: GroupedParts): Uint32Array {
  const counts = new Uint32Array(groups);
  const seen = new Uint32Array(groups);
  for (let i = 0; i < parts.length; i++) {
    const g = group![i]!;
    const activity = partOf.activity[parts[i]!]! + 1;
    if (seen[g] === activity) continue;
    seen[g] = activity;
    counts[g]!++;
  }
  return counts;
}

/** The group of each part. */
function groupsOf(cube: HelixCube, dimension: Dimension, parts: Uint32Array): Uint32Array {
  const all = cube.groups[dimension];
  if (parts.length === all.length) return all;
  const group = new Uint32Array(parts.length);
  for (let i = 0; i < parts.length; i++) group[i] = all[parts[i]!]!;
  return group;
}

function sumOfCounts(sums: Sums): number {
  let sum = 0;
  for (let group = 0; group < sums.groups; group++) sum += countOf(sums, group);
  return sum;
}

/** Activities with parts in more than one group. */
function joint({ partOf }: HelixCube, parts: Uint32Array, group: Uint32Array): number {
  let count = 0;
  let last = -1;
  let first = 0;
  let isJoint = false;
  for (let i = 0; i < parts.length; i++) {
    const activity = partOf.activity[parts[i]!]!;
    if (activity !== last) {
      last = activity;
      first = group[i]!;
      isJoint = false;
    } else if (!isJoint && group[i] !== first) {
      isJoint = true;
      count++;
    }
  }
  return count;
}

function placeFacts(
  { partOf, villages, villagesOfDistrict }: HelixCube,
  parts: Uint32Array,
): Pick<CutFacts, 'districtWide' | 'withoutPlace'> {
  const noPlace = villages + villagesOfDistrict.length;
  let districtWide = 0;
  let withoutPlace = 0;
  let lastDistrict = -1;
  let lastNone = -1;
  for (let i = 0; i < parts.length; i++) {
    const place = partOf.place[parts[i]!]!;
    if (place < villages) continue;
    const activity = partOf.activity[parts[i]!]!;
    if (place === noPlace && activity !== lastNone) {
      withoutPlace++;
      lastNone = activity;
    } else if (place < noPlace && activity !== lastDistrict) {
      districtWide++;
      lastDistrict = activity;
    }
  }
  return { districtWide, withoutPlace };
}

function activityFacts(
  { partOf, activities: { ticks, year, lastYear } }: HelixCube,
  parts: Uint32Array,
): Pick<CutFacts, 'overspent' | 'beyondYear'> {
  const overspent: number[] = [];
  let beyondYear = 0;
  let last = -1;
  for (let i = 0; i < parts.length; i++) {
    const activity = partOf.activity[parts[i]!]!;
    if (activity === last) continue;
    last = activity;
    if (hasTick(ticks[activity]!, 'overspent')) overspent.push(activity);
    if (lastYear[activity]! > year[activity]!) beyondYear++;
  }
  return { overspent, beyondYear };
}

/** Cells of which both groups are told: the last of an axis is what is untold. */
function toldCells(
  { start, short }: Cells,
  { longGroups, shortGroups }: { readonly longGroups: number; readonly shortGroups: number },
): number {
  const end = start[longGroups - 1]!;
  let told = 0;
  for (let cell = 0; cell < end; cell++) if (short[cell] !== shortGroups - 1) told++;
  return told;
}

/** The figures of a cell; null where nothing is recorded, which is not that nothing is done. */
export function cellAt(
  { cells, columnsAreLong, cellSums }: Matrix,
  row: number,
  column: number,
): Figures | null {
  const cell = columnsAreLong ? cellNumber(cells, column, row) : cellNumber(cells, row, column);
  return cell < 0 ? null : figuresOf(cellSums, cell);
}

/** A filter narrowed to one group of a dimension, or to several: what a cell, a row or a column holds. */
export function within(
  filter: HelixFilter,
  groups: Readonly<Partial<Record<Dimension, string>>>,
): HelixFilter {
  const narrowed = Object.entries(groups).map(([dimension, key]) => {
    const before = filter.keys?.[dimension as Dimension] ?? [];
    const isWanted = before.length === 0 || before.includes(key);
    return [dimension, isWanted ? [key] : [NOTHING]] as const;
  });
  return { ...filter, keys: { ...filter.keys, ...Object.fromEntries(narrowed) } };
}

/** A key that no axis has. */
const NOTHING = '\u0000';

/** The activities that pass a filter, by position in the cube, each once. */
export function activitiesIn(cube: HelixCube, filter: HelixFilter): number[] {
  const found: number[] = [];
  for (const part of filteredParts(cube, filter).parts) {
    const activity = cube.partOf.activity[part]!;
    if (found.at(-1) !== activity) found.push(activity);
  }
  return found;
}

/** Groups of an axis that are worth a line: those of places always show what is untold, others where it occurs. */
export function shownGroups(axis: Axis, sums: Sums): number[] {
  const untold = axis.keys.length - 1;
  const showsUntold = PLACE_DIMENSIONS.has(axis.dimension) || countOf(sums, untold) > 0;
  return axis.keys.flatMap((_, group) => (group < untold || showsUntold ? [group] : []));
}

/** Where what passes a filter is: villages by row and kecamatan by position, each once, in order. */
export function placesOf(
  cube: HelixCube,
  filter: HelixFilter,
): {
  readonly villages: readonly number[];
  readonly districts: readonly number[];
} {
  const places = new Set<number>();
  for (const part of filteredParts(cube, filter).parts) places.add(cube.partOf.place[part]!);
  const noPlace = cube.villages + cube.villagesOfDistrict.length;
  const sorted = [...places].sort((a, b) => a - b);
  return {
    villages: sorted.filter((place) => place < cube.villages),
    districts: sorted
      .filter((place) => place >= cube.villages && place < noPlace)
      .map((place) => place - cube.villages),
  };
}
