import { expect, test } from 'vitest';
import { isRanked, listedRanks, listedSpan } from '../../../src/aggregate/classes/rank';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { listedRankText, orderNote } from '../../../src/reading/rankText';
import { column, indicator, type Cell } from '../aggregate/sample';

const words = { t: translator('id'), f: formats('id') };
const listed = (cells: readonly Cell[], standardError?: readonly number[], change = {}) => {
  const side = {
    indicator: indicator({ worse: 'high', ...change }),
    column: column(cells, standardError ? { standardError } : {}),
  };
  const ranks = listedRanks(side);
  return {
    ranks,
    texts: cells.map((_, row) => listedRankText(ranks, { side, row }, words)),
    ranked: cells.map((_, row) => isRanked(ranks, side, row)),
    note: orderNote(ranks, words),
  };
};

test('without standard errors ranks are exact, and nothing is said of the order', () => {
  const { texts, note, ranks } = listed([30, 20, 20, 'missing']);
  expect(texts).toEqual(['1', '2', '2', '']);
  expect(note).toBe('');
  expect(listedSpan(ranks, 1)).toEqual({ first: 2, last: 2 });
});

test('a rank carries its span, and the order says how many may be the first', () => {
  // Three rows reach 2.39 errors: 30 ± 2.4 and 28 ± 4.8 overlap, 10 ± 2.4 does not.
  const { texts, note } = listed([30, 28, 10, 'suppressed'], [1, 2, 1, 0]);
  expect(texts).toEqual(['1–2', '1–2', '3', '']);
  expect(note).toContain('2 desa mungkin yang teratas');
});

test('where every interval overlaps every other nobody is ranked', () => {
  const { texts, note, ranked } = listed([12, 11, 10], [4, 4, 4]);
  expect(texts).toEqual(Array(3).fill('tidak dapat diperingkat'));
  expect(ranked).toEqual([false, false, false]);
  expect(note).toContain('dari 3 desa, tidak satu pun');
});

test('a change that cannot be told from no change is not ranked, whatever its place would be', () => {
  const formula = { kind: 'change', input: 'p0', from: 2015, to: 2024 } as const;
  // 95 %: 4.2 ± 8.5 holds zero, −5 ± 2 and −15 ± 2 do not.
  const { texts, ranked } = listed([4.2, -5, -15], [4.36, 1, 1], { formula });
  expect(ranked).toEqual([false, true, true]);
  expect(texts[0]).toBe('tidak dapat diperingkat');
});
