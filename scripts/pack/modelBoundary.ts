import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { ModelInput } from '../model/modelInput';
import type { PackSources } from './packSources';

/** The input of the boundary model from a pack's sources: its villages, those around it, and the land. */
export function modelInput({ config, villages, table }: PackSources): ModelInput {
  return {
    region: { code: config.region.code, name: config.region.name.id },
    villages,
    neighbours: table('tetangga_titik.csv').map((row) => ({
      kode_bps: row.text('kode_bps'),
      kabupaten: row.text('kabupaten'),
      lon: row.number('lon'),
      lat: row.number('lat'),
      luas_km2: row.number('luas_km2'),
      rentang_panjang_km: row.number('rentang_panjang_km'),
      rentang_pendek_km: row.number('rentang_pendek_km'),
      arah_derajat: row.number('arah_derajat'),
    })),
    land: land(),
  };
}

/** Natural Earth 1:10m land, from the world-atlas package. */
function land(): ModelInput['land'] {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const object = topology.objects.land;
  if (!object) throw new Error('world-atlas: objects.land tidak ada');
  const converted = feature(topology, object);
  const features = converted.type === 'FeatureCollection' ? converted.features : [converted];
  return features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
}
