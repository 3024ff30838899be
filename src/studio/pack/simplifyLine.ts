/** Positions of a line on a grid: [x, y, x, y, …]. */
export type GridLine = readonly number[];

/**
 * A line with fewer corners (Douglas and Peucker 1973): every corner that was left out is at most `tolerance` away from the
 * new line. Both ends stay, so that lines which meet still do. A closed line is cut at the corner farthest from its end.
 * @param tolerance in steps of the grid
 */
export function simplifyLine(line: GridLine, tolerance: number): number[] {
  const corners = line.length / 2;
  const keep = new Uint8Array(corners);
  keep[0] = keep[corners - 1] = 1;
  const isClosed = line[0] === line.at(-2) && line[1] === line.at(-1);
  const spans: [number, number][] = [[0, corners - 1]];
  if (isClosed && corners > 3) {
    const [far] = farthest(line, 0, corners - 1);
    keep[far] = 1;
    spans.splice(0, 1, [0, far], [far, corners - 1]);
  }
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [at, away] = farthest(line, ...span);
    if (away <= tolerance) continue;
    keep[at] = 1;
    spans.push([span[0], at], [at, span[1]]);
  }
  return line.filter((_, i) => keep[i >> 1] === 1);
}

/** The corner between two others that is farthest from the line through them, and how far that is. */
function farthest(line: GridLine, from: number, to: number): [corner: number, away: number] {
  const [x, y] = [line[2 * from]!, line[2 * from + 1]!];
  const [dx, dy] = [line[2 * to]! - x, line[2 * to + 1]! - y];
  const length = dx * dx + dy * dy;
  let [best, most] = [from, -1];
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [line[2 * i]! - x, line[2 * i + 1]! - y];
    // The nearest place on the segment, or its end.
    const share = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
    const away = Math.hypot(px - share * dx, py - share * dy);
    if (away > most) [best, most] = [i, away];
  }
  return [best, most];
}
