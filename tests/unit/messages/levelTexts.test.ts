import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/data/model/level';
import { en } from '../../../src/messages/en';
import { areas as areasEn } from '../../../src/messages/en/areas';
import { id } from '../../../src/messages/id';
import { areas as areasId } from '../../../src/messages/id/areas';
import type { MessageKey } from '../../../src/messages/translate';
import { translator } from '../../../src/messages/translator';
import approved from './levelTexts.json';

const LANGUAGES = ['id', 'en'] as const;
const TEXTS = { id, en } as const;
const AREAS = { id: areasId, en: areasEn } as const;
const keys = Object.keys(id) as MessageKey[];

/** A text at a level with its parameters still in braces. */
const rawText = (key: MessageKey, ...[language, level]: Parameters<typeof translator>): string =>
  translator(language, level)(key as 'peta.laut');
const parameters = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));

describe('texts that name a row of the map', () => {
  it('are at every level and in both languages as approved', () => {
    const said = Object.fromEntries(
      Object.keys(approved).map((key) => [
        key,
        Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            Object.fromEntries(LEVELS.map((level) => [level, rawText(key as MessageKey, language, level)])),
          ]),
        ),
      ]),
    );
    expect(said).toEqual(approved);
  });

  it('are all among the approved ones, and every approved one differs between two levels', () => {
    const differing = keys.filter((key) =>
      LANGUAGES.some((language) => new Set(LEVELS.map((level) => rawText(key, language, level))).size > 1),
    );
    expect(differing.sort()).toEqual(Object.keys(approved).sort());
  });

  it('begin a sentence with a capital letter, and need nothing from who asks for them', () => {
    expect(translator('id')('desa.jenis_desa')).toBe('Desa');
    expect(translator('en', 'regency')('legend.villages')).toBe('Regencies');
    expect(translator('en', 'district')('tabel.n_desa', { n: 1 })).toBe('1 district');
    expect(translator('en', 'district')('tabel.n_desa', { n: 19 })).toBe('19 districts');
    // @ts-expect-error The word comes from the level.
    expect(translator('en', 'regency')('tabel.n_desa', { n: 2, unit: 'x' })).toBe('2 regencies');
  });

  it('other than by the word for a row, differ in both languages or in none', () => {
    for (const level of ['district', 'regency'] as const) {
      const own = LANGUAGES.map((language) => Object.keys(AREAS[language][level]).sort());
      expect(own[0]).toEqual(own[1]);
      expect(own[0]!.length).toBeGreaterThan(10);
    }
  });

  it('take no parameter at a level that they lack for villages', () => {
    const more = LANGUAGES.flatMap((language) =>
      [AREAS[language].district, AREAS[language].regency].flatMap((texts) =>
        Object.entries(texts).filter(([key, text]) => {
          const known = parameters(TEXTS[language][key as MessageKey]);
          return [...parameters(text)].some((name) => !known.has(name) && !/^units?$/i.test(name ?? ''));
        }),
      ),
    );
    expect(more).toEqual([]);
  });
});
