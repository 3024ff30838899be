import { describe, expect, it } from 'vitest';
import { HOT_SPOTS } from '../../../../src/aggregate/mapQuestion';
import { DEFAULT_STATE, type AppState } from '../../../../src/state/url/appState';
import { consequences } from '../../../../src/state/session/consequences';
import { endedBy } from '../../../../src/state/url/endOfScope';
import { decodeState, encodeState, LONGEST_HASH } from '../../../../src/state/url/urlCodec';
import { paramOf, plain, type Scope } from '../../../../src/state/url/urlParam';
import { URL_PARAMS } from '../../../../src/state/url/urlParams';
import { AREA_CODE, idOrNull } from '../../../../src/state/url/urlValues';

const villages = (change: Partial<AppState['villages']>): Partial<AppState> => ({
  villages: { ...DEFAULT_STATE.villages, ...change },
});
const filter = (change: Partial<AppState['filter']>): Partial<AppState> => ({
  filter: { ...DEFAULT_STATE.filter, ...change },
});
const evaluation = (change: Partial<AppState['evaluation']>): Partial<AppState> => ({
  evaluation: { ...DEFAULT_STATE.evaluation, ...change },
});
const likeness = (change: Partial<AppState['likeness']>): Partial<AppState> => ({
  likeness: { ...DEFAULT_STATE.likeness, ...change },
});
const helix = (change: Partial<AppState['helix']>): Partial<AppState> => ({
  helix: { ...DEFAULT_STATE.helix, ...change },
});
/** Parameters whose values are words of the pack: every text up to a length is accepted, and is shown as text only. */
const FREE_TEXTS: ReadonlySet<string> = new Set(['tipologi', 'sektor', 'dana']);

/** One changed field a parameter, and the text that says it. */
const CASES: Readonly<Record<string, readonly [change: Partial<AppState>, text: string]>> = {
  pack: [{ pack: 'contoh-8569' }, 'contoh-8569'],
  ind: [{ indicatorId: 'keluarga_desil1' }, 'keluarga_desil1'],
  th: [{ year: 2015 }, '2015'],
  mode: [{ mode: { kind: 'bivariate', indicatorId: 'rtlh', year: 2020 } }, 'dua.rtlh.2020'],
  belah: [{ split: 12.5 }, '12.5'],
  kelas: [{ classification: { method: 'natural', k: 6 } }, 'alami.6'],
  beku: [{ frozen: 'all' }, 'semua'],
  palet: [{ palette: 'perubahan' }, 'perubahan'],
  simbol: [{ proportionalSymbols: 'miskin' }, 'miskin'],
  segienam: [{ hexagons: { area_km2: 2.5, as: 'area' } }, '2.5,luas'],
  radius: [{ radius_m: 3500 }, '3500'],
  orang: [{ counted: 'desil_1_4' }, 'desil_1_4'],
  desa: [{ selected: '33.26.09.2020' }, '33.26.09.2020'],
  banding: [{ compared: ['33.26.15.2014', '33.26.01.2001'] }, '33.26.15.2014,33.26.01.2001'],
  samping: [{ alongside: ['regency'] }, 'kabupaten'],
  tren: [{ trend: 'p0' }, 'p0'],
  wil: [
    { regions: ['gl.6ip2o.-f04g.1jk.0.0.-rs*Utara', '~a1*Luas'] },
    'gl.6ip2o.-f04g.1jk.0.0.-rs*Utara!~a1*Luas',
  ],
  lapis: [{ overlays: ['leftRed', 'povertyStatus'] }, 'keluar,status'],
  tampil: [{ view: 'tabel' }, 'tabel'],
  panel: [{ panel: 'aggregate' }, 'agregasi'],
  lipat: [{ folded: true }, 'ya'],
  tingkat: [{ level: 'district' }, 'kecamatan'],
  kec: [villages({ kecamatan: ['33.26.01', '33.26.09'] }), '33.26.01,33.26.09'],
  jenis: [villages({ kinds: ['kelurahan'] }), 'kelurahan'],
  tipologi: [villages({ typologies: ['dataran tinggi', 'pesisir'] }), 'dataran tinggi~pesisir'],
  status: [villages({ statuses: ['leftRed', 'candidate'] }), 'keluar_merah,calon'],
  hanya: [villages({ classes: [0, 2] }), '1,3'],
  nilai: [villages({ range: { min: -3.5, max: null } }), '-3.5..'],
  punya: [villages({ interventions: 'with' }), 'ada'],
  pelaku: [filter({ actorIds: ['masyarakat', 'pemdes'] }), 'masyarakat,pemdes'],
  tahap: [filter({ stages: ['running'] }), 'berjalan'],
  sektor: [filter({ sectors: ['Air, sanitasi', 'RTLH'] }), 'Air, sanitasi~RTLH'],
  dana: [filter({ funds: ['CSR'] }), 'CSR'],
  masa: [filter({ years: { from: 2019, to: 2020 } }), '2019..2020'],
  kelompok: [evaluation({ group: { kind: 'replication', years: [2020, 2022] } }), 'replikasi.2020,2022'],
  hasil: [evaluation({ outcome: 'stunting' }), 'stunting'],
  rentang: [evaluation({ years: { from: 2016, to: 2023 } }), '2016..2023'],
  padanan: [evaluation({ matches: 3 }), '3'],
  terjauh: [evaluation({ caliper: 0.75 }), '0.75'],
  berulang: [evaluation({ withReplacement: true }), 'ya'],
  tetangga: [evaluation({ exceptNeighbours: false }), 'ikut'],
  dipilih: [evaluation({ usedToChoose: true }), 'ya'],
  seperti: [likeness({ code: '33.26.02.2008' }), '33.26.02.2008'],
  ukuran: [likeness({ by: 'mahalanobis' }), 'mahalanobis'],
  saat: [likeness({ asBefore: false }), 'kini'],
  setipologi: [likeness({ sameTypology: true }), 'ya'],
  ciri: [likeness({ traits: ['ike', 'iks'] }), 'ike,iks'],
  baris: [helix({ rows: 'programme' }), 'program'],
  lajur: [helix({ columns: 'district' }), 'kecamatan'],
  besaran: [helix({ measure: 'pagu' }), 'pagu'],
  per: [helix({ perHousehold: true }), 'keluarga'],
  petak: [helix({ cell: { row: 'Air bersih', column: 'usaha' } }), 'Air bersih~usaha'],
  masalah: [helix({ problem: 'air' }), 'air'],
  menurut: [helix({ voiced: true }), 'warga'],
  terburuk: [helix({ share_pct: 10 }), '10'],
  uang: [helix({ moneyBy: 'fund' }), 'dana'],
  kolom: [{ columns: ['iks', 'ike'] }, 'iks,ike'],
  urut: [{ sort: { column: 'nama', descending: true } }, '-nama'],
  skenario: [
    { scenario: 'q1YqSy0qzszPU7Iy1FHKS8xNVbJS8kstV0hUSEpVqgUA' },
    'q1YqSy0qzszPU7Iy1FHKS8xNVbJS8kstV0hUSEpVqgUA',
  ],
  dasar: [{ basemap: 'rbi' }, 'rbi'],
  kamera: [{ camera: { lon: 109.6, lat: -7, zoom: 10.25 } }, '109.6,-7,10.25'],
  layar: [{ wall: { deck: 'abc123', scene: 'x9', exploring: true } }, 'abc123.x9.jelajah'],
  bhs: [{ language: 'en' }, 'en'],
  tema: [{ theme: 'proyektor' }, 'proyektor'],
  mata: [{ vision: 'abu' }, 'abu'],
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
      expect(param.read(text, DEFAULT_STATE)).toEqual(change);
    },
  );

  it.each(URL_PARAMS.map((param) => [param.name, param] as const))(
    '%s is not understood where it says nothing or something else',
    (name, { read }) => {
      for (const text of ['', ' ', '\u0000', '<b>', '1e', 'a'.repeat(99), '../a', '[object Object]']) {
        // Packed texts consist of plain letters; whether they can be read is checked where they are unpacked.
        if (name === 'skenario' && /^a{16,}$/.test(text)) continue;
        const free = FREE_TEXTS.has(name) && text !== '' && text.length <= 80;
        expect(read(text, DEFAULT_STATE) === null, JSON.stringify(text)).toBe(!free);
      }
    },
  );

  it.each<[string, AppState['evaluation']['group']]>([
    ['laboratorium', { kind: 'laboratory' }],
    ['99.01.02.2003', { kind: 'village', code: '99.01.02.2003' }],
  ])('name the group that is evaluated as %s', (text, group) => {
    const { state, understood } = decodeState(`#/evaluasi?kelompok=${text}`);
    expect([state.evaluation.group, understood]).toEqual([group, true]);
    expect(encodeState(state)).toBe(`#/evaluasi?kelompok=${text}`);
  });

  it.each([
    ['kelompok', 'replikasi.20'],
    ['kelompok', 'replikasi.'],
    ['rentang', '2016..'],
    ['rentang', '2020..2016'],
    ['padanan', '0'],
    ['padanan', '2.5'],
    ['terjauh', '-1'],
    ['terjauh', '21'],
  ])('do not understand %s=%s', (name, text) => {
    const { state, problems } = decodeState(`#/evaluasi?${name}=${text}`);
    expect(problems).toEqual([{ param: name, value: text }]);
    expect(state.evaluation).toEqual(DEFAULT_STATE.evaluation);
  });

  it('combine both halves of the filter, in either order', () => {
    const filter = { ...DEFAULT_STATE.filter, actorIds: ['usaha'], stages: ['planned', 'running'] };
    expect(decodeState('#/peta?pelaku=usaha&tahap=rencana,berjalan').state.filter).toEqual(filter);
    expect(decodeState('#/peta?tahap=berjalan,rencana&pelaku=usaha').state.filter).toEqual(filter);
  });

  it('accept a comma as itself or percent-encoded, as mail programs write it', () => {
    expect(decodeState('#/peta?lapis=calon%2Cnama').state.overlays).toEqual(['candidate', 'villageLabels']);
  });

  it('accept an explicit default', () => {
    const written =
      '#/peta?pack=pekalongan&lapis=nama,keluar,ketidakpastian,replikasi,laboratorium&bhs=id&dasar=none&tampil=peta';
    const { state, understood } = decodeState(written);
    expect([state, understood]).toEqual([DEFAULT_STATE, true]);
    expect(encodeState(state)).toBe('#/peta');
  });

  it.each(['ubah.2015.1', 'ubah', 'geser.idm', 'geser.idm.20', 'dua..2024', 'geser.a.b.2024', 'lain.2024'])(
    'do not understand the mode %j',
    (mode) => {
      expect(decodeState(`#/peta?mode=${mode}`).understood).toBe(false);
    },
  );

  it.each([
    [{}, 'kantong.lisa.queen'],
    [{ method: 'gi', weights: { kind: 'rook' } }, 'kantong.gi.rook'],
    [{ weights: { kind: 'nearest', k: 6 } }, 'kantong.lisa.k6'],
    [{ weights: { kind: 'within', radius_km: 6.5 } }, 'kantong.lisa.m6500'],
    [{ permutations: 9999, seed: 0 }, 'kantong.lisa.queen.9999.0'],
  ] as const)('write and read how hot spots are looked for: %j', (change, text) => {
    const mode = { ...HOT_SPOTS, ...change };
    expect(encodeState({ ...DEFAULT_STATE, mode })).toBe(`#/peta?mode=${text}`);
    expect(decodeState(`#/peta?mode=${text}`).state.mode).toEqual(mode);
  });

  it.each([
    'kantong',
    'kantong.lisa',
    'kantong.moran.queen',
    'kantong.lisa.k0',
    'kantong.lisa.k101',
    'kantong.lisa.k2.5',
    'kantong.lisa.m0',
    'kantong.lisa.m9999999',
    'kantong.lisa.queen.999',
    'kantong.lisa.queen.98.1',
    'kantong.lisa.queen.999.-1',
    'kantong.lisa.queen.999.1.1',
    'kantong.lisa.queen.999.1e-1',
    'kantong.lisa.queen.1000x.1',
    'kantong.lisa.k1e-1',
  ])('reject the hot spot search %j', (mode) => {
    expect(decodeState(`#/peta?mode=${mode}`).understood).toBe(false);
  });

  it.each(['5..4', '..', '5', '1..2..3', 'a..b', '1..x'])('reject the range %j', (range) => {
    expect(decodeState(`#/peta?nilai=${range}`).understood).toBe(false);
  });

  it('accept at most four compared villages, without duplicates', () => {
    const codes = ['01', '02', '03', '04', '05'].map((end) => `33.26.15.20${end}`);
    expect(decodeState(`#/banding?banding=${codes.slice(0, 4).join(',')}`).state.compared).toHaveLength(4);
    expect(decodeState(`#/banding?banding=${codes.join(',')}`).understood).toBe(false);
    expect(decodeState(`#/banding?banding=${codes[0]},${codes[0]}`).understood).toBe(false);
  });

  it('accept at most six regions of a limited total length', () => {
    const region = 'd.332615-2001*Satu';
    const read = (text: string) => decodeState(`#/peta?wil=${text}`);
    expect(read(Array.from({ length: 6 }, () => region).join('!')).state.regions).toHaveLength(6);
    expect(read(Array.from({ length: 7 }, () => region).join('!')).understood).toBe(false);
    expect(read(`gl.${'1.'.repeat(3000)}1`).understood).toBe(false);
    const longest = `gl.${'1.'.repeat(2998)}`;
    expect(read(longest).state.regions).toEqual([longest]);
    expect(encodeState({ ...DEFAULT_STATE, regions: [longest] }).length).toBeLessThan(LONGEST_HASH);
  });

  it('accept the table under its name in the first links', () => {
    expect(decodeState('#/peta?tampil=daftar').state.view).toBe('tabel');
  });

  it('contain an unstated typology, alone and with others', () => {
    for (const typologies of [[''], ['', 'pesisir']]) {
      const hash = encodeState({ ...DEFAULT_STATE, ...villages({ typologies }) });
      expect(decodeState(hash)).toMatchObject({ understood: true, state: { villages: { typologies } } });
    }
  });

  it('accept complete codes of a village, a kecamatan or a regency only', () => {
    const codes = ['33.26.15.2014', '33.26.15', '33.26', '33.26.1', '33', '33.26.15.2014 ', '3326.15.2014'];
    expect(codes.map((code) => AREA_CODE.test(code))).toEqual([true, true, true, false, false, false, false]);
  });

  it.each(['0', '-5', '0.4', '2.5', '100001', '1000000', 'NaN', 'Infinity', 'jauh', ''])(
    'takes no radius of "%s"',
    (text) => {
      const radius = URL_PARAMS.find(({ name }) => name === 'radius');
      expect(radius?.read(text, DEFAULT_STATE)).toBeNull();
    },
  );
});

describe('the scope that a parameter declares', () => {
  /** Everything changed at once; the parts of a filter together. */
  const changed = Object.values(CASES).reduce<AppState>((state, [change]) => {
    const { villages = {}, filter = {}, evaluation = {}, likeness = {}, helix = {}, ...rest } = change;
    return {
      ...state,
      ...rest,
      villages: { ...state.villages, ...onlyChanged(villages, DEFAULT_STATE.villages) },
      filter: { ...state.filter, ...onlyChanged(filter, DEFAULT_STATE.filter) },
      evaluation: { ...state.evaluation, ...onlyChanged(evaluation, DEFAULT_STATE.evaluation) },
      likeness: { ...state.likeness, ...onlyChanged(likeness, DEFAULT_STATE.likeness) },
      helix: { ...state.helix, ...onlyChanged(helix, DEFAULT_STATE.helix) },
    };
  }, DEFAULT_STATE);
  const after = (before: AppState, change: Partial<AppState>): AppState => ({
    ...before,
    ...consequences(before, change),
  });
  const textsOf = (state: AppState) => Object.fromEntries(URL_PARAMS.map((p) => [p.name, p.write(state)]));
  const scopesOf = (...scopes: Scope[]) => URL_PARAMS.filter(({ scope }) => scopes.includes(scope));
  const isWritten = (state: AppState) => URL_PARAMS.filter((p) => p.write(state) !== null).map((p) => p.name);

  it('the case of each parameter is in the state that is tried', () => {
    expect(isWritten(changed)).toEqual(URL_PARAMS.map(({ name }) => name));
  });

  it('after a change of pack nothing of scope pack or narrower is left, and all of the reader is', () => {
    const texts = textsOf(after(changed, { pack: 'lain' }));
    for (const { name } of scopesOf('pack', 'level', 'place')) expect(texts[name], name).toBeNull();
    const before = textsOf(changed);
    for (const { name } of scopesOf('reader').filter(({ name }) => name !== 'pack')) {
      expect(texts[name], name).toBe(before[name]);
    }
  });

  it('after a change of level nothing of scope level or narrower is left, but what is carried to its area', () => {
    const texts = textsOf(after(changed, { level: 'regency' }));
    const before = textsOf(changed);
    expect(texts['desa']).toBe('33.26');
    expect([before['mode'], texts['mode']]).toEqual(['dua.rtlh.2020', null]);
    for (const { name, atLevel } of scopesOf('level', 'place')) {
      if (!atLevel) expect(texts[name], name).toBeNull();
    }
    for (const { name, atLevel } of scopesOf('reader', 'pack')) {
      if (!atLevel && name !== 'tingkat') expect(texts[name], name).toBe(before[name]);
    }
  });

  it('after a change of place nothing of scope place is left that the new one does not read', () => {
    for (const place of ['banding', 'kantong', 'data'] as const) {
      const texts = textsOf(after(changed, { route: { place } }));
      const before = textsOf(changed);
      for (const { name, scope, places } of URL_PARAMS) {
        const holds = scope !== 'place' || places === 'all' || places.includes(place);
        expect(texts[name], `${name} in ${place}`).toBe(holds ? before[name] : null);
      }
    }
  });

  it('place ends in a place that does not read it, and with level and pack', () => {
    const trend = paramOf('tren', 'trend', { scope: 'place', places: ['banding', 'desa'] }, plain(idOrNull));
    const before: AppState = { ...DEFAULT_STATE, route: { place: 'banding' }, trend: 'p0' };
    const ended = (change: Partial<AppState>) => endedBy({ before, next: { ...before, ...change } }, [trend]);
    expect(ended({ route: { place: 'desa', code: '33.26.01.2001' } })).toEqual({});
    expect(ended({ route: { place: 'peta' } })).toEqual({ trend: null });
    expect(ended({ level: 'district' })).toEqual({ trend: null });
    expect(ended({ pack: 'contoh' })).toEqual({ trend: null });
    expect(ended({ year: 2020 })).toEqual({});
  });

  it('what the change itself sets is kept', () => {
    const district = after(changed, { level: 'district', compared: ['33.26.02'], selected: null });
    expect([district.compared, district.selected]).toEqual([['33.26.02'], null]);
    expect(after(changed, { pack: 'lain', year: 2011 }).year).toBe(2011);
  });
});

/** The parts of a filter that a case changes. */
function onlyChanged<T extends object>(part: T, start: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(part).filter(([key, value]) => start[key as keyof T] !== value),
  ) as Partial<T>;
}
