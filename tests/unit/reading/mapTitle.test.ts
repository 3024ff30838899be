import { expect, test } from 'vitest';
import { classed } from '../../../src/aggregate/classes/classedSide';
import type { Companions } from '../../../src/aggregate/modes/companions';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { mapTitle } from '../../../src/reading/mapTitle';
import { column, indicator } from '../aggregate/sample';

const both = (text: string) => ({ id: text, en: text });
const side = (year: number, change = {}) =>
  classed(
    { packId: 'uji', classification: { method: 'quantile', k: 3 } },
    {
      indicator: indicator({ name: both('Tingkat kemiskinan'), shortName: both('P0'), ...change }),
      column: column([1, 2, 3, 4], { year }),
    },
  );
const titled = (
  companions: Companions,
  answer = side(2024),
  hexagons: { area_km2: number; as: 'contract' } | null = null,
) => ({
  ...{ t: translator('id'), f: formats('id'), language: 'id' as const },
  explorer: { answer, companions },
  nav: { state: { hexagons, level: 'village' as const } },
});

test('one map is named with its year', () => {
  expect(mapTitle(titled({ kind: 'single' }))).toBe('Tingkat kemiskinan 2024');
  expect(mapTitle(titled({ kind: 'single' }), 'shortName')).toBe('P0 2024');
});

test('a swipe names both sides, years side by side all of them', () => {
  expect(mapTitle(titled({ kind: 'swipe', left: side(2015) }), 'shortName')).toBe(
    'P0 2015 (kiri) dan P0 2024 (kanan)',
  );
  const years = [2015, 2018, 2024].map((year) => side(year));
  expect(mapTitle(titled({ kind: 'multiples', years }))).toBe('Tingkat kemiskinan 2015–2024');
});

test('what is made of others, or of places, goes by its own name and no year behind it', () => {
  const change = side(2024, {
    name: both('Perubahan P0 2015–2024'),
    formula: { kind: 'change', input: 'p0', from: 2015, to: 2024 },
  });
  expect(mapTitle(titled({ kind: 'change' }, change))).toBe('Perubahan P0 2015–2024');
  const accessibility = side(2024, {
    name: both('Jarak lurus ke SMP terdekat'),
    formula: { kind: 'accessibility' },
  });
  expect(mapTitle(titled({ kind: 'single' }, accessibility))).toBe('Jarak lurus ke SMP terdekat');
});

test('hexagons are said, at the level of villages', () => {
  const hexed = titled({ kind: 'single' }, side(2024), { area_km2: 2.5, as: 'contract' });
  expect(mapTitle(hexed, 'shortName')).toBe('P0 2024, segi enam 2,5 km²');
  const areas = { ...hexed, nav: { state: { ...hexed.nav.state, level: 'district' as const } } };
  expect(mapTitle(areas, 'shortName')).toBe('P0 2024');
});
