import { describe, expect, it } from 'vitest';
import { Spellings } from '../../../../scripts/helix/spellings';
import { TablePlaces } from '../../../../scripts/helix/tablePlaces';

const met = (names: readonly string[], known: readonly { id: string; names: readonly string[] }[] = []) => {
  const spellings = new Spellings('actor', known);
  names.forEach((name) => spellings.meet(name));
  return spellings;
};

describe('spellings of a name', () => {
  it('are read as the one met most often, the first of those met equally often', () => {
    expect(met(['LSM', 'lsm', 'lsm']).read('LSM')).toBe('lsm');
    expect(met(['Lsm', 'LSM']).read('LSM')).toBe('Lsm');
    expect(met(['']).read('')).toBe('');
  });

  it('are read as a known name by any that it goes by', () => {
    const spellings = met(['P.U.', 'Dinas PU'], [{ id: 'pu', names: ['Dinas PU', 'PU'] }]);
    expect(['P.U.', 'Dinas PU'].map((name) => spellings.read(name))).toEqual(['pu', 'pu']);
    expect(spellings.merged().map(({ written, times }) => [written, times])).toEqual([
      ['P.U.', 1],
      ['Dinas PU', 1],
    ]);
  });

  it('look alike from two letters on, and short names never do', () => {
    expect(met(['Yayasan Kita', 'Yayasan Kitta', 'Yayasan Anda']).similar()).toEqual([
      ['Yayasan Kita', 'Yayasan Kitta'],
    ]);
    expect(met(['LSM A', 'LSM B']).similar()).toEqual([]);
  });
});

describe('places of a table', () => {
  it('are villages within their kecamatan, and kecamatan as wholes after them', () => {
    const places = new TablePlaces();
    const spots = [
      places.meet(['Satu', 'Dua'], 'Hulu'),
      places.meet([], 'Hilir'),
      places.meet(['Satu'], 'Hilir'),
    ];
    const { table, at } = places.close();
    expect(table.codes).toEqual(['Satu, Hulu', 'Dua, Hulu', 'Satu, Hilir']);
    expect(spots.map((list) => list.map(at))).toEqual([
      [0, 1],
      [3 + table.kecamatan.keys.indexOf('Hilir')],
      [2],
    ]);
  });

  it('of a row that names none are none', () => {
    expect(new TablePlaces().meet([], '')).toEqual([]);
  });
});
