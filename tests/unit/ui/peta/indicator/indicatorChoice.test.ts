import { describe, expect, test } from 'vitest';
import { DEFAULT_STATE } from '../../../../../src/state/url/appState';
import {
  indicatorChange,
  indicatorThemes,
  moveInList,
  moveToLetter,
  yearsText,
} from '../../../../../src/ui/peta/indicator/indicatorChoice';
import { indicator } from '../../../aggregate/sample';

const named = (id: string, theme: string) => indicator({ id, theme: { id: theme, en: `${theme} (en)` } });

test('indicators stand under their theme, in the order of the catalogue', () => {
  const list = [named('a', 'Indeks'), named('b', 'Kemiskinan'), named('c', 'Indeks')];
  expect(
    indicatorThemes(list, 'en').map(({ theme, indicators }) => [theme, indicators.map(({ id }) => id)]),
  ).toEqual([
    ['Indeks (en)', ['a', 'c']],
    ['Kemiskinan (en)', ['b']],
  ]);
});

test('years are named one by one up to two, then by their ends', () => {
  expect([[], [2024], [2019, 2021], [2015, 2018, 2024]].map(yearsText)).toEqual([
    '',
    '2024',
    '2019, 2021',
    '2015–2024',
  ]);
});

describe('choosing an indicator', () => {
  const state = { ...DEFAULT_STATE, year: 2023, palette: 'soga' } as const;

  test('keeps the year where it has one, and the way of classing', () => {
    const classification = { method: 'natural', k: 7 } as const;
    expect(
      indicatorChange({ ...state, classification }, indicator({ id: 'x', years: [2023, 2024] })),
    ).toEqual({
      indicatorId: 'x',
      year: 2023,
      classification,
      palette: null,
    });
  });
  test("drops a year it has not, another indicator's bounds, and official classes it has not", () => {
    const own = { method: 'manual', upper: [0.5] } as const;
    const next = indicator({ id: 'y', years: [2020] });
    expect(indicatorChange({ ...state, classification: own }, next)).toMatchObject({
      year: null,
      classification: null,
    });
    const official = { method: 'official' } as const;
    expect(indicatorChange({ ...state, classification: official }, next).classification).toBeNull();
  });
});

describe('keys in the list', () => {
  test('arrows stop at the ends, Home and End go there, others move nothing', () => {
    const at = { at: 2, count: 3 };
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => moveInList(key, at))).toEqual([
      2,
      1,
      0,
      2,
      null,
    ]);
    expect(moveInList('ArrowDown', { at: 0, count: 0 })).toBeNull();
  });
  test('a letter goes to the next name that begins with it, round the end', () => {
    const names = ['Penduduk', 'Sekolah', 'Perkiraan'];
    expect([moveToLetter('p', names, 0), moveToLetter('P', names, 2), moveToLetter('z', names, 0)]).toEqual([
      2,
      0,
      null,
    ]);
  });
});
