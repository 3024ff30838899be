import type { Topology, Transform } from 'topojson-specification';
import { fail, ok, type Result } from '../model/fault';

/**
 * A topology whose arcs are flat arrays, in degrees: arc i has the positions `arcStart[i] .. arcStart[i +
 * 1]`.
 */
export interface TopologyColumns {
  /** [lon, lat, lon, lat, …] */
  readonly position: Float64Array;
  readonly arcStart: Uint32Array;
  readonly objects: Topology['objects'];
}

/** An unvalidated TopoJSON object. */
interface RawTopology {
  readonly type?: unknown;
  readonly arcs: readonly unknown[];
  readonly transform?: unknown;
  readonly objects: Topology['objects'];
}

/** Converts a TopoJSON topology into columns; quantized arcs are decoded from deltas, others are copied. */
export function topologyColumns(
  file: string,
  { arcs, transform: raw, objects }: RawTopology,
): Result<TopologyColumns> {
  const unfit = (where: string, got: unknown, expected: string) =>
    fail('fileUnreadable', { file, where, got: String(JSON.stringify(got)).slice(0, 40), expected });
  const transform = raw === undefined ? null : transformOf(raw);
  if (transform === undefined) return unfit('transform', raw, '{ scale: [x, y], translate: [x, y] }');
  const arcStart = new Uint32Array(arcs.length + 1);
  for (const [i, arc] of arcs.entries()) {
    const length = Array.isArray(arc) ? arc.length : 0;
    if (length < 2) return unfit(`arcs[${i}]`, arc, '≥ 2 × [x, y]');
    arcStart[i + 1] = arcStart[i]! + length;
  }
  const position = new Float64Array(arcStart[arcs.length]! * 2);
  for (const [i, arc] of arcs.entries()) {
    const wrong = writeArc(arc as readonly unknown[], transform, position, 2 * arcStart[i]!);
    if (wrong >= 0) return unfit(`arcs[${i}][${wrong}]`, (arc as readonly unknown[])[wrong], '[x, y]');
  }
  return ok({ position, arcStart, objects });
}

/** Validates a transform; undefined where it is not valid. */
function transformOf(raw: unknown): Transform | undefined {
  const { scale, translate } = (raw ?? {}) as Partial<Record<keyof Transform, unknown>>;
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) &&
    pair.length === 2 &&
    pair.every((x) => typeof x === 'number' && Number.isFinite(x));
  return isPair(scale) && isPair(translate) && scale.every((x) => x > 0) ? { scale, translate } : undefined;
}

/**
 * Writes the positions of one arc in degrees; returns the index of the first invalid one, −1 where all are
 * valid.
 */
function writeArc(
  arc: readonly unknown[],
  transform: Transform | null,
  to: Float64Array,
  at: number,
): number {
  let x = 0;
  let y = 0;
  for (let i = 0; i < arc.length; i++) {
    const pair = arc[i];
    if (!Array.isArray(pair)) return i;
    const [dx, dy] = pair as unknown[];
    if (typeof dx !== 'number' || typeof dy !== 'number') return i;
    // Quantized arcs consist of integer steps.
    if (transform && !(Number.isInteger(dx) && Number.isInteger(dy))) return i;
    x = transform ? x + dx : dx;
    y = transform ? y + dy : dy;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return i;
    to[at + 2 * i] = transform ? x * transform.scale[0] + transform.translate[0] : x;
    to[at + 2 * i + 1] = transform ? y * transform.scale[1] + transform.translate[1] : y;
  }
  return -1;
}
