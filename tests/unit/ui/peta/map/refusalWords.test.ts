import { describe, expect, it } from 'vitest';
import { modeRefusal } from '../../../../../src/aggregate/modes/modeRefusal';
import { SINGLE, type MapMode } from '../../../../../src/aggregate/mapQuestion';
import type { Indicator } from '../../../../../src/data/model/dataset';
import { translator } from '../../../../../src/messages/translator';
import { refusalWords } from '../../../../../src/ui/peta/map/refusalWords';
import { dataset } from '../../../../scenes/world';
import { indicator } from '../../../aggregate/sample';

const both = (text: string) => ({ id: text, en: text });
const rate = indicator({
  id: 'p0',
  shortName: both('P0'),
  kind: 'ratio',
  years: [2015, 2018, 2021, 2022],
  basis: 'BDT 2015–2018; DTSEN 2021–2022',
});
const heads = indicator({ id: 'jiwa', kind: 'count', years: [2015, 2022], rateId: 'p0' });
const kinds = indicator({ id: 'status', shortName: both('Status'), kind: 'category', years: [2015, 2022] });
const choices = [rate, heads, kinds];

/** What is said of a mode that the map refuses, in Indonesian. */
function said(mode: MapMode, { own = rate, year = 2022 }: { own?: Indicator; year?: number } = {}) {
  const refusal = modeRefusal(
    { ...dataset(), indicators: choices },
    { packId: 'uji', indicatorId: own.id, year, classification: { method: 'headTail' }, mode, frozen: null },
  );
  if (refusal === null) throw new Error('nothing is refused');
  return refusalWords({
    refusal,
    mode,
    indicator: own,
    year,
    choices,
    kinds: [],
    t: translator('id'),
    language: 'id',
  });
}
const labels = (words: ReturnType<typeof said>) =>
  words.groups.map(({ ways }) => ways.map(({ label }) => label));

describe('a refusal in words', () => {
  it('names both bases, and the years that would do from either end', () => {
    const words = said({ kind: 'change', from: 2015 });
    expect(words.text).toContain('P0 2015–2022');
    expect(words.text).toContain('BDT 2015–2018, lalu DTSEN 2021–2022');
    expect(labels(words)).toEqual([['2021'], ['2018'], ['Kembali ke satu peta']]);
    expect(words.groups[0]?.ways[0]?.change).toEqual({ mode: { kind: 'change', from: 2021 } });
    expect(words.groups[1]?.ways[0]?.change).toEqual({ year: 2018, mode: { kind: 'change', from: 2015 } });
  });

  it('offers other ends where the present year has no data, other beginnings where it is the same year', () => {
    const gap = said({ kind: 'change', from: 2015 }, { year: 2019 });
    expect(gap.text).toContain('salah satu tahunnya belum ada data');
    expect(labels(gap)).toEqual([['2018'], ['Kembali ke satu peta']]);
    const same = said({ kind: 'change', from: 2022 });
    expect(same.text).toContain('diminta 2022 dan 2022');
    expect(labels(same)).toEqual([['2021'], ['Kembali ke satu peta']]);
  });

  it('offers the rate of a count', () => {
    const mode = { kind: 'multiples' } as const;
    const words = said(mode, { own: heads });
    expect(labels(words)).toEqual([['P0'], ['Kembali ke satu peta']]);
    expect(words.groups[0]?.ways[0]?.change).toEqual({ indicatorId: 'p0', year: null, mode });
  });

  it('says of categories and of the same indicator twice why they give nothing, and leads back', () => {
    const category = said({ kind: 'change', from: 2015 }, { own: kinds });
    expect(category.text).toContain('selisih dua kategori');
    expect(labels(category)).toEqual([['Kembali ke satu peta']]);
    const twice = said({ kind: 'bivariate', indicatorId: 'p0', year: 2015 });
    expect(twice.text).toContain('dua indikator yang berbeda');
    expect(twice.groups[0]?.ways[0]?.change).toEqual({ mode: SINGLE });
    expect(said({ kind: 'swipe', indicatorId: 'lain', year: 2015 }).text).toContain('tidak ada di paket');
  });
});
