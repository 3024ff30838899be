import type { Topology } from 'topojson-specification';
import { simplifyLine, type GridLine } from './simplifyLine';

/** Of every arc, the positions of the provinces on its two sides; −1 where there is none. */
export interface ArcProvinces {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** The outlines have this many steps across the pack's longer side: less than a pixel of a phone's whole map. */
const STEPS_ACROSS = 1600;

/**
 * The outlines of provinces as few lines: borders between the same two provinces, or between one and no other, are joined
 * into one line and lose the corners that do not show where the whole pack is seen. Islands smaller than that are left out.
 * @returns lines of the topology's grid, absolute: [x, y, x, y, …]
 */
export function provinceOutlines(topology: Topology, { first, second }: ArcProvinces): number[][] {
  const groups = new Map<string, GridLine[]>();
  let box = [Infinity, Infinity, -Infinity, -Infinity];
  topology.arcs.forEach((arc, i) => {
    const [a, b] = [first[i]!, second[i]!];
    if (a === b) return;
    const line = absolute(arc);
    box = grown(box, line);
    const sides = `${Math.min(a, b)},${Math.max(a, b)}`;
    listIn(groups, sides).push(line);
  });
  const tolerance = Math.max(box[2]! - box[0]!, box[3]! - box[1]!) / STEPS_ACROSS;
  return [...groups.values()].flatMap((lines) =>
    joined(lines)
      .filter((line) => !isSmall(line, 2 * tolerance))
      .map((line) => simplifyLine(line, tolerance)),
  );
}

/** The list of a key, put in where there is none: a nation's coast has thousands of lines. */
function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

function absolute(arc: readonly (readonly number[])[]): number[] {
  let [x, y] = [0, 0];
  return arc.flatMap(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

function grown(box: readonly number[], line: GridLine): number[] {
  const out = [...box];
  for (let i = 0; i < line.length; i += 2) {
    out[0] = Math.min(out[0]!, line[i]!);
    out[1] = Math.min(out[1]!, line[i + 1]!);
    out[2] = Math.max(out[2]!, line[i]!);
    out[3] = Math.max(out[3]!, line[i + 1]!);
  }
  return out;
}

function isSmall(line: GridLine, least: number): boolean {
  if (line[0] !== line.at(-2) || line[1] !== line.at(-1)) return false;
  const [west, south, east, north] = grown([Infinity, Infinity, -Infinity, -Infinity], line);
  return east! - west! < least && north! - south! < least;
}

const keyOf = (line: GridLine, end: 'from' | 'to'): string =>
  end === 'from' ? `${line[0]},${line[1]}` : `${line.at(-2)},${line.at(-1)}`;

function reversed(line: GridLine): number[] {
  const out: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) out.push(line[i]!, line[i + 1]!);
  return out;
}

/** Lines joined where exactly two of them meet. */
function joined(lines: readonly GridLine[]): number[][] {
  const at = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const end of ['from', 'to'] as const) {
      listIn(at, keyOf(line, end)).push(i);
    }
  });
  const used = new Uint8Array(lines.length);
  /** The line that goes on from a place, if it is the only other one there. */
  const next = (key: string): number[] | null => {
    const there = at.get(key) ?? [];
    const [i] = there.filter((one) => used[one] === 0);
    if (there.length !== 2 || i === undefined) return null;
    used[i] = 1;
    return keyOf(lines[i]!, 'from') === key ? [...lines[i]!] : reversed(lines[i]!);
  };
  const chain = (start: GridLine): number[] => {
    const whole = [...start];
    for (let more = next(keyOf(whole, 'to')); more; more = next(keyOf(whole, 'to')))
      for (const value of more.slice(2)) whole.push(value);
    return whole;
  };
  return lines.flatMap((line, i) => {
    if (used[i] === 1) return [];
    used[i] = 1;
    // Forwards from its end, and then forwards from what was its beginning.
    return [chain(reversed(chain(line)))];
  });
}
