import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../../src/data/model/textColumn';
import { provincesOf } from '../../../../src/data/pack/provinces';
import { readOutline, readProvince } from '../../../../src/data/pack/readProvinces';
import type { ResourceAbout } from '../../../../src/studio/pack/packDescriptor';
import { provinceFiles } from '../../../../src/studio/pack/provinceFiles';

const NATION = new URL(
  '../../../../../shared/fixtures/thirdparty/scale/nation_81904_hdx_s4.topo.json.gz',
  import.meta.url,
);

/** id1101010001 → 11.01.010.001: the file has the statistics office's codes, which begin with the province too. */
const dotted = (code: string): string => code.replace(/^\D*(\d\d)(\d\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4');

/** The borders of the nation, villages in ascending order of code, as a pack has them. */
function nation(): { readonly topology: Topology; readonly codes: readonly string[] } {
  const topology = JSON.parse(gunzipSync(readFileSync(NATION)).toString('utf8')) as Topology;
  const { geometries } = Object.values(topology.objects)[0] as GeometryCollection;
  const shapes = (geometries as (GeometryObject & { properties: { kode: string } })[])
    .map(({ properties, ...shape }) => ({ ...shape, id: dotted(properties.kode) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const desa = { type: 'GeometryCollection', geometries: shapes } as GeometryObject;
  return { topology: { ...topology, objects: { desa } }, codes: shapes.map(({ id }) => id) };
}

describe.skipIf(!existsSync(NATION))('the provinces of 81,904 villages', () => {
  it('have every village in exactly one file, and outlines of a few kilobytes', { timeout: 240_000 }, () => {
    const { topology, codes } = nation();
    const { provinces, files } = provinceFiles(topology, {
      nameOf: (code) => code,
      about: (title) => ({ title, sourceIds: [], licences: [], sdi: {} }) as unknown as ResourceAbout,
    });
    const [outlines, ...own] = files;
    const read = provincesOf({ provinces }).map((province, i) => {
      const rows = codes.slice(province.first, province.first + province.villages);
      return readProvince(own[i]!, textColumn(rows), province);
    });
    expect(read.map((one) => (one.ok ? null : one.fault)).filter((fault) => fault !== null)).toEqual([]);
    expect(read.reduce((sum, one) => sum + (one.ok ? one.value.villages.n : 0), 0)).toBe(81_904);
    const all = own.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(outlines!.bytes.length / all).toBeLessThan(0.02);
    expect(readOutline(outlines!).ok).toBe(true);
  });
});
