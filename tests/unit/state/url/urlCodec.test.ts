import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_INTERVENTIONS } from '../../../../src/aggregate/programme/interventionsInView';
import {
  DEFAULT_OVERLAYS,
  DEFAULT_STATE,
  type AppState,
  type Classification,
} from '../../../../src/state/url/appState';
import { decodeState, encodeState, LONGEST_HASH } from '../../../../src/state/url/urlCodec';
import { URL_PARAMS } from '../../../../src/state/url/urlParams';
import { validState } from '../anyState';

const state = (change: Partial<AppState>): AppState => ({ ...DEFAULT_STATE, ...change });

describe('a link', () => {
  it('contains no defaults', () => {
    expect(encodeState(DEFAULT_STATE)).toBe('#/peta');
  });

  it('encodes the whole state in Indonesian words and a fixed order', () => {
    const full = state({
      route: { place: 'peta' },
      pack: 'contoh',
      indicatorId: 'idm',
      year: 2024,
      classification: { method: 'quantile', k: 7 },
      palette: 'soga',
      selected: '33.26.15.2014',
      overlays: ['laboratory', 'lineage'],
      view: 'berdampingan',
      mode: { kind: 'swipe', indicatorId: 'idm', year: 2015 },
      split: 37.5,
      frozen: 2020,
      proportionalSymbols: 'miskin',
      filter: {
        actorIds: ['pemkab', 'usaha'],
        stages: ['planned', 'done'],
        sectors: ['Air, sanitasi', 'Usaha'],
        funds: ['APBD'],
        years: { from: 2019, to: 2021 },
      },
      villages: {
        kecamatan: ['33.26.01', '33.26.15'],
        kinds: ['desa'],
        typologies: ['pegunungan'],
        statuses: ['red', 'laboratory'],
        classes: [0, 4],
        range: { min: null, max: 0.6 },
        interventions: 'without',
      },
      compared: ['33.26.15.2014', '33.26.01.2001'],
      alongside: ['kecamatan', 'regency'],
      trend: 'p0',
      columns: ['iks', 'ike'],
      sort: { column: 'kecamatan', descending: true },
      vision: 'deutan',
      basemap: 'osm',
      camera: { lon: 109.62451, lat: -7.031, zoom: 9.5 },
      language: 'en',
      theme: 'gelap',
    });
    const link =
      '#/peta?pack=contoh&ind=idm&th=2024&mode=geser.idm.2015&belah=37.5&kelas=kuantil.7&beku=2020&palet=soga&simbol=miskin' +
      '&desa=33.26.15.2014&banding=33.26.15.2014,33.26.01.2001&samping=kecamatan,kabupaten&tren=p0' +
      '&lapis=laboratorium,silsilah&tampil=berdampingan&kec=33.26.01,33.26.15&jenis=desa&tipologi=pegunungan&status=merah,laboratorium&hanya=1,5&nilai=..0.6' +
      '&punya=tanpa&pelaku=pemkab,usaha&tahap=rencana,selesai&sektor=Air,%20sanitasi~Usaha&dana=APBD' +
      '&masa=2019..2021&kolom=iks,ike&urut=-kecamatan&dasar=osm&kamera=109.62451,-7.031,9.5&bhs=en&tema=gelap' +
      '&mata=deutan';
    expect(encodeState(full)).toBe(link);
    expect(decodeState(link)).toEqual({ state: full, understood: true, problems: [] });
  });

  it.each([
    [{ place: 'desa', code: '33.26.15.2014' }, '#/desa/33.26.15.2014'],
    [{ place: 'data' }, '#/data'],
    [{ place: 'data', part: { kind: 'indicator', id: 'p0_desa' } }, '#/data/indikator/p0_desa'],
    [{ place: 'data', part: { kind: 'glossary', term: null } }, '#/data/istilah'],
    [{ place: 'data', part: { kind: 'glossary', term: 'dtsen' } }, '#/data/istilah/dtsen'],
    [{ place: 'data', part: { kind: 'access' } }, '#/data/akses'],
    [{ place: 'banding' }, '#/banding'],
    [{ place: 'kantong' }, '#/kantong'],
    [{ place: 'evaluasi', part: 'effect' }, '#/evaluasi'],
    [{ place: 'evaluasi', part: 'watchlist' }, '#/evaluasi/pantauan'],
    [{ place: 'evaluasi', part: 'similar' }, '#/evaluasi/mirip'],
    [{ place: 'helix', part: 'matrix' }, '#/helix'],
    [{ place: 'helix', part: 'need' }, '#/helix/kebutuhan'],
    [{ place: 'helix', part: 'money' }, '#/helix/uang'],
    [{ place: 'helix', part: 'agencies' }, '#/helix/opd'],
    [{ place: 'helix', part: 'voices' }, '#/helix/suara'],
  ] as const)('names the place %o in its path', (route, link) => {
    expect(encodeState(state({ route }))).toBe(link);
    expect(decodeState(link).state.route).toEqual(route);
  });

  it.each([
    [{ method: 'equal', k: 4 }, 'rentang.4'],
    [{ method: 'natural', k: 9 }, 'alami.9'],
    [{ method: 'deviation', k: 3 }, 'simpangan.3'],
    [{ method: 'headTail' }, 'ekor'],
    [{ method: 'official' }, 'resmi'],
    [{ method: 'interval' }, 'selang'],
    [{ method: 'manual', upper: [-3, 0.4907, 2e21] }, 'manual.-3,0.4907,2e%2B21'],
  ] as [Classification, string][])('writes the classing %o', (classification, word) => {
    const link = encodeState(state({ classification }));
    expect(link).toBe(`#/peta?kelas=${word}`);
    expect(decodeState(link).state.classification).toEqual(classification);
  });

  it('distinguishes no overlay from the default overlays', () => {
    expect(encodeState(state({ overlays: [] }))).toBe('#/peta?lapis=tanpa');
    expect(decodeState('#/peta?lapis=tanpa').state.overlays).toEqual([]);
    expect(decodeState('#/peta').state.overlays).toEqual(DEFAULT_OVERLAYS);
  });

  it('writes sets in one order, however they were chosen', () => {
    const one = state({
      overlays: ['lineage', 'candidate'],
      filter: { ...ALL_INTERVENTIONS, actorIds: ['b', 'a'] },
    });
    expect(encodeState(one)).toBe('#/peta?lapis=calon,silsilah&pelaku=a,b');
  });

  it('rounds the camera to a visible precision', () => {
    const camera = { lon: 109.123456789, lat: -0.0000001, zoom: 9.876 };
    expect(encodeState(state({ camera }))).toBe('#/peta?kamera=109.12346,0,9.88');
  });

  it('leaves out values that it cannot contain', () => {
    const odd = state({
      pack: '../rahasia',
      indicatorId: 'a&b=c',
      year: Number.NaN,
      classification: { method: 'manual', upper: [3, 2] },
      selected: '\ud800',
      camera: { lon: Number.NaN, lat: 0, zoom: 3 },
      route: { place: 'desa', code: 'x' },
    });
    expect(encodeState(odd)).toBe('#/peta');
  });
});

describe('decoding of foreign links', () => {
  it.each(['#/peta', '/peta', '#/peta?', '#?', '#/?'])('gives the default state for %j', (hash) => {
    expect(decodeState(hash)).toEqual({ state: DEFAULT_STATE, understood: true, problems: [] });
  });

  it.each(['', '#', '#/', '/', '#/beranda'])('opens the first page for %j', (hash) => {
    expect(decodeState(hash)).toEqual({
      state: state({ route: { place: 'beranda' } }),
      understood: true,
      problems: [],
    });
  });

  it('takes parameters without a place for those of the map, as in old links', () => {
    expect(decodeState('#?th=2024').state).toEqual(state({ year: 2024 }));
    expect(decodeState('#/?th=2024').state).toEqual(state({ year: 2024 }));
  });

  it('writes the first page as an empty path, and by its name where parameters follow', () => {
    const home = { place: 'beranda' } as const;
    expect(encodeState(state({ route: home }))).toBe('#/');
    const english = state({ route: home, language: 'en' });
    expect(encodeState(english)).toBe('#/beranda?bhs=en');
    expect(decodeState('#/beranda?bhs=en').state).toEqual(english);
  });

  it('keeps what is valid and reports the rest', () => {
    const {
      state: read,
      understood,
      problems,
    } = decodeState('#/peta?th=2024&ind=__proto__&tema=ungu&lama=1');
    expect(read).toEqual(state({ year: 2024 }));
    expect(understood).toBe(false);
    expect(problems).toEqual([
      { param: 'ind', value: '__proto__' },
      { param: 'tema', value: 'ungu' },
      { param: 'lama', value: '1' },
    ]);
  });

  it.each([
    ['#/peta?ind=%E0%A4%A', 'ind'],
    ['#/peta?ind=constructor', 'ind'],
    ['#/peta?ind=%3Cscript%3Ealert(1)%3C/script%3E', 'ind'],
    ['#/peta?pack=..%2F..%2Fetc', 'pack'],
    ['#/peta?pack=https:%2F%2Fexample.com', 'pack'],
    ['#/peta?th=NaN', 'th'],
    ['#/peta?th=20244', 'th'],
    ['#/peta?th=', 'th'],
    ['#/peta?th', 'th'],
    ['#/peta?kelas=kuantil.2', 'kelas'],
    ['#/peta?kelas=kuantil.10', 'kelas'],
    ['#/peta?kelas=kuantil.5.5', 'kelas'],
    ['#/peta?kelas=kuantil', 'kelas'],
    ['#/peta?kelas=constructor.5', 'kelas'],
    ['#/peta?kelas=manual.', 'kelas'],
    ['#/peta?kelas=manual.2,1', 'kelas'],
    ['#/peta?kelas=manual.1,1', 'kelas'],
    ['#/peta?kelas=manual.1e999', 'kelas'],
    ['#/peta?kelas=manual.0x10', 'kelas'],
    ['#/peta?kelas=manual.1,2,3,4,5,6,7,8,9', 'kelas'],
    ['#/peta?desa=3326152014', 'desa'],
    ['#/peta?lapis=laboratorium,laboratorium', 'lapis'],
    ['#/peta?lapis=laboratorium,hantu', 'lapis'],
    ['#/peta?tahap=', 'tahap'],
    ['#/peta?pelaku=a,,b', 'pelaku'],
    ['#/peta?kamera=109,-91,9', 'kamera'],
    ['#/peta?kamera=181,-7,9', 'kamera'],
    ['#/peta?kamera=109,-7,25', 'kamera'],
    ['#/peta?kamera=109,-7', 'kamera'],
    ['#/peta?kamera=109,-7,9,1', 'kamera'],
    ['#/peta?kamera=109,-7,Infinity', 'kamera'],
    ['#/peta?bhs=fr', 'bhs'],
    ['#/peta?belah=101', 'belah'],
    ['#/peta?belah=-1', 'belah'],
    ['#/peta?belah=', 'belah'],
    ['#/peta?samping=provinsi', 'samping'],
    ['#/peta?tren=a.b', 'tren'],
    ['#/rencana', ''],
    ['#/desa', ''],
    ['#/desa/33.2', ''],
    ['#/desa/33.26.15.2014/lagi', ''],
    ['#/peta/lagi', ''],
    ['#peta', ''],
  ])('gives the default for %s', (hash, param) => {
    const answer = decodeState(hash);
    expect(answer.state).toEqual(DEFAULT_STATE);
    expect(answer.understood).toBe(false);
    expect(answer.problems.map((problem) => problem.param)).toEqual([param]);
  });

  it('uses the first of a repeated parameter', () => {
    const answer = decodeState('#/peta?th=2023&th=2024');
    expect(answer.state.year).toBe(2023);
    expect(answer.problems).toEqual([{ param: 'th', value: '2024' }]);
  });

  it('does not parse three megabytes, and reports little about them', () => {
    const answer = decodeState(`#/peta?ind=${'a'.repeat(3_000_000)}`);
    expect(answer.state).toBe(DEFAULT_STATE);
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.value).toHaveLength(60);
  });

  it('reports at most sixteen problems of one link', () => {
    const hash = `#/peta?${Array.from({ length: 900 }, (_, i) => `x${i}=1`).join('&')}`;
    expect(hash.length).toBeLessThan(LONGEST_HASH);
    expect(decodeState(hash).problems).toHaveLength(16);
  });

  it('does not modify any object', () => {
    decodeState('#/peta?__proto__=1&constructor=2&ind=__proto__&pelaku=__proto__');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(decodeState('#/peta').state).toEqual(DEFAULT_STATE);
  });
});

/** Any units of UTF-16, half surrogate pairs among them. */
const anyUnits = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdbff, 0xdc00, 0xdfff, 0x41)),
    { maxLength: 12 },
  )
  .map((units) => String.fromCharCode(...units));
/** Numbers as no sane link has them, alone and where lists and ranges have theirs. */
const oddNumber = fc
  .tuple(
    fc.constantFrom('', 'manual.', '..', 'kantong.gi.m', 'kantong.lisa.k', '5..', '109,-7,', 'manual.1,'),
    fc.oneof(
      fc.constantFrom(
        '1e309',
        '-1e309',
        'Infinity',
        '-Infinity',
        'NaN',
        '-0',
        '0',
        '-0.0',
        '1e-400',
        '5e-324',
      ),
      fc.constantFrom('1e308', '9007199254740993', '1e21', '123456789012345678901234', '0.0004', '1e-7'),
      fc.double().map(String),
    ),
    fc.constantFrom('', ',luas', '..', ',9'),
  )
  .map((parts) => parts.join(''));

/** Links with real names and odd values, which plain random text hardly ever hits. */
const nearLink = fc
  .array(
    fc.tuple(
      fc.constantFrom(...URL_PARAMS.map(({ name }) => name), 'x'),
      fc.oneof(
        fc.string(),
        anyUnits,
        oddNumber,
        fc.constantFrom(
          '2024',
          'manual.1,2',
          'manual.0.10,2.0',
          'calon,nama',
          'tanpa',
          '109.1234567,-0.0,9',
          'geser.idm.2024',
          'ubah.1999',
          'tanggap.pagu',
          'tanggap.',
          'jangkau.Puskesmas.Pembantu',
          'jangkau.',
          '0.5,luas',
          '2,titik,',
          'kecil',
          '3,1',
          '..5',
          '5..1',
          '2020..2021',
          '-nilai',
          '%',
        ),
        fc.stringMatching(/^[a-z0-9.,%-]{0,12}$/),
      ),
    ),
  )
  .map((pairs) => `#/peta?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);

describe('round trip', () => {
  it.each(['segienam=1e309', 'segienam=1e309,luas', 'nilai=1e309..', 'nilai=..-1e309', 'radius=1e309'])(
    'takes no number that is too large for one: %s',
    (query) => {
      const answer = decodeState(`#/peta?${query}`);
      expect(answer.state).toEqual(DEFAULT_STATE);
      expect(answer.understood).toBe(false);
    },
  );

  it('leaves out a text with an unpaired surrogate, and never throws', () => {
    const half = 'Air \ud800';
    const odd = state({
      villages: { ...DEFAULT_STATE.villages, typologies: [half] },
      filter: { ...ALL_INTERVENTIONS, sectors: ['\udc00'], funds: [half, 'APBD'] },
      mode: { kind: 'accessibility', service: half },
      regions: [`d.332615-2001*${half}`],
    });
    expect(encodeState(odd)).toBe('#/peta');
    expect(encodeState(state({ mode: { kind: 'accessibility', service: 'Air 🙂' } }))).toContain('jangkau');
  });

  it('rejects an unpaired surrogate in an address', () => {
    const answer = decodeState('#/peta?tipologi=pesisir\ud83d&th=2024');
    expect(answer.state).toEqual(state({ year: 2024 }));
    expect(answer.problems.map(({ param }) => param)).toEqual(['tipologi']);
  });

  it('contains any text of a pack, or leaves it out', () => {
    fc.assert(
      fc.property(fc.array(anyUnits, { minLength: 1, maxLength: 3 }), (sectors) => {
        const link = encodeState(state({ filter: { ...ALL_INTERVENTIONS, sectors } }));
        const { state: read, understood } = decodeState(link);
        expect(understood).toBe(true);
        expect(encodeState(read)).toBe(link);
      }),
      { numRuns: 500, seed: 28 },
    );
  });

  it('preserves every valid state', () => {
    fc.assert(
      fc.property(validState, (valid) => {
        const answer = decodeState(encodeState(valid));
        expect(answer).toEqual({ state: valid, understood: true, problems: [] });
      }),
      { numRuns: 400, seed: 26 },
    );
  });

  it('is stable after one decoding of any text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyUnits, nearLink, nearLink), (text) => {
        const link = encodeState(decodeState(text).state);
        const again = decodeState(link);
        expect(again.understood).toBe(true);
        expect(again.state).toEqual(decodeState(text).state);
        expect(encodeState(again.state)).toBe(link);
      }),
      { numRuns: 700, seed: 27 },
    );
  });
});
