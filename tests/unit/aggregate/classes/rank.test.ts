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
  it('count from the lowest where low is worse, ties sharing the better place', () => {
    expect(ask(3)).toEqual({
      from: 'lowest',
      all: { place: 2, n: 5, sharing: 2, span: null, told: true },
      kecamatan: { place: 2, n: 3, sharing: 1, span: null, told: true },
      typology: { place: 1, n: 3, sharing: 2, span: null, told: true },
    });
    expect(ask(0)?.all.place).toBe(4);
  });

  it('count from the highest where high is worse', () => {
    expect(ask(3, 'high')).toMatchObject({ from: 'highest', all: { place: 3 }, kecamatan: { place: 2 } });
    expect(ask(2, 'high')?.all).toEqual({ place: 1, n: 5, sharing: 1, span: null, told: true });
  });

  it('count down from the highest where neither way is worse', () => {
    expect(rankFrom('neutral')).toBe('highest');
  });

  it('are none for a village without a number, which no other rank counts either', () => {
    expect(ask(5)).toBeNull();
    expect(ask(2)?.kecamatan.n).toBe(3);
  });

  it('have no place within the typology where no source states one', () => {
    expect(ask(4)?.typology).toBeNull();
  });
});

describe('places of all rows', () => {
  it('skip as many places as were shared and leave rows without a number at 0', () => {
    expect([...allPlaces(values, 'lowest')]).toEqual([4, 2, 5, 2, 1, 0]);
    expect([...allPlaces(values, 'highest')]).toEqual([2, 3, 1, 3, 5, 0]);
  });

  it('agree with the rank of each village', () => {
    const listed = allPlaces(values, 'lowest');
    for (let row = 0; row < 5; row++) expect(listed[row]).toBe(ask(row)?.all.place);
  });
});
