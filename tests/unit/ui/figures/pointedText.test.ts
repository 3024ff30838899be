import { describe, expect, test } from 'vitest';
import { changeIndicator } from '../../../../src/aggregate/modes/changeIndicator';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { certaintyKey } from '../../../../src/ui/figures/certaintyWords';
import { pointedText } from '../../../../src/ui/figures/pointedText';
import { column, indicator } from '../../../scenes/world';

const app = { t: translator('id'), f: formats('id'), language: 'id' as const };
const rate = indicator({ kind: 'ratio', worse: 'high', decimals: 1 });
const cells = column({ cells: [10, 10, 10, 'missing', 10], standardError: [1.5, 2, 4, 0, NaN] });

describe('a village under the pointer', () => {
  const say = (row: number) => pointedText(app, { indicator: rate, column: cells }, row);

  test('says its number where it is sure, or where no error is published', () => {
    expect(say(0)).toBe('10,0');
    expect(say(4)).toBe('10,0');
  });

  test('adds a word where the coefficient of variation is above fifteen per cent', () => {
    expect(say(1)).toBe('10,0 (kurang pasti)');
  });

  test('gives its interval and not its number where the map withholds the colour', () => {
    expect(say(2)).toBe('antara 2 dan 18 (tidak cukup pasti)');
  });

  test('says why there is no number', () => {
    expect(say(3)).toBe('Belum ada data');
  });
});

test('a change that may be none says that, and not that it is less certain', () => {
  const change = changeIndicator(rate, { from: 2020, to: 2024 });
  const by = column({ cells: [3, 3], standardError: [1, 2] });
  const say = (row: number) => pointedText(app, { indicator: change, column: by }, row);
  expect(say(0)).toBe('+3,0');
  expect(say(1)).toBe('+3,0 (tidak dapat dibedakan dari tidak berubah)');
  expect(certaintyKey(change, 'sure')).toBe('pasti.berubah');
});
