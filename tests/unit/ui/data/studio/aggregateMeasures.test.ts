import { expect, it } from 'vitest';
import { likelyCode, offeredMeasures } from '../../../../../src/ui/data/studio/aggregateMeasures';

const COLUMNS = [
  { column: 'kode bps', kind: 'bps', categories: [] },
  { column: 'kode', kind: 'kemendagri', categories: [] },
  { column: 'pengeluaran', kind: 'number', categories: [] },
  { column: 'lantai', kind: 'text', categories: ['semen', 'tanah'] },
  { column: 'catatan', kind: 'text', categories: [] },
];

it('takes the Kemendagri code before that of BPS', () => {
  expect(likelyCode(COLUMNS)).toBe('kode');
  expect(likelyCode(COLUMNS.slice(2))).toBe('');
});

it('offers rows, sums and means of numbers, and each of few texts; never a code or a free text', () => {
  expect(offeredMeasures(COLUMNS, 'kode').map(({ measure }) => `${measure.kind} ${measure.name}`)).toEqual([
    'count jumlah baris',
    'sum jumlah pengeluaran',
    'mean rata-rata pengeluaran',
    'count lantai semen',
    'share lantai semen (%)',
    'count lantai tanah',
    'share lantai tanah (%)',
  ]);
});
