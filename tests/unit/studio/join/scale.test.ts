import { describe, expect, it } from 'vitest';
import { joinCounts } from '../../../../src/studio/join/joinCounts';
import { joinRows } from '../../../../src/studio/join/joinRows';
import type { JoinPlace } from '../../../../src/studio/join/placesToJoin';
import { questionOf, type WrittenRow } from './pekalongan';

const SYLLABLES = [
  'ka',
  'ra',
  'ma',
  'su',
  'ko',
  'wo',
  'no',
  'jo',
  'ti',
  'pe',
  'lu',
  'da',
  'ba',
  'si',
  'ga',
  'mu',
];

/** The n-th of 4,096 names; neighbours in the list share no syllable. */
function nameOf(n: number): string {
  return [n, n >> 4, n >> 8].map((part, i) => SYLLABLES[(part + 5 * i) % 16]).join('');
}

/** A nation of 81,904 villages, eleven to a kecamatan; names of villages and kecamatan repeat as they do in one. */
const NATION: readonly JoinPlace[] = Array.from({ length: 81_904 }, (_, i) => {
  const district = Math.floor(i / 11);
  const parts = [11 + Math.floor(district / 600), 1 + (Math.floor(district / 15) % 40), 1 + (district % 15)];
  const districtCode = parts.map((part) => String(part).padStart(2, '0')).join('.');
  return {
    code: `${districtCode}.${2001 + (i % 11)}`,
    bpsCode: '',
    name: nameOf(i * 37),
    districtCode,
    district: nameOf(district * 101),
  };
});

describe('81,904 rows for as many villages', () => {
  // What grew with the square of the number of rows took a minute here; this takes one to four seconds.
  const ways: readonly (readonly [string, (place: JoinPlace) => WrittenRow, 'byCode' | 'choice'])[] = [
    ['by code', ({ code, name }) => [code.replaceAll('.', ''), name, null], 'byCode'],
    ['by a misspelt name', ({ name, district }) => [null, `${name.slice(0, 5)}e`, district], 'choice'],
    ['by a name without a kecamatan', ({ name }) => [null, name, null], 'choice'],
  ];
  it.each(ways)(
    '%s',
    (_, written, part) => {
      const result = joinRows(questionOf(NATION.map(written), { places: NATION }));
      const { rowsIn, parts } = joinCounts(result);
      expect(rowsIn).toBe(81_904);
      expect(parts[part]).toBeGreaterThan(60_000);
    },
    30_000,
  );
});
