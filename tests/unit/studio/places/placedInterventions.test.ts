import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { pointText } from '../../../../src/reading/pointWords';
import { placedInterventions, type PointChoice } from '../../../../src/studio/places/placedInterventions';
import type { PackDraft } from '../../../../src/studio/publish/packDraft';
import { partOf } from '../mapping/partOf';

/** A square of 0.01° from its south-western corner. */
const square = (lon: number, lat: number) => [
  [lon, lat],
  [lon + 0.01, lat],
  [lon + 0.01, lat + 0.01],
  [lon, lat + 0.01],
  [lon, lat],
];
const CODES = ['33.26.01.2001', '33.26.01.2002', '33.26.02.2001'];

/** Three villages side by side from west to east, the last in another kecamatan, and sea to the north of the first. */
function draft(): PackDraft {
  const topology: Topology = {
    type: 'Topology',
    arcs: [square(109, -7), square(109.01, -7), square(109.02, -7), square(109, -6.99)],
    objects: {
      desa: {
        type: 'GeometryCollection',
        geometries: CODES.map((id, i) => ({ type: 'Polygon', id, arcs: [[i]], properties: {} })),
      },
      laut: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[3]], properties: {} }] },
    },
  };
  const desa = CODES.map((kode) => ({ kode, kode_kecamatan: kode.slice(0, 8) }));
  return { topology, tables: { desa } } as unknown as PackDraft;
}

const ROWS = {
  id: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  judul: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
  kode: ['33.26.01.2001', '3326012001', '33.26.01.2001', '33.26.01.2001', null, '33.26.01', null],
  lon: ['109,005', '109.0150', '109° 1\' 30" BT', '109.005', '109.025', '110', '110'],
  lat: ['-6,995', '-6.9950', '6° 59\' 42" LS', '-6.985', '-6.995', '-6.995', '-6.995'],
};

const placed = (choices: readonly (readonly [string, PointChoice])[] = []) =>
  placedInterventions(partOf(ROWS), draft(), new Map(choices));

describe('placedInterventions', () => {
  it('reads coordinates in any writing, and holds each point against what is stated', () => {
    expect(
      placed().placed.map(({ id, found: { state, row }, used, doubtful }) => [
        id,
        state,
        row,
        used,
        doubtful,
      ]),
    ).toEqual([
      ['a', 'agrees', 0, 'titik', false],
      ['b', 'otherVillage', 1, 'titik', false],
      // 109° 1' 30" is 109.025: the third village.
      ['c', 'otherDistrict', 2, 'sebutan', true],
      ['d', 'atSea', -1, 'sebutan', true],
      ['e', 'unstated', 2, 'titik', false],
      ['f', 'outside', -1, 'sebutan', true],
      ['g', 'outside', -1, 'tinggalkan', true],
    ]);
  });

  it('says how far a point lies from the stated village', () => {
    const [a, b, c] = placed().placed.map(({ found }) => found.distance_m);
    // 0.005° of longitude at 7° south are 552 m, 0.015° are 1,657 m.
    expect(a).toBe(0);
    expect(b! / 552).toBeCloseTo(1, 2);
    expect(c! / 1657).toBeCloseTo(1, 2);
    const said = pointText(placed().placed[2]!.found, { t: translator('id'), f: formats('id') });
    expect(said).toBe('di kecamatan lain, 1,7 km dari desa yang disebut');
  });

  it('puts a doubtful one at its stated village or kecamatan, and fills in the village of an unstated one', () => {
    const made = placed().features.map(({ properties, geometry }) => [
      properties.id,
      properties.presisi_lokasi,
      properties.kode,
      geometry && geometry.coordinates,
    ]);
    expect(made).toEqual([
      ['a', 'titik', '33.26.01.2001', [109.005, -6.995]],
      ['b', 'titik', '33.26.01.2001', [109.015, -6.995]],
      ['c', 'desa', '33.26.01.2001', null],
      ['d', 'desa', '33.26.01.2001', null],
      ['e', 'titik', '33.26.02.2001', [109.025, -6.995]],
      ['f', 'kecamatan', '33.26.01', null],
    ]);
  });

  it('follows what a person chose', () => {
    const { features } = placed([
      ['c', 'titik'],
      ['b', 'sebutan'],
      ['a', 'tinggalkan'],
    ]);
    const byId = new Map(features.map((one) => [one.properties.id, one]));
    expect(byId.has('a')).toBe(false);
    expect(byId.get('b')).toMatchObject({ geometry: null, properties: { presisi_lokasi: 'desa' } });
    expect(byId.get('c')!.geometry!.coordinates[0]).toBeCloseTo(109.025, 9);
  });

  it('takes a table without coordinates as it is stated', () => {
    const { lon: _lon, lat: _lat, ...rest } = ROWS;
    const { features, positions } = placedInterventions(partOf(rest), draft(), new Map());
    expect(positions).toBeNull();
    expect(features.map(({ properties }) => properties.id)).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('lists coordinates that cannot be read, and those that were exchanged', () => {
    const odd = {
      ...ROWS,
      lon: ['entah', '6° 59\' 42" LS', ...ROWS.lon.slice(2)],
      lat: ['-6,995', '109° 0\' 54" BT', ...ROWS.lat.slice(2)],
    };
    const [a, b, c] = placedInterventions(partOf(odd), draft(), new Map()).placed;
    expect(a).toMatchObject({ notes: ['unread'], doubtful: true, used: 'sebutan' });
    expect(b).toMatchObject({ notes: ['swapped'], found: { state: 'otherVillage', row: 1 } });
    expect(c).toMatchObject({ notes: [], stated: ['33.26.01.2001'] });
  });
});
