import { describe, expect, it } from 'vitest';
import { paramPlaceFaults } from '../../../../../scripts/ci/architecture/paramPlaces.ts';

const PARAMS = [
  { name: 'tren', key: 'trend', places: ['banding'] },
  { name: 'wil', key: 'regions', places: ['peta'] },
  { name: 'th', key: 'year', places: 'all' },
] as const;
const faults = (path: string, text: string) => paramPlaceFaults([{ path, text }], PARAMS);

describe('the parameters that a place reads', () => {
  it.each([
    ['app.nav.state.trend'],
    ['const trend = $derived(nav.state.trend ?? null);'],
    ['const { mode, trend } = app.nav.state;'],
    ['const { trend: asked } = $derived(nav.state);'],
  ])('are found in %s', (text) => {
    expect(faults('src/ui/peta/time/One.svelte', text)).toEqual([
      'src/ui/peta/time/One.svelte: reads the parameter tren, which is not declared for peta',
    ]);
    expect(faults('src/ui/banding/One.svelte', text)).toEqual([]);
  });

  it('may be those of every place, and any outside of the places', () => {
    expect(faults('src/ui/peta/One.svelte', 'nav.state.year; nav.state.regions')).toEqual([]);
    expect(faults('src/ui/figures/One.svelte', 'nav.state.trend')).toEqual([]);
    // Another thing's field of the same name.
    expect(faults('src/ui/peta/One.svelte', 'seriesStates.trend; nav.state.route.trend')).toEqual([]);
  });
});
