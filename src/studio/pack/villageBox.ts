import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { PackHead } from './packDescriptor';

/** [west, south, east, north] of a topology's villages, outwards to 4 decimals. Throws where it has none. */
export function bboxOf(topology: Topology): PackHead['bbox'] {
  const villages = topology.objects.desa;
  if (!villages) throw new Error('batas: objects.desa tidak ada');
  const converted = feature(topology, villages);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [lon, lat] = node as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') return node.forEach(visit);
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  };
  for (const { geometry } of converted.type === 'FeatureCollection' ? converted.features : [converted]) {
    if (geometry && 'coordinates' in geometry) visit(geometry.coordinates);
  }
  const outwards = (x: number, round: (n: number) => number) => round(x * 1e4) / 1e4;
  return [
    outwards(box[0], Math.floor),
    outwards(box[1], Math.floor),
    outwards(box[2], Math.ceil),
    outwards(box[3], Math.ceil),
  ];
}
