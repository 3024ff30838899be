import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import type { Language } from '../../../src/data/model/localized';
import { describe, expect, test } from 'vitest';
import { classify, narrowed } from '../../../src/aggregate/classes/classify';
import type { Indicator } from '../../../src/data/model/dataset';
import {
  certaintyCounts,
  drawnAsSymbols,
  legendColours,
  noNumberRows,
  symbolSizes,
} from '../../../src/reading/legendMarks';
import { classRows, classSentence, directionKey } from '../../../src/reading/legendWords';
import { luminanceOf } from '../../../src/layers/palettes/colour';
import { column, groups, indicator, type Cell } from '../aggregate/sample';

const words = (language: Language) => ({ t: translator(language), f: formats(language), language });

function answerOf(
  cells: readonly Cell[],
  change: Partial<Indicator> = {},
  {
    standardError,
    method = { method: 'manual', upper: [2] } as const,
  }: {
    standardError?: readonly number[];
    method?: Parameters<typeof classify>[0]['question']['classification'];
  } = {},
) {
  return classify({
    question: { packId: 'p', indicatorId: 'idm', year: 2024, classification: method },
    indicator: indicator({ decimals: 2, ...change }),
    column: column(cells, standardError ? { standardError } : {}),
  });
}

describe('noNumberRows', () => {
  const villages = { kind: groups(['desa', 'kelurahan', 'kelurahan', 'desa', 'desa']) };

  test('lists only looks that someone has, and says where all are kelurahan', () => {
    const answer = answerOf([1, 'notApplicable', 'notApplicable', 'missing', 3]);
    expect(noNumberRows(answer, villages)).toEqual([
      { look: 'missing', count: 1, onlyWards: false },
      { look: 'notApplicable', count: 2, onlyWards: true },
    ]);
  });

  test('a zero has a look of its own in a count and none elsewhere', () => {
    expect(noNumberRows(answerOf([0, 0, 1, 'suppressed', 2], { kind: 'count' }), villages)).toEqual([
      { look: 'suppressed', count: 1, onlyWards: false },
      { look: 'zero', count: 2, onlyWards: false },
    ]);
    expect(noNumberRows(answerOf([0, 1, 2, 3, 4]), villages)).toEqual([]);
  });
});

describe('how sure the values are', () => {
  const answer = answerOf([10, 10, 10, 0, 'missing'], {}, { standardError: [1.5, 3, 3.1, 1, NaN] });

  test('counts by coefficient of variation, limits included; zero and missing have none', () => {
    expect(certaintyCounts(answer)).toEqual({ sure: 1, careful: 1, unsure: 1 });
  });

  test('says nothing of an indicator without standard errors', () => {
    expect(certaintyCounts(answerOf([1, 2, 3]))).toBeNull();
  });
});

describe('colours and symbols', () => {
  test('where low is worse the lowest class is darkest', () => {
    const { palette, classes } = legendColours(answerOf([1, 2, 3]), { palette: null, theme: 'terang' });
    expect(palette).toBe('nila');
    expect(classes.map((colour) => luminanceOf(colour) > 0.5)).toEqual([false, true]);
  });

  test('counts of villages are drawn as symbols, rates and indices are not', () => {
    expect(drawnAsSymbols(answerOf([1, 2], { kind: 'count' }))).toBe(true);
    expect(drawnAsSymbols(answerOf([1, 2], { kind: 'ratio' }))).toBe(false);
  });

  test('three round sizes whose areas follow the values', () => {
    expect(symbolSizes(985)).toEqual([
      { value: 500, radius: Math.sqrt(500 / 985) },
      { value: 200, radius: Math.sqrt(200 / 985) },
      { value: 20, radius: Math.sqrt(20 / 985) },
    ]);
    expect(symbolSizes(0)).toEqual([]);
  });
});

describe('the legend in words', () => {
  const drawn = { palette: 'nila', theme: 'terang' } as const;

  test('dark is heavier need, and in the dark theme light is', () => {
    const low = answerOf([1, 2, 3]);
    expect(directionKey(low, drawn)).toBe('peta.gelap');
    expect(directionKey(low, { ...drawn, theme: 'gelap' })).toBe('peta.terang_gelap');
    const high = answerOf([1, 2, 3], { worse: 'high', kind: 'ratio' });
    expect(directionKey(high, drawn)).toBe('legend.darkerWorse');
    expect(directionKey(high, { ...drawn, theme: 'gelap' })).toBe('legend.lighterWorse');
  });

  test('neutral values mean more, circles mean more, two-way colours name their ends', () => {
    const neutral = answerOf([1, 2, 3], { worse: 'neutral', kind: 'ratio' });
    expect(directionKey(neutral, { palette: 'soga', theme: 'terang' })).toBe('peta.gelap_jumlah');
    expect(directionKey(answerOf([1, 2], { kind: 'count' }), drawn)).toBe('legend.larger');
    expect(directionKey(neutral, { palette: 'perubahan', theme: 'terang' })).toBe('legend.divergingNeutral');
    expect(directionKey(neutral, { palette: 'kategori', theme: 'terang' })).toBe('legend.unordered');
  });

  test('the sentence names the way of classing and the share of each class', () => {
    const cells = Array.from({ length: 272 }, (_, i) => i + 1);
    const quantiles = answerOf(cells, {}, { method: { method: 'quantile', k: 5 } });
    expect(classSentence(quantiles, words('id'))).toBe(
      '5 kelas sama banyak (kuantil), sekitar 54 desa per kelas.',
    );
    expect(classSentence(answerOf([1, 2, 3]), words('en'))).toBe('2 classes with your own bounds.');
  });

  test('under a filter the sentence speaks of all, and every class of what is left of it', () => {
    const cells = Array.from({ length: 10 }, (_, i) => i + 1);
    const all = answerOf(cells, {}, { method: { method: 'quantile', k: 5 } });
    const few = narrowed(all, Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0));
    expect(classSentence(few, words('id'))).toBe('5 kelas sama banyak (kuantil) atas seluruh 10 desa.');
    expect(classRows(few, words('id')).map(({ count, whole }) => [count, whole])).toEqual([
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  test('every class has its range and count, official ones their name', () => {
    expect(classRows(answerOf([1, 2, 3.5]), words('id'))).toEqual([
      { range: '1,00 – 2,00', label: '', count: 2, whole: 2 },
      { range: '2,00 – 3,50', label: '', count: 1, whole: 1 },
    ]);
    const official = {
      upper: [0.5, 0.7],
      labels: ['Rendah', 'Sedang', 'Tinggi'].map((id) => ({ id, en: id })),
    };
    const answer = answerOf([0.6, 0.65], { official }, { method: { method: 'official' } });
    expect(classRows(answer, words('id'))).toEqual([
      { range: 'sampai 0,50', label: 'Rendah', count: 0, whole: 0 },
      { range: '0,50 – 0,70', label: 'Sedang', count: 2, whole: 2 },
      { range: 'di atas 0,70', label: 'Tinggi', count: 0, whole: 0 },
    ]);
  });
});
