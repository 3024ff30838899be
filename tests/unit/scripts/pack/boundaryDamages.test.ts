import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../scripts/demo/random';
import type { PackVillage } from '../../../../scripts/pack/places';
import { readPackSources } from '../../../../scripts/pack/packSources';
import { parseBoundaryFile } from '../../../../scripts/pack/boundaryFile';
import { publishedBoundary, type PublishedBoundary } from '../../../../scripts/pack/publishedBoundary';
import type { Ring, SoundFeature } from './boundaryDamage';
import { DAMAGES } from './boundaryDamages';
import { SHIPPED } from './packCopy';

/** Three kecamatan that lie together: enough for a shift to be told, few enough to be quick. */
const DISTRICTS = ['33.26.03', '33.26.06', '33.26.07'];
const region = { code: '33.26', name: 'Kabupaten Uji' };
const all = readPackSources('data/pekalongan').villages;
const villages = all.filter(({ kode_kecamatan }) => DISTRICTS.includes(kode_kecamatan));

/** The pack's own model borders as a boundary file. */
function modelFeatures(of: readonly PackVillage[] = villages): SoundFeature[] {
  const topology = JSON.parse(readFileSync(`${SHIPPED}/batas.topo.json`, 'utf8')) as Topology;
  const shapes = feature(topology, topology.objects.desa as GeometryCollection).features;
  const shapeOf = new Map(shapes.map(({ id, geometry }) => [id, geometry]));
  return of.map(({ kode, nama }) => {
    const geometry = shapeOf.get(kode);
    const coordinates = geometry?.type === 'Polygon' ? [geometry.coordinates] : [];
    return {
      type: 'Feature',
      properties: { kode, nama },
      geometry: { type: 'MultiPolygon', coordinates: coordinates as Ring[][] },
    };
  });
}

const sound = modelFeatures();

/** What a build says: a refusal, or what it mended. */
function build(
  features: readonly unknown[],
  of: readonly PackVillage[] = villages,
): { refusal: string | null; built: PublishedBoundary | null } {
  const bytes = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  try {
    return { refusal: null, built: publishedBoundary(parseBoundaryFile(bytes), { villages: of, region }) };
  } catch (cause) {
    return { refusal: cause instanceof Error ? cause.message : String(cause), built: null };
  }
}

const labelOf = new Map(
  all.map(({ kode, nama, kecamatan }) => [kode, `${nama}, Kec. ${kecamatan} (${kode})`]),
);

describe('a damaged boundary file', () => {
  it('comes in more than thirty kinds', () => {
    expect(DAMAGES.filter(({ verdict }) => verdict !== 'silent').length).toBeGreaterThan(30);
    expect(new Set(DAMAGES.map(({ name }) => name)).size).toBe(DAMAGES.length);
  });

  it.each(
    DAMAGES.flatMap((damage) => [1, 2].map((seed) => [damage.verdict, damage.name, seed, damage] as const)),
  )('is %s with names: %s (seed %i)', (verdict, name, seed, { harm, says }) => {
    const features = structuredClone(sound);
    const named = harm(features, randomOf(seed, name));
    const { refusal, built } = build(features);
    const mended = built?.mended.map(({ title, shapes }) => [title, ...shapes].join('\n')).join('\n') ?? '';
    const answer = refusal === null ? (mended === '' ? 'silent' : 'mended') : 'refused';
    expect([answer, refusal ?? mended]).toEqual([verdict, expect.stringContaining(says ?? '')]);
    for (const kode of named) expect(refusal ?? mended).toContain(labelOf.get(kode));
    expect(refusal ?? '').not.toMatch(/undefined|NaN|features\.\d|Cannot read/);
    if (built === null) return;
    const twice = features.length - new Set(features.map((one) => one.properties.kode)).size;
    expect(built.repeated).toHaveLength(twice);
    const outline = feature(built.topology, built.topology.objects.desa as GeometryCollection).features;
    expect(outline.map(({ id }) => id)).toEqual(villages.map(({ kode }) => kode));
  });

  it('is refused with the list of all 278 where so many of 285 have the shape of the next', () => {
    const features = modelFeatures(all);
    const some = features.slice(0, 278);
    const geometries = some.map(({ geometry }) => geometry);
    some.forEach((one, i) => (one.geometry = geometries[(i + 1) % some.length]!));
    const { refusal } = build(features, all);
    expect(refusal).toContain('bentuk 278 dari 285 desa');
    for (const { properties } of some) expect(refusal).toContain(labelOf.get(properties.kode));
    expect(build(modelFeatures(all), all)).toMatchObject({ refusal: null, built: { mended: [] } });
  });
});
