import { degreeDigits } from '../../data/export/exportDigits';
import type { PolygonParts } from './drawing';

/** Rings as RFC 7946 requires: closed, outer rings counter-clockwise and holes clockwise. */
export function woundParts(parts: PolygonParts): number[][][][] {
  return parts.map((rings) =>
    rings.map((ring, i) => {
      const open = ring.map(([lon, lat]) => [degreeDigits(lon!), degreeDigits(lat!)]);
      const [first, last] = [open[0]!, open.at(-1)!];
      const positions = first[0] === last[0] && first[1] === last[1] ? open.slice(0, -1) : open;
      const wanted = i === 0 ? 1 : -1;
      const wound = Math.sign(twiceArea(positions)) === wanted ? positions : positions.reverse();
      return [...wound, wound[0]!];
    }),
  );
}

function twiceArea(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
}
