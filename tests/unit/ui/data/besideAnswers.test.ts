import { describe, expect, it } from 'vitest';
import type { IndicatorYear, VillageDataset } from '../../../../src/data/model/dataset';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { besideAnswers } from '../../../../src/ui/data/studio/besideAnswers';
import { viewedPack } from '../../../support/viewedPack';

const ID = 'rtlh_persen';

async function contoh(): Promise<{ dataset: VillageDataset; column: IndicatorYear }> {
  const { dataset, columns } = await viewedPack('contoh');
  return { dataset: dataset as VillageDataset, column: columns.get(columnKey(ID, 2024))! };
}

describe('an indicator of two packs beside each other', () => {
  it('is classed by the older pack on both maps', async () => {
    const before = await contoh();
    const { column } = before;
    // Every number is three times as high: in classes of its own the picture would be the same.
    const high = { ...column, value: column.value.map((value) => Math.min(100, 3 * value)) };
    const answers = besideAnswers(ID, { before, after: { ...before, column: high } });
    expect(answers.after!.upper).toEqual(answers.before!.upper);
    const last = answers.before!.upper.at(-1)!;
    const above = high.value.filter((value, row) => high.mark[row] === MARK.present && value > last).length;
    expect(answers.after!.counts.at(-1)).toBe(above);
    expect(above).toBeGreaterThan(answers.before!.counts.at(-1)!);
  });

  it('has classes of its own where the older pack has no numbers of it', async () => {
    const after = await contoh();
    const answers = besideAnswers(ID, { before: { ...after, column: null }, after });
    expect(answers.before).toBeNull();
    expect(answers.after!.counts.reduce((a, b) => a + b, 0)).toBe(answers.after!.marks[MARK.present]);
  });
});
