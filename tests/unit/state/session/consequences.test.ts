import { describe, expect, it } from 'vitest';
import { HOT_SPOTS } from '../../../../src/aggregate/mapQuestion';
import { DEFAULT_STATE, type AppState } from '../../../../src/state/url/appState';
import { consequences } from '../../../../src/state/session/consequences';

const state = (change: Partial<AppState>): AppState => ({ ...DEFAULT_STATE, ...change });
const filtered = {
  ...DEFAULT_STATE.villages,
  kecamatan: ['33.26.01'],
  classes: [4],
  range: { min: 1, max: null },
};
const after = (before: AppState, change: Partial<AppState>) => ({
  ...before,
  ...consequences(before, change),
});

describe('consequences of a change of state', () => {
  it('are none for a change on which nothing else of the state depends', () => {
    const before = state({ villages: filtered, mode: { kind: 'change', from: 2015 } });
    expect(consequences(before, { selected: '33.26.01.2001' })).toEqual({ selected: '33.26.01.2001' });
    expect(after(before, { year: 2020 }).villages).toBe(filtered);
  });

  it('another indicator removes filters on values and classes, and keeps those on places', () => {
    const { villages } = after(state({ villages: filtered }), { indicatorId: 'ike' });
    expect(villages).toEqual({ ...filtered, classes: [], range: null });
  });

  it('another classification removes the filter on classes only', () => {
    const { villages } = after(state({ villages: filtered }), {
      classification: { method: 'natural', k: 5 },
    });
    expect(villages).toEqual({ ...filtered, classes: [] });
  });

  it('another level selects the area that contains the selection, and removes what refers to other rows', () => {
    const before = state({
      selected: '33.26.01.2001',
      compared: ['33.26.01.2001'],
      villages: filtered,
      mode: { kind: 'bivariate', indicatorId: 'ike', year: 2024 },
    });
    const district = after(before, { level: 'district' });
    expect(district).toMatchObject({
      selected: '33.26.01',
      compared: [],
      villages: DEFAULT_STATE.villages,
      mode: { kind: 'single' },
      route: { place: 'peta' },
    });
    expect(after(district, { level: 'regency' }).selected).toBe('33.26');
    expect(after(district, { level: 'village' }).selected).toBeNull();
  });

  it('another level opens the profile of the area, or the map at a lower level', () => {
    const before = state({ route: { place: 'desa', code: '33.26.01.2001' } });
    const district = after(before, { level: 'district' });
    expect(district.route).toEqual({ place: 'desa', code: '33.26.01' });
    expect(after(district, { level: 'village' }).route).toEqual({ place: 'peta' });
  });

  it('a change of the filter itself is kept', () => {
    const asked = { ...filtered, classes: [1] };
    expect(after(state({ villages: filtered }), { indicatorId: 'ike', villages: asked }).villages).toBe(
      asked,
    );
  });

  it('another indicator ends change and pair modes, and continues small multiples', () => {
    const modeAfter = (mode: AppState['mode']) => after(state({ mode }), { indicatorId: 'ike' }).mode.kind;
    expect(modeAfter({ kind: 'change', from: 2015 })).toBe('single');
    expect(modeAfter({ kind: 'bivariate', indicatorId: 'p0', year: 2024 })).toBe('single');
    expect(modeAfter({ kind: 'multiples' })).toBe('multiples');
    expect(modeAfter({ kind: 'swipe', indicatorId: 'p0', year: 2024 })).toBe('swipe');
    expect(modeAfter({ kind: 'swipe', indicatorId: 'ike', year: 2024 })).toBe('single');
  });

  it('a new swipe map starts with its divider in the middle; another left side keeps its position', () => {
    const mode = { kind: 'swipe', indicatorId: 'p0', year: 2015 } as const;
    const pulled = state({ mode, split: 20, indicatorId: 'p0' });
    expect(after(pulled, { mode: { ...mode, year: 2018 } }).split).toBe(20);
    expect(after(pulled, { mode: { kind: 'single' } }).split).toBe(50);
    // Its swipe ends with the indicator.
    expect(after(state({ mode, split: 20 }), { indicatorId: 'p0' }).split).toBe(50);
  });

  it('another hot spot search removes the filter on its classes', () => {
    const before = state({ mode: HOT_SPOTS, villages: filtered });
    const searched = after(before, { mode: { ...HOT_SPOTS, method: 'gi' } });
    expect([searched.villages.classes, searched.villages.range]).toEqual([[], null]);
    expect(after(before, { selected: '33.26.01.2001' }).villages).toEqual(filtered);
  });

  it('small multiples reset the camera; a step of the year keeps it', () => {
    const camera = { lon: 109.6, lat: -7, zoom: 12 };
    const one = state({ camera });
    expect(after(one, { mode: { kind: 'multiples' } }).camera).toBeNull();
    const side = state({ camera, mode: { kind: 'multiples' } });
    expect(after(side, { mode: { kind: 'single' }, year: 2018 }).camera).toBeNull();
    expect(after(side, { year: 2018 }).camera).toEqual(camera);
    expect(after(one, { mode: { kind: 'change', from: 2015 } }).camera).toEqual(camera);
  });

  it('another pack removes everything about the last one, and keeps language and theme', () => {
    const before = state({
      indicatorId: 'idm',
      villages: filtered,
      compared: ['33.26.01.2001'],
      selected: '33.26.01.2001',
      language: 'en',
      theme: 'gelap',
      view: 'tabel',
    });
    expect(after(before, { pack: 'contoh' })).toEqual(
      state({ pack: 'contoh', language: 'en', theme: 'gelap', view: 'tabel' }),
    );
  });

  it('a village opened from its profile is shown on the map at its location', () => {
    const camera = { lon: 109.6, lat: -7, zoom: 9 };
    const profile = state({ route: { place: 'desa', code: '33.26.15.2014' }, camera });
    const shown = after(profile, { route: { place: 'peta' }, selected: '33.26.15.2014', view: 'peta' });
    expect(shown.camera).toBeNull();
    expect(after(profile, { route: { place: 'peta' } }).camera).toBe(camera);
    // On the map itself a choice moves nothing.
    expect(after(state({ camera }), { selected: '33.26.15.2014' }).camera).toBe(camera);
  });
});
