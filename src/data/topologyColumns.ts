import type { Topology } from 'topojson-specification';
import { fail, ok, type Result } from './fault';

/** A topology whose arcs are columns, in degrees: arc i holds the positions `arcStart[i] .. arcStart[i + 1]`. */
export interface TopologyColumns {
  /** [lon, lat, lon, lat, …] */
  readonly position: Float64Array;
  readonly arcStart: Uint32Array;
  readonly objects: Topology['objects'];
}

/** The columns of a TopoJSON topology: quantized arcs are sums of deltas, others stand as they are. */
export function topologyColumns(file: string, topology: Topology): Result<TopologyColumns> {
  const { arcs, transform, objects } = topology;
  const arcStart = new Uint32Array(arcs.length + 1);
  for (let i = 0; i < arcs.length; i++) {
    const length = Array.isArray(arcs[i]) ? arcs[i]!.length : 0;
    if (length < 2) return fail('fileUnreadable', { file, where: `arcs[${i}]`, expected: 'TopoJSON' });
    arcStart[i + 1] = arcStart[i]! + length;
  }
  const position = new Float64Array(arcStart[arcs.length]! * 2);
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [originX, originY] = transform?.translate ?? [0, 0];
  let to = 0;
  for (const arc of arcs) {
    let x = 0;
    let y = 0;
    for (const [dx, dy] of arc) {
      x = transform ? x + dx! : dx!;
      y = transform ? y + dy! : dy!;
      position[to++] = x * scaleX + originX;
      position[to++] = y * scaleY + originY;
    }
  }
  return position.every(Number.isFinite)
    ? ok({ position, arcStart, objects })
    : fail('fileUnreadable', { file, where: 'arcs', expected: 'TopoJSON' });
}
