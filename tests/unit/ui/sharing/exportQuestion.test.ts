import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classes/classify';
import { translator } from '../../../../src/messages/translator';
import { certaintyWord, classWords } from '../../../../src/ui/sharing/exportQuestion';
import { column, indicator } from '../../aggregate/sample';

const words = { language: 'id', t: translator('id') } as const;
const both = (text: string) => ({ id: text, en: text });
const cells = column([10, 2, 6, 'missing'], { standardError: [1.5, 0.5, 2, 0] });

function answer(method: 'manual' | 'official' | 'interval') {
  const classification = method === 'manual' ? ({ method, upper: [5] } as const) : ({ method } as const);
  const official = { upper: [4], labels: [both('Rendah'), both('Tinggi')] };
  return classify({
    question: { packId: 'uji', indicatorId: 'idm', year: 2024, classification },
    indicator: indicator({ decimals: 1, official }),
    column: cells,
  });
}

describe('classes in the export', () => {
  it('are intervals, the first closed at both ends', () => {
    expect(classWords(answer('manual'), words)).toEqual(['[2,0; 5,0]', '(5,0; 10,0]']);
  });

  it('are the official words where the map draws those', () => {
    expect(classWords(answer('official'), words)).toEqual(['Rendah', 'Tinggi']);
  });
});

describe('classes by interval in the export', () => {
  it('say what is sure: of a low index that it is above, in the lowest class what it may be', () => {
    // Lower ends 10 − 2.94, 2 − 0.98, 6 − 3.92: 7.06, 1.02, 2.08.
    expect(classWords(answer('interval'), words)).toEqual([
      'mungkin hanya 2 atau kurang',
      'pasti di atas 2',
      'pasti di atas 4',
      'pasti di atas 6',
    ]);
  });

  it('say of a high rate the most that it can be, and withhold no colour', () => {
    const rate = { ...answer('interval').indicator, worse: 'high' } as const;
    const others = column([10, 2, 6, 'missing'], { standardError: [1.5, 0.5, 2, 0] });
    const own = classify({ ...answer('interval'), indicator: rate, column: others });
    // Upper ends 12.94, 2.98, 9.92.
    expect(classWords(own, words)).toEqual([
      'pasti paling tinggi 5,0',
      'pasti paling tinggi 7,5',
      'pasti paling tinggi 10,0',
      'pasti paling tinggi 12,5',
      'mungkin di atas 12,5',
    ]);
    expect(certaintyWord({ indicator: rate, column: cells }, 2, true)).toBe('tidak cukup');
  });
});

describe('certainty in the export', () => {
  it('follows the map: 15 % is enough, 25 % little, 33 % withheld, and no error says nothing', () => {
    expect([0, 1, 2, 3].map((row) => certaintyWord({ indicator: indicator(), column: cells }, row))).toEqual([
      'cukup',
      'kurang',
      'tidak cukup, warna ditahan',
      '',
    ]);
  });
});
