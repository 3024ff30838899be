import { describe, expect, it } from 'vitest';
import { groupGiven } from '../../../../src/state/studio/groupGiven';

const names = (...given: string[]) =>
  groupGiven(given.map((name) => ({ name }))).map((one) => one.map(({ name }) => name));

describe('groupGiven', () => {
  it('puts the files of a Shapefile together, whatever their case, and leaves others alone', () => {
    expect(names('a.csv', 'Desa.SHP', 'b.csv', 'desa.dbf', 'desa.shp.xml', 'kec.shp')).toEqual([
      ['a.csv'],
      ['Desa.SHP', 'desa.dbf', 'desa.shp.xml'],
      ['b.csv'],
      ['kec.shp'],
    ]);
  });

  it('does not join two other files of one name', () => {
    expect(names('a.csv', 'a.csv', 'a.zip')).toEqual([['a.csv'], ['a.csv'], ['a.zip']]);
  });
});
