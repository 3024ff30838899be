import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en';
import { areas } from '../../../src/messages/en/areas';
import { formats } from '../../../src/messages/format';
import { id } from '../../../src/messages/id';
import { pluralForm } from '../../../src/messages/pluralForm';
import type { MessageKey } from '../../../src/messages/translate';
import { translator } from '../../../src/messages/translator';
import { UNIT_WORDS, type UnitWords } from '../../../src/messages/unitWords';

const f = formats('en');
/** A text with the word for a row in its place, as for villages. */
const inUnits = (text: string): string =>
  text.replace(/\{(units?)\}/gi, (_, word: keyof UnitWords) => UNIT_WORDS.en.village[word]);

describe('the plural form for a number', () => {
  it.each([
    ['1', 'one'],
    ['−1', 'one'],
    ['0', 'other'],
    ['2', 'other'],
    ['21', 'other'],
    ['1,001', 'other'],
    ['1.0', 'other'],
    ['0.5', 'other'],
    ['1–4', 'other'],
    ['at least 1', 'other'],
    ['', 'other'],
  ] as const)('"%s" takes "%s"', (written, form) => {
    expect(pluralForm(written)).toBe(form);
  });

  it('is the same for a number and for its formatted text', () => {
    expect(pluralForm(1)).toBe('one');
    expect(pluralForm(8569)).toBe('other');
    expect(pluralForm(f.number(1))).toBe('one');
    expect(pluralForm(f.number(1234))).toBe('other');
    expect(pluralForm(f.range({ low: 1, high: 4 }))).toBe('other');
  });
});

describe('English messages that count', () => {
  const t = translator('en');

  it('use singular and plural', () => {
    expect(t('tabel.n_desa', { n: f.number(1) })).toBe('1 village');
    expect(t('tabel.n_desa', { n: f.number(8569) })).toBe('8,569 villages');
    expect(t('peta.bersama', { n: '1' })).toBe('shared with 1 other');
    expect(t('peta.bersama', { n: '3' })).toBe('shared with 3 others');
  });

  it('inflect the verb, and choose the form for each number separately', () => {
    expect(t('grup.cakupan', { k: 1, n: 14 })).toBe('only 1 of 14 villages has a figure');
    expect(t('grup.cakupan', { k: 9, n: 14 })).toBe('only 9 of 14 villages have a figure');
    expect(t('gap.terpisah', { kec: 1, kab: 2, rencana: 0 })).toContain('1 intervention for one district');
  });

  it('keep their forms where rows are districts', () => {
    const areas = translator('en', 'district');
    expect(areas('tabel.n_desa', { n: 1 })).toBe('1 district');
    expect(areas('tabel.n_desa', { n: 19 })).toBe('19 districts');
  });

  it('have no form for a number that is not a parameter of the Indonesian text', () => {
    const names = (text: string) =>
      new Set([...inUnits(text).matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name]) => name));
    for (const key of Object.keys(id) as MessageKey[]) {
      const given = names(id[key]);
      const asked = [...names(en[key])];
      expect(
        asked.filter((name) => !given.has(name)),
        key,
      ).toEqual([]);
    }
  });

  it('have no counted noun with a fixed plural', () => {
    const texts = [
      ...Object.entries(en),
      ...Object.entries(areas.district),
      ...Object.entries(areas.regency),
    ];
    const counted = (plural: string) =>
      texts.filter(([, text]) => new RegExp(`\\{[nmk]\\} ${plural}\\b`).test(inUnits(text)));
    // "All {n} villages" and "Show all {n}" stand only where there are more than are listed.
    const alone = ['villages', 'interventions', 'others', 'districts', 'places', 'points', 'sources']
      .flatMap(counted)
      .filter(([, text]) => !/^(All|Show all) /.test(text))
      .map(([key]) => key);
    expect(alone).toEqual([]);
  });
});
