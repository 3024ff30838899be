import type { LineSet } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import type { BBox } from '../../layers/camera/viewport';

/** West, south, east and north of each line, one after the other: hundreds of sheets look at the same lines. */
const boxesOf = oncePer(({ position, start }: LineSet): Float64Array => {
  const boxes = new Float64Array(4 * (start.length - 1));
  for (let line = 0; line + 1 < start.length; line++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = start[line]!; i < start[line + 1]!; i++) {
      const [lon, lat] = [position[2 * i]!, position[2 * i + 1]!];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
    boxes.set([west, south, east, north], 4 * line);
  }
  return boxes;
});

/** Those lines whose bounding box meets a box in degrees, whole. */
export function linesIn(lines: LineSet, [west, south, east, north]: BBox): LineSet {
  const { position, start } = lines;
  const boxes = boxesOf(lines);
  const kept: Float64Array[] = [];
  const starts = [0];
  for (let line = 0; line + 1 < start.length; line++) {
    const [left, bottom, right, top] = boxes.subarray(4 * line, 4 * line + 4);
    if (left! > east || right! < west || bottom! > north || top! < south) continue;
    kept.push(position.subarray(2 * start[line]!, 2 * start[line + 1]!));
    starts.push(starts.at(-1)! + start[line + 1]! - start[line]!);
  }
  const joined = new Float64Array(2 * starts.at(-1)!);
  for (const [i, own] of kept.entries()) joined.set(own, 2 * starts[i]!);
  return { position: joined, start: Uint32Array.from(starts) };
}
