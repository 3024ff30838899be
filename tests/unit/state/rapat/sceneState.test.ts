import { describe, expect, it } from 'vitest';
import { sceneGone } from '../../../../src/state/rapat/sceneGone';
import { isAsStored, sceneLink, sceneState } from '../../../../src/state/rapat/sceneState';
import { DEFAULT_STATE, type AppState } from '../../../../src/state/url/appState';

const state: AppState = {
  ...DEFAULT_STATE,
  ...{
    indicatorId: 'idm',
    year: 2024,
    selected: '33.26.16.2004',
    language: 'en',
    theme: 'gelap',
    vision: 'abu',
  },
  wall: { deck: 'abc', scene: 's1', exploring: false },
};

describe('the link of a scene', () => {
  it('has what is drawn and nothing of the reader or the wall', () => {
    expect(sceneLink(state)).toBe('#/peta?ind=idm&th=2024&desa=33.26.16.2004');
  });

  it('is drawn for the reader of the window that shows it', () => {
    const wall = { deck: 'xyz', scene: 's9', exploring: false };
    const drawn = sceneState(
      { link: sceneLink(state) },
      { ...DEFAULT_STATE, language: 'en', theme: 'kontras' },
      wall,
    );
    expect(drawn).toEqual({ ...state, theme: 'kontras', vision: null, wall });
  });
});

describe('a screen', () => {
  it('is as stored whatever the reader and the wall, and no longer once a village is chosen', () => {
    const scene = { link: sceneLink(state) };
    expect(isAsStored(scene, { ...state, language: 'id', wall: null })).toBe(true);
    expect(isAsStored(scene, { ...state, selected: null })).toBe(false);
    expect(isAsStored({ link: '#/peta?th=2024&ind=idm&desa=33.26.16.2004' }, state)).toBe(true);
  });
});

describe('what a scene no longer finds', () => {
  const dataset = {
    manifest: { id: 'pekalongan', version: '2.0.0' },
    indicators: [{ id: 'idm' }],
  } as unknown as Parameters<typeof sceneGone>[2];
  const rowOf = (code: string) => (code === '33.26.16.2004' ? 3 : null);
  const scene = { pack: 'pekalongan', dataVersion: '2.0.0' };
  const gone = (made: typeof scene, asked: Partial<AppState>) =>
    sceneGone(made, { ...state, ...asked }, dataset, rowOf);

  it('is nothing where all is there', () => {
    expect(gone(scene, {})).toEqual([]);
    expect(gone(scene, { indicatorId: null, selected: null })).toEqual([]);
  });

  it('is the indicator, the village and the version, each by its name', () => {
    expect(
      gone({ ...scene, dataVersion: '1.0.0' }, { indicatorId: 'ipm', selected: '33.26.99.0001' }),
    ).toEqual([
      { what: 'indicator', id: 'ipm' },
      { what: 'village', code: '33.26.99.0001' },
      { what: 'version', then: '1.0.0', now: '2.0.0' },
    ]);
  });

  it('is not the version of another pack, nor one that was not known', () => {
    expect(gone({ pack: 'contoh', dataVersion: '1.0.0' }, {})).toEqual([]);
    expect(gone({ ...scene, dataVersion: '' }, {})).toEqual([]);
  });
});
