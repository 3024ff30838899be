import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classify';
import { certaintyWord, classWords } from '../../../../src/ui/controls/exportQuestion';
import { column, indicator } from '../../aggregate/sample';

const both = (text: string) => ({ id: text, en: text });
const cells = column([10, 2, 6, 'missing'], { standardError: [1.5, 0.5, 2, 0] });

function answer(method: 'manual' | 'official') {
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
    expect(classWords(answer('manual'), 'id')).toEqual(['[2,0; 5,0]', '(5,0; 10,0]']);
  });

  it('are the official words where the map draws those', () => {
    expect(classWords(answer('official'), 'id')).toEqual(['Rendah', 'Tinggi']);
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
