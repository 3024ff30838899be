import { expect, it } from 'vitest';
import { offeredBasemaps } from '../../../../src/state/session/offeredBasemaps';

const page = 'https://portal.contoh.invalid/peta/';
const ids = (config: { hosts?: string; pmtiles?: string }) =>
  offeredBasemaps({ hosts: '', pmtiles: '', ...config }, page).map(({ id }) => id);

it('offers none unless the host configured one', () => {
  expect(ids({})).toEqual([]);
});
it('offers those whose host the policy admits, and no other', () => {
  expect(ids({ hosts: 'https://tile.openstreetmap.org' })).toEqual(['osm']);
  expect(ids({ hosts: 'https://geoservices.big.go.id https://tile.openstreetmap.org' })).toEqual([
    'osm',
    'rbi',
  ]);
});
it('reads a PMTiles file beside the page, or on an admitted host', () => {
  const [own] = offeredBasemaps({ hosts: '', pmtiles: 'dasar.pmtiles' }, page);
  expect(own?.url).toBe('https://portal.contoh.invalid/peta/dasar.pmtiles');
  expect(ids({ pmtiles: 'https://lain.invalid/dasar.pmtiles' })).toEqual([]);
  expect(ids({ hosts: 'https://lain.invalid', pmtiles: 'https://lain.invalid/dasar.pmtiles' })).toEqual([
    'pmtiles',
  ]);
});
