import { describe, expect, it } from 'vitest';
import { areaInterventions } from '../../../../src/aggregate/areas/areaInterventions';
import { areasOf, rowsOfArea } from '../../../../src/aggregate/areas/areas';
import { groupKey } from '../../../../src/data/model/groupColumn';
import type { Intervention } from '../../../../src/data/model/programme';
import { textRows } from '../../../../src/data/model/textColumn';
import { areasAt, packOf } from './areaSample';

describe('the kecamatan of a pack as rows', () => {
  const { rows, areaOf, areaOfDistrict, membership } = areasAt('district');

  it('stand in code order with codes, BPS codes, names and summed areas', () => {
    expect(rows.n).toBe(3);
    expect(textRows(rows.code)).toEqual(['33.26.01', '33.26.02', '33.27.01']);
    expect(textRows(rows.bpsCode)).toEqual(['3326010', '3326020', '3327010']);
    expect(textRows(rows.name)).toEqual(['Awan', 'Bulan', 'Cakra']);
    expect([...rows.area_km2]).toEqual([7, 8, 48]);
  });

  it('map areas to villages, and villages and kecamatan to areas', () => {
    expect([...areaOf]).toEqual([0, 0, 0, 1, 2, 2]);
    expect([...areaOfDistrict]).toEqual([0, 1, 2]);
    expect([...rowsOfArea(membership, 0)]).toEqual([0, 1, 2]);
  });

  it('are placed at the reference point nearest to the mean of all', () => {
    // Mean longitude of Awan 109.2: Bumi at 109.1 is nearer than Asri at 109.0 and Cemara at 109.5.
    expect([rows.lon[0], rows.lon[1]]).toEqual([109.1, 109.9]);
  });

  it('have the name of their regency, and a typology only where all of their villages share it', () => {
    expect([0, 1, 2].map((row) => rows.kecamatan.labels[rows.kecamatan.index[row]!])).toEqual([
      'Kabupaten Uji',
      'Kabupaten Uji',
      '33.27',
    ]);
    expect([0, 1, 2].map((row) => groupKey(rows.typology, row))).toEqual(['pesisir', 'pegunungan', '']);
    expect(groupKey(rows.kind, 0)).toBe('kecamatan');
  });

  it('have no regency label where the pack has one regency', () => {
    expect(areasAt('district', 4).rows.kecamatan.labels).toEqual(['']);
  });
});

describe('the regencies of a pack as rows', () => {
  const areas = areasOf(packOf(), 'regency');

  it('are grouped by the first part of the codes', () => {
    expect(textRows(areas.rows.code)).toEqual(['33.26', '33.27']);
    expect(textRows(areas.rows.bpsCode)).toEqual(['3326', '3327']);
    expect(textRows(areas.rows.name)).toEqual(['Kabupaten Uji', '33.27']);
    expect([...areas.areaOf]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...areas.areaOfDistrict]).toEqual([0, 0, 1]);
  });
});

describe('interventions of areas', () => {
  const one = (change: Partial<Intervention>) =>
    ({ id: 'a', rows: [], districts: [], ...change }) as unknown as Intervention;

  it('belong once to every area that contains a village or kecamatan they name', () => {
    const all = [
      one({ rows: [2, 0, 4] }),
      one({ districts: [1] }),
      one({ rows: [3], districts: [2] }),
      one({}),
    ];
    expect(areaInterventions(all, areasAt('district')).map(({ rows }) => rows)).toEqual([
      [0, 2],
      [1],
      [1, 2],
      [],
    ]);
    expect(areaInterventions(all, areasAt('regency')).map(({ rows }) => rows)).toEqual([
      [0, 1],
      [0],
      [0, 1],
      [],
    ]);
    expect(areaInterventions(all, areasAt('district')).every(({ districts }) => districts.length === 0)).toBe(
      true,
    );
  });
});
