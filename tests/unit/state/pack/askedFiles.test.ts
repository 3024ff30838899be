import { describe, expect, it } from 'vitest';
import type { PackFiles } from '../../../../src/data/pack/packFiles';
import { fetchAsked, filesOfView, type AskedOfPack } from '../../../../src/state/pack/askedFiles';
import { DEFAULT_STATE } from '../../../../src/state/url/appState';

const province = (code: string, bbox: readonly [number, number, number, number]) => {
  return { code, name: code, villages: 3, bbox };
};
/** The second reaches into the first. */
const PROVINCES = [
  province('11', [95, 2, 98, 6]),
  province('12', [97, -1, 100, 4]),
  province('94', [130, -9, 141, 0]),
];
const MAP: AskedOfPack = {
  ...DEFAULT_STATE,
  indicatorId: 'p0',
  year: 2024,
  camera: { lon: 96, lat: 5, zoom: 11 },
};
const COLUMN = ['nilai-p0-2024', 'total-p0-2024'];
const named = (asked: Partial<AskedOfPack>) => filesOfView({ provinces: PROVINCES }, { ...MAP, ...asked });

describe('the files that a link asks for', () => {
  it('are the province where the camera stands, and its indicator-year', () => {
    expect(named({})).toEqual(['batas-11', ...COLUMN]);
    expect(named({ camera: { lon: 135, lat: -2, zoom: 9 } })).toEqual(['batas-94', ...COLUMN]);
  });
  it('are both provinces where their boxes overlap, the nearer first', () => {
    expect(named({ camera: { lon: 97.9, lat: 2.2, zoom: 9 } })).toEqual(['batas-12', 'batas-11', ...COLUMN]);
  });
  it('are no province at sea, without a camera, and beside a table alone', () => {
    expect(named({ camera: { lon: 120, lat: 3, zoom: 9 } })).toEqual(COLUMN);
    expect(named({ camera: null })).toEqual(COLUMN);
    expect(named({ view: 'tabel' })).toEqual(COLUMN);
    expect(named({ view: 'berdampingan' })).toEqual(['batas-11', ...COLUMN]);
    expect(filesOfView({}, MAP)).toEqual(COLUMN);
  });
  it('are none at a place without that map', () => {
    expect(named({ route: { place: 'desa', code: '11.01.01.2001' } })).toEqual([]);
    expect(named({ route: { place: 'beranda' } })).toEqual([]);
  });
});

describe('fetching them', () => {
  /** A pack that notes which files were asked for. */
  function pack(names: readonly string[], provinces?: typeof PROVINCES) {
    const asked: string[] = [];
    const io = {
      get: (url: string) => {
        asked.push(url);
        return Promise.resolve({ status: 404, bytes: new Uint8Array() });
      },
      sha256: () => Promise.resolve(''),
    };
    const resources = names.map((name) => ({ name, path: name, bytes: 1, hash: '' }));
    const files = { manifest: { resources, provinces }, base: '', io, early: new Map(), kept: false };
    return { asked, files: files as unknown as PackFiles };
  }
  const LARGE = ['desa', 'batas-garis', 'program', 'batas-11', 'batas-12', 'nilai-p0-2023', 'nilai-p0-2024'];

  it('asks for the outlines first, and for nothing that the pack has not', () => {
    const { asked, files } = pack(LARGE, PROVINCES);
    const early = fetchAsked(files, MAP).early;
    expect(asked).toEqual(['batas-garis', 'program', 'batas-11', 'nilai-p0-2024']);
    expect([...early.keys()]).toEqual(asked);
  });
  it('asks for what every pack needs where the link says nothing', () => {
    const { asked, files } = pack(LARGE, PROVINCES);
    fetchAsked(files);
    expect(asked).toEqual(['batas-garis', 'program']);
  });
  it('asks for nothing more of a pack with all values in one file', () => {
    const { asked, files } = pack(['desa', 'batas', 'nilai', 'program']);
    fetchAsked(files, MAP);
    expect(asked).toEqual(['batas', 'program']);
  });
});
