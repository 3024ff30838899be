import { describe, expect, it } from 'vitest';
import type { TableMapping } from '../../../../../src/studio/tables/tableMapping';
import {
  askedColumns,
  shownFirst,
  unusedHeadings,
  withFixed,
  withHeading,
  withWord,
} from '../../../../../src/ui/data/studio/tableChoices';

const MAPPING: TableMapping = {
  table: 'intervensi',
  columns: { judul: 'Kegiatan', pagu_rp: 'Pagu', status: 'Tahap' },
  words: { status: { Beres: 'selesai' } },
  fixed: { asal: 'resmi' },
};

describe('what a person chooses of a mapping', () => {
  it('gives a heading to one column alone, with the words that were chosen for its cells gone', () => {
    const { columns, words } = withHeading(MAPPING, 'sektor', 'Tahap');
    expect(columns).toEqual({ judul: 'Kegiatan', pagu_rp: 'Pagu', sektor: 'Tahap' });
    expect(words).toEqual({});
    expect(withHeading(MAPPING, 'pagu_rp', 'Pagu Perubahan')).toEqual({
      ...MAPPING,
      columns: { judul: 'Kegiatan', status: 'Tahap', pagu_rp: 'Pagu Perubahan' },
    });
  });

  it('fills a column for all rows in place of its heading, and takes that back', () => {
    const filled = withFixed(MAPPING, 'status', 'selesai');
    expect(filled).toEqual({
      ...MAPPING,
      columns: { judul: 'Kegiatan', pagu_rp: 'Pagu' },
      words: {},
      fixed: { asal: 'resmi', status: 'selesai' },
    });
    expect(withHeading(filled, 'status', null).fixed).toEqual({ asal: 'resmi' });
  });

  it('says what a text means, or that it means nothing', () => {
    const known = withWord(MAPPING, 'status', ['Jalan', 'berjalan']);
    expect(known.words).toEqual({ status: { Beres: 'selesai', Jalan: 'berjalan' } });
    expect(withWord(known, 'status', ['Beres', null]).words).toEqual({ status: { Jalan: 'berjalan' } });
  });

  it('is asked of what must be there first, and of headings that stand for nothing last', () => {
    const asked = askedColumns('intervensi');
    expect(asked.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual([
      ...['judul', 'sektor', 'tahun_mulai', 'status', 'asal', 'sumber'],
    ]);
    const first = shownFirst(asked, MAPPING);
    expect(['judul', 'pagu_rp', 'desa', 'asal'].every((name) => first.has(name))).toBe(true);
    expect(['opd', 'realisasi_rp', 'id'].some((name) => first.has(name))).toBe(false);
    expect(unusedHeadings(['No', 'Kegiatan', 'Pagu', 'Tahap'], MAPPING)).toEqual(['No']);
  });
});
