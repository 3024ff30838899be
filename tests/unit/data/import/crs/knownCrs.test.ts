import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../../src/data/import/importFiles';
import type { ImportChoices } from '../../../../../src/data/import/imported';
import { knownCrs } from '../../../../../src/data/import/crs/knownCrs';
import { crsOfWkt } from '../../../../../src/data/import/crs/wktCrs';

async function pointOf(coordinates: readonly number[], crs: string | null, choices: ImportChoices = {}) {
  const named = crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } };
  const feature = { type: 'Feature', properties: { kode: '1' }, geometry: { type: 'Point', coordinates } };
  const json = JSON.stringify({ type: 'FeatureCollection', ...named, features: [feature] });
  const [file] = await importFiles([{ name: 'a.geojson', bytes: new TextEncoder().encode(json) }], {
    choices,
  });
  const path = file!.parts[0]?.shapes?.[0]?.parts[0]?.[0];
  return {
    codes: file!.issues.map(({ code }) => code),
    at: path ? [...path].map((x) => Number(x.toFixed(5))) : null,
  };
}

describe('coordinate systems', () => {
  it('are known by every spelling of their name', () => {
    for (const name of [
      'EPSG:4326',
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'OGC:CRS84',
      'http://www.opengis.net/def/crs/EPSG/0/4326',
      'urn:ogc:def:crs:EPSG::4326',
      '4326',
      'WGS 84',
    ]) {
      expect(knownCrs(name)?.kind, name).toBe('degrees');
    }
    for (const name of [
      'EPSG:32749',
      'urn:ogc:def:crs:EPSG::32749',
      'http://www.opengis.net/def/crs/EPSG/0/32749',
      'epsg:32749',
    ]) {
      expect(knownCrs(name)?.name, name).toBe('EPSG:32749');
    }
    expect([knownCrs('srid:5070'), knownCrs('LOCAL_CS'), knownCrs('EPSG:2000')]).toEqual([null, null, null]);
  });

  // Positions from the definition: 111° E is the middle of zone 49; TM-3 zone 49.1 has its own at 109.5° E.
  it.each([
    ['UTM 49S', 'EPSG:32749', [500_000, 10_000_000], [111, 0]],
    ['UTM 49S', 'EPSG:32749', [500_000, 9_226_000], [111, -7.00185]],
    ['TM-3 49.1', 'EPSG:23835', [200_000, 1_500_000], [109.5, 0]],
    ['Web Mercator', 'EPSG:3857', [20_037_508.34 / 2, 0], [90, 0]],
  ])('%s is turned into degrees', async (_, crs, given, wanted) => {
    const { codes, at } = await pointOf(given, crs);
    expect(codes).toEqual(['COORD_PROJECTED']);
    expect(Math.abs(at![0]! - wanted[0]!)).toBeLessThan(0.00002);
    expect(Math.abs(at![1]! - wanted[1]!)).toBeLessThan(0.0005);
  });

  it('of a .prj are told by their parameters, whatever the name', () => {
    const prj = (name: string, rest: string) =>
      `PROJCS["${name}",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],${rest},UNIT["Meter",1.0]]`;
    const parameters = (x: number, y: number, lon: number, k: number) =>
      `PARAMETER["False_Easting",${x}],PARAMETER["False_Northing",${y}],PARAMETER["Central_Meridian",${lon}],PARAMETER["Scale_Factor",${k}],PARAMETER["Latitude_Of_Origin",0.0]`;
    expect(crsOfWkt(prj('apa saja', parameters(500000, 10000000, 111, 0.9996)))?.name).toBe('EPSG:32749');
    expect(crsOfWkt(prj('TM3', parameters(200000, 1500000, 109.5, 0.9999)))?.name).toBe('EPSG:23835');
    expect(
      crsOfWkt(
        'GEOGCS["Batavia",DATUM["Batavia",SPHEROID["Bessel 1841",6377397.155,299.1528128]],UNIT["degree",0.0174532925199433]]',
      ),
    ).toBeNull();
    expect(crsOfWkt('<!DOCTYPE html>')).toBeNull();
  });

  it('that are not stated are asked for where the numbers are metres, and taken from the person', async () => {
    expect(await pointOf([350_000, 9_230_000], null)).toEqual({ codes: ['CRS_UNFIT'], at: null });
    const chosen = await pointOf([350_000, 9_230_000], null, { crs: 'EPSG:32749' });
    expect(chosen.codes).toEqual(['COORD_PROJECTED']);
    expect(chosen.at!.map((x) => x.toFixed(2))).toEqual(['109.64', '-6.96']);
    expect((await pointOf([109, -7], 'EPSG:32749x')).codes).toEqual(['CRS_UNKNOWN']);
  });

  it('with latitude first are exchanged and told, unless the person says otherwise', async () => {
    expect(await pointOf([-7, 109.5], null)).toEqual({ codes: ['COORD_SWAPPED'], at: [109.5, -7] });
    expect(await pointOf([-7, 109.5], null, { swapped: false })).toEqual({
      codes: ['COORD_OUT_OF_WORLD'],
      at: [-7, 109.5],
    });
    expect(await pointOf([109.5, -7], null)).toEqual({ codes: [], at: [109.5, -7] });
  });
});
