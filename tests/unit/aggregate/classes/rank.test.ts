import { describe, expect, it } from 'vitest';
import { allPlaces, rankFrom, villageRanks } from '../../../../src/aggregate/classes/rank';
import { column, indicator, villages } from '../sample';

const places = villages([
  { code: '33.26.09.2001', name: 'Kesesi', kecamatan: 'Kesesi', typology: 'perkotaan' },
  { code: '33.26.09.2020', name: 'Mulyorejo', kecamatan: 'Kesesi', typology: 'pesisir' },
  { code: '33.26.15.2011', name: 'Jeruksari', kecamatan: 'Tirto', typology: 'pesisir' },
  { code: '33.26.15.2014', name: 'Mulyorejo', kecamatan: 'Tirto', typology: 'pesisir' },
  { code: '33.26.15.2016', name: 'Tegaldowo', kecamatan: 'Tirto' },
  { code: '33.26.15.2017', name: 'Karangjompo', kecamatan: 'Tirto', typology: 'pesisir' },
]);
const values = column([0.7, 0.6, 0.8, 0.6, 0.5, 'missing']);
const ask = (row: number, worse: 'low' | 'high' | 'neutral' = 'low') =>
  villageRanks({ villages: places, indicator: indicator({ worse }), column: values, row });

describe('ranks of a village', () => {
  it('start at the lowest where low is worse; ties share the better rank', () => {
    expect(ask(3)).toEqual({
      from: 'lowest',
      all: { place: 2, n: 5, sharing: 2, span: null, told: true },
      kecamatan: { place: 2, n: 3, sharing: 1, span: null, told: true },
      typology: { place: 1, n: 3, sharing: 2, span: null, told: true },
    });
    expect(ask(0)?.all.place).toBe(4);
  });

  it('start at the highest where high is worse', () => {
    expect(ask(3, 'high')).toMatchObject({ from: 'highest', all: { place: 3 }, kecamatan: { place: 2 } });
    expect(ask(2, 'high')?.all).toEqual({ place: 1, n: 5, sharing: 1, span: null, told: true });
  });

  it('start at the highest for neutral indicators', () => {
    expect(rankFrom('neutral')).toBe('highest');
  });

  it('do not exist for a village without a number, which is not counted for others either', () => {
    expect(ask(5)).toBeNull();
    expect(ask(2)?.kecamatan.n).toBe(3);
  });

  it('have no rank within the typology where no source states one', () => {
    expect(ask(4)?.typology).toBeNull();
  });
});

describe('ranks of all rows', () => {
  it('skip as many ranks as were tied, and are 0 for rows without a number', () => {
    expect([...allPlaces(values, 'lowest')]).toEqual([4, 2, 5, 2, 1, 0]);
    expect([...allPlaces(values, 'highest')]).toEqual([2, 3, 1, 3, 5, 0]);
  });

  it('share one rank at minus zero and zero, which are equal', () => {
    const around = column([0, -0.5, -0, 2, 2, 'suppressed', 2]);
    expect([...allPlaces(around, 'lowest')]).toEqual([2, 1, 2, 4, 4, 0, 4]);
    expect([...allPlaces(around, 'highest')]).toEqual([4, 6, 4, 1, 1, 0, 1]);
  });

  it('are worked out once for a column and an end, and none for a column without numbers', () => {
    expect(allPlaces(values, 'lowest')).toBe(allPlaces(values, 'lowest'));
    expect(allPlaces(values, 'lowest')).not.toBe(allPlaces(values, 'highest'));
    expect(allPlaces(column([0.7, 0.6]), 'lowest')).not.toBe(allPlaces(column([0.7, 0.6]), 'lowest'));
    expect([...allPlaces(column(['missing', 'suppressed']), 'highest')]).toEqual([0, 0]);
  });

  it('equal those of single villages', () => {
    const listed = allPlaces(values, 'lowest');
    for (let row = 0; row < 5; row++) expect(listed[row]).toBe(ask(row)?.all.place);
  });
});
