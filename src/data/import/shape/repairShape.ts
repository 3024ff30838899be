import type { ImportedShape } from '../imported';
import type { IssueLog } from '../issueLog';
import type { RawShape } from '../rawLayer';
import { firstRepeat, repairRing, withoutRepeats } from './ringRepair';

interface ShapePlace {
  readonly log: IssueLog;
  readonly part: string;
  readonly row: number;
  /** Whether rings that run the wrong way are a fault of the file, to be told. */
  readonly wantsWinding: boolean;
}

/**
 * A shape with closed rings, outer ones counter-clockwise, without repeated positions and empty rings; null where nothing
 * is left, "rejected" where a ring has too few positions to be one.
 */
export function repairShape(raw: RawShape, place: ShapePlace): ImportedShape | null | 'rejected' {
  const parts = raw.kind === 'area' ? areaParts(raw, place) : openParts(raw, place);
  if (parts === 'rejected') return parts;
  if (parts.length > 0) return { kind: raw.kind, parts };
  place.log.add('GEOM_EMPTY', { part: place.part, row: place.row });
  return null;
}

function openParts({ kind, parts }: RawShape, { log, part, row }: ShapePlace): Float64Array[][] {
  return parts.flatMap((paths) => {
    const [path = new Float64Array(0)] = paths;
    if (kind === 'point') return path.length >= 2 ? [[path]] : [];
    const once = withoutRepeats(path);
    const repeated = (path.length - once.length) / 2;
    if (once.length >= 4 && repeated > 0)
      log.add('RING_POINT_REPEATED', { part, row, count: repeated, at: firstRepeat(path)! });
    return once.length >= 4 ? [[once]] : [];
  });
}

function areaParts({ parts }: RawShape, place: ShapePlace): Float64Array[][] | 'rejected' {
  const repaired: Float64Array[][] = [];
  for (const paths of parts) {
    const rings: Float64Array[] = [];
    for (const [i, path] of paths.entries()) {
      if (path.length === 0) continue;
      const ring = ringOf(path, i === 0, place);
      if (ring === 'rejected') return ring;
      if (ring) rings.push(ring);
      // Without its outer ring a polygon bounds nothing, whatever its holes.
      else if (i === 0) break;
    }
    if (rings.length > 0) repaired.push(rings);
  }
  return repaired;
}

/** Where a ring begins stands for all of it; where it is not closed, its end shows the opening. */
function ringOf(path: Float64Array, isOuter: boolean, place: ShapePlace): Float64Array | null | 'rejected' {
  const { log, part, row } = place;
  const repaired = repairRing(path, isOuter);
  const [start, end] = [
    [path[0]!, path[1]!] as const,
    [path[path.length - 2]!, path[path.length - 1]!] as const,
  ];
  if (repaired.kind === 'tooShort') {
    log.add('RING_TOO_SHORT', { part, row, at: start, found: { positions: path.length / 2 } });
    return 'rejected';
  }
  if (repaired.kind === 'noArea') {
    log.add('RING_NO_AREA', { part, row, at: start });
    return null;
  }
  const { closed, repeated, turned } = repaired.findings;
  if (closed) log.add('RING_NOT_CLOSED', { part, row, at: end });
  if (repeated > 0) log.add('RING_POINT_REPEATED', { part, row, count: repeated, at: firstRepeat(path)! });
  if (turned && place.wantsWinding) log.add('RING_WINDING', { part, row, at: start });
  return repaired.ring;
}
