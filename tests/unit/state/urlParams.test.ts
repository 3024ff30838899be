import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, type AppState } from '../../../src/state/appState';
import { decodeState, encodeState } from '../../../src/state/urlCodec';
import { URL_PARAMS, VILLAGE_CODE } from '../../../src/state/urlParams';

/** One changed field a parameter, and the text that says it. */
const CASES: Readonly<Record<string, readonly [change: Partial<AppState>, text: string]>> = {
  pack: [{ pack: 'contoh-8569' }, 'contoh-8569'],
  ind: [{ indicatorId: 'keluarga_desil1' }, 'keluarga_desil1'],
  th: [{ year: 2015 }, '2015'],
  kelas: [{ classification: { method: 'natural', k: 6 } }, 'alami.6'],
  palet: [{ palette: 'perubahan' }, 'perubahan'],
  desa: [{ selected: '33.26.09.2020' }, '33.26.09.2020'],
  lapis: [{ overlays: ['leftRed', 'povertyStatus'] }, 'keluar,status'],
  tampil: [{ view: 'daftar' }, 'daftar'],
  pelaku: [{ filter: { actorIds: ['masyarakat', 'pemdes'], stages: [] } }, 'masyarakat,pemdes'],
  tahap: [{ filter: { actorIds: [], stages: ['running'] } }, 'berjalan'],
  dasar: [{ basemap: 'rbi' }, 'rbi'],
  kamera: [{ camera: { lon: 109.6, lat: -7, zoom: 10.25 } }, '109.6,-7,10.25'],
  bhs: [{ language: 'en' }, 'en'],
  tema: [{ theme: 'proyektor' }, 'proyektor'],
};

describe('the parameters of a link', () => {
  it('are these, in this order', () => {
    expect(URL_PARAMS.map(({ name }) => name)).toEqual(Object.keys(CASES));
  });

  it.each(URL_PARAMS.map((param) => [param.name, param] as const))(
    '%s is left out of the start, written where it is changed, and read back',
    (name, param) => {
      const [change, text] = CASES[name]!;
      expect(param.write(DEFAULT_STATE)).toBeNull();
      expect(param.write({ ...DEFAULT_STATE, ...change })).toBe(text);
      expect(param.read(text)).toEqual(change);
    },
  );

  it.each(URL_PARAMS.map((param) => [param.name, param] as const))(
    '%s is not understood where it says nothing or something else',
    (_, { read }) => {
      for (const text of ['', ' ', '\u0000', '<b>', '1e', 'a'.repeat(65), '../a', '[object Object]']) {
        expect(read(text), JSON.stringify(text)).toBeNull();
      }
    },
  );

  it('bring both halves of the filter together, in either order', () => {
    const filter = { actorIds: ['usaha'], stages: ['planned', 'running'] };
    expect(decodeState('#/peta?pelaku=usaha&tahap=rencana,berjalan').state.filter).toEqual(filter);
    expect(decodeState('#/peta?tahap=berjalan,rencana&pelaku=usaha').state.filter).toEqual(filter);
  });

  it('take a comma as itself or percent-encoded, as mail programs make it', () => {
    expect(decodeState('#/peta?lapis=calon%2Cnama').state.overlays).toEqual(['candidate', 'villageLabels']);
  });

  it('say a default as well, where somebody writes it', () => {
    const written =
      '#/peta?pack=pekalongan&lapis=nama,keluar,ketidakpastian,replikasi,laboratorium&bhs=id&dasar=none&tampil=peta';
    const { state, understood } = decodeState(written);
    expect([state, understood]).toEqual([DEFAULT_STATE, true]);
    expect(encodeState(state)).toBe('#/peta');
  });

  it('hold a village code in full only', () => {
    expect(
      ['33.26.15.2014', '33.26.15', '33.26.15.2014 ', '3326.15.2014'].map((code) => VILLAGE_CODE.test(code)),
    ).toEqual([true, false, false, false]);
  });
});
