import { randomOf } from '../scripts/demo/random';
import { kmPerDegree } from '../src/studio/shapes/shapeMeasure';

type Position = readonly [lon: number, lat: number];

/** A made boundary file of which it is known where ground is covered twice, and where by nobody. */
export interface PlantedBorders {
  readonly geojson: string;
  readonly areas: number;
  /** Ground that all areas together should cover, m². */
  readonly ground_m2: number;
  readonly overlap_m2: number;
  readonly gap_m2: number;
}

/** Side of a cell in degrees, some 2 km. */
const CELL = 0.02;
const WEST = 109;
const SOUTH = -7.5;
/** Every so many borders have a fault. */
const FAULT_EVERY = 7;
/** A fault is so much of its border long, and between these depths in degrees: 5 to 30 m. */
const LENGTH = 0.2;
const DEPTH = { least: 0.00005, most: 0.0003 };

/** m² of a square degree in the middle of the file; all areas of the bench are measured so. */
export function squareDegree_m2(): number {
  const { east, north } = kmPerDegree(SOUTH);
  return east * north * 1e6;
}

/**
 * `side` by `side` areas with crooked borders. On every seventh of the borders between them one of the two reaches a rectangle
 * too far, or stays one back, in turn.
 */
export function plantedBorders(side: number, seed: number): PlantedBorders {
  const random = randomOf(seed, 'borders');
  const jitter = (i: number) => (i === 0 || i === side ? 0 : random.between(-0.2, 0.2) * CELL);
  const node = Array.from({ length: side + 1 }, (_, y) =>
    Array.from({ length: side + 1 }, (_, x): Position => {
      return [WEST + x * CELL + jitter(x), SOUTH + y * CELL + jitter(y)];
    }),
  );
  let [border, overlap, gap] = [0, 0, 0];
  /** The way from a to b as the area on its left has it, and as the one on its right has it. */
  const way = (a: Position, b: Position, isShared: boolean): readonly [Position[], Position[]] => {
    const straight = [along(a, b, (1 - LENGTH) / 2), along(a, b, (1 + LENGTH) / 2)];
    border++;
    if (!isShared || border % FAULT_EVERY !== 0) return [straight, straight];
    const depth = random.between(DEPTH.least, DEPTH.most);
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const reaches = (border / FAULT_EVERY) % 2 === 0;
    if (reaches) overlap += LENGTH * length * depth;
    else gap += LENGTH * length * depth;
    // To the right of the way the left area reaches out.
    const by = ((reaches ? 1 : -1) * depth) / length;
    const beside = ([x, y]: Position): Position => [x + by * (b[1] - a[1]), y - by * (b[0] - a[0])];
    return [[straight[0]!, beside(straight[0]!), beside(straight[1]!), straight[1]!], straight];
  };
  const across = node.map((row, y) => row.slice(1).map((b, x) => way(row[x]!, b, y > 0 && y < side)));
  const up = Array.from({ length: side }, (_, y) =>
    node[y]!.map((a, x) => way(a, node[y + 1]![x]!, x > 0 && x < side)),
  );
  const features = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const [sw, se] = [node[y]![x]!, node[y]![x + 1]!];
    const [nw, ne] = [node[y + 1]![x]!, node[y + 1]![x + 1]!];
    // Counter-clockwise: the area lies left of its southern and eastern borders, right of the others.
    const ring = [
      ...[sw, ...across[y]![x]![0], se, ...up[y]![x + 1]![0]],
      ...[ne, ...across[y + 1]![x]![1].toReversed(), nw, ...up[y]![x]![1].toReversed(), sw],
    ];
    return {
      type: 'Feature',
      properties: { kode: `D${i}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const m2 = squareDegree_m2();
  return {
    geojson: JSON.stringify({ type: 'FeatureCollection', features }),
    areas: features.length,
    ground_m2: (side * CELL) ** 2 * m2,
    overlap_m2: overlap * m2,
    gap_m2: gap * m2,
  };
}

function along([ax, ay]: Position, [bx, by]: Position, share: number): Position {
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}
