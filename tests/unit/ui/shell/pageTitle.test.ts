import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/data/model/localized';
import { translator } from '../../../../src/messages/translator';
import { DEFAULT_STATE, type AppState } from '../../../../src/state/url/appState';
import { pageTitle, type TitleParts } from '../../../../src/ui/shell/pageTitle';
import { column, indicator, villages } from '../../aggregate/sample';

const CODES = ['33.26.09.2020', '33.26.15.2014', '33.26.15.2015'] as const;
const dataset = {
  villages: villages([
    { code: CODES[0], name: 'Mulyorejo', kecamatan: 'Kesesi' },
    { code: CODES[1], name: 'Mulyorejo', kecamatan: 'Tirto' },
    { code: CODES[2], name: 'Jeruksari', kecamatan: 'Tirto' },
  ]),
  manifest: { region: { name: { id: 'Kabupaten Pekalongan', en: 'Pekalongan Regency' } } },
} as unknown as TitleParts['dataset'];

function titleOf(change: Partial<AppState>, parts: Partial<TitleParts> & { language?: Language } = {}) {
  const language = parts.language ?? 'id';
  return pageTitle(
    { ...DEFAULT_STATE, ...change },
    {
      t: translator(language),
      language,
      dataset,
      answer: { indicator: indicator(), column: column([0.6, 0.7, 0.8], { year: 2024 }) },
      rowOf: (code) => {
        const row = CODES.findIndex((known) => known === code);
        return row < 0 ? null : row;
      },
      ...parts,
    },
  );
}

describe('the title of a page', () => {
  test('names the village by its kecamatan, since names occur twice', () => {
    expect(titleOf({ route: { place: 'desa', code: CODES[1] } })).toBe('Mulyorejo, Kec. Tirto · Petala');
    expect(titleOf({ route: { place: 'desa', code: CODES[0] } })).toBe('Mulyorejo, Kec. Kesesi · Petala');
  });
  test('keeps the code of a village that the pack has not, or not yet', () => {
    expect(titleOf({ route: { place: 'desa', code: '33.26.01.2001' } })).toBe('33.26.01.2001 · Petala');
  });
  test('names what the map shows, and the village chosen on it', () => {
    expect(titleOf({})).toBe('IDM 2024, Kabupaten Pekalongan · Petala');
    expect(titleOf({ selected: CODES[2] })).toBe(
      'Jeruksari, Kec. Tirto · IDM 2024, Kabupaten Pekalongan · Petala',
    );
    expect(titleOf({}, { language: 'en' })).toBe('IDM 2024, Pekalongan Regency · Petala');
  });
  test('is the name of the app alone while nothing has come', () => {
    expect(titleOf({}, { dataset: null, answer: null, rowOf: () => null })).toBe('Petala');
  });
  test('names what is made of two years without a year of its own', () => {
    const change = indicator({ shortName: { id: 'IDM 2019–2024', en: 'IDM 2019–2024' } });
    const made = { ...change, formula: { ...change.formula, kind: 'change' } } as typeof change;
    const answer = { indicator: made, column: column([0, 0, 0], { year: 2024 }) };
    expect(titleOf({}, { answer })).toBe('IDM 2019–2024, Kabupaten Pekalongan · Petala');
  });
  test('tells the other places apart, in both languages', () => {
    expect(titleOf({ route: { place: 'data' } })).toBe('Data · Kabupaten Pekalongan · Petala');
    expect(titleOf({ route: { place: 'evaluasi', part: 'similar' } })).toBe(
      'Evaluasi replikasi · Kabupaten Pekalongan · Petala',
    );
    expect(titleOf({ route: { place: 'kantong' } })).toBe(
      'Kantong · IDM 2024, Kabupaten Pekalongan · Petala',
    );
    expect(titleOf({ route: { place: 'kantong' } }, { language: 'en' })).toBe(
      'Hot spots · IDM 2024, Pekalongan Regency · Petala',
    );
    expect(titleOf({ route: { place: 'banding' }, compared: [CODES[0], CODES[2]] })).toBe(
      'Bandingkan desa · Mulyorejo, Kec. Kesesi | Jeruksari, Kec. Tirto · Petala',
    );
  });
  test('calls an area by what it is', () => {
    const t = translator('id', 'district');
    const areas = { ...dataset, villages: villages([{ code: '33.26.15', name: 'Tirto', kecamatan: '' }]) };
    const route = { place: 'desa', code: '33.26.15' } as const;
    const parts = { t, dataset: areas as TitleParts['dataset'], rowOf: () => 0 };
    expect(titleOf({ route, level: 'district' }, parts)).toBe('Kecamatan Tirto · Petala');
  });
});
