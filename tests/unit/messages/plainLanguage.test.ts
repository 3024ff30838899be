import { describe, expect, it } from 'vitest';
import { PARTS, type MessagePart } from '../../../src/messages/parts';
import { GLOSSARY } from '../../../src/reading/glossary';
import { ALLOWED } from './plainLanguageAllowed';

/** What citizens read: the first page, the map, a village, data and help, with what stands around them. */
const CITIZEN = ['beranda', 'shell', 'everyPlace', 'peta', 'desa', 'data', 'metode', 'dispute', 'help'];
const MOST_WORDS = 19;

const parts = CITIZEN.filter((part): part is MessagePart => part in PARTS);
const texts = (
  await Promise.all(
    parts.map(
      async (part) => Object.entries((await PARTS[part].id()).texts) as (readonly [string, string])[],
    ),
  )
).flat();

/** Sentences of a text; a parameter counts as one word. */
function sentences(text: string): readonly string[] {
  const bare = text.replaceAll(/\{[^}]*\}/g, 'N');
  return bare.split(/(?<=[.!?])\s+/).filter((one) => one.trim() !== '');
}
const wordsIn = (sentence: string) =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const WRITTEN = new Set<string>(GLOSSARY.flatMap(({ written }) => written));
const PLAIN = GLOSSARY.flatMap(({ written }) => written).filter((word) => / |-/.test(word));

/** Abbreviations: two capitals or more, or a capital with a digit, which no glossary entry explains. */
function unexplained(text: string): readonly string[] {
  const bare = PLAIN.reduce<string>(
    (left, word) => left.replaceAll(word, ' '),
    text.replaceAll(/\{[^}]*\}/g, ' '),
  );
  const found =
    bare.match(/(?<![\p{L}\p{N}])(?:\p{L}*\p{Lu}\p{L}*\p{Lu}[\p{L}\p{N}]*|\p{Lu}\p{N}+[\p{L}\p{N}]*)/gu) ??
    [];
  return found.filter((word) => !WRITTEN.has(word));
}

describe('what citizens read', () => {
  it('covers the parts that there are', () => {
    expect(parts.length).toBeGreaterThanOrEqual(8);
    expect(texts.length).toBeGreaterThan(500);
  });

  it('is recognised as too long or unexplained where it is', () => {
    expect(wordsIn(sentences('Satu {n} tiga. Empat lima?')[0]!)).toBe(3);
    expect(sentences('Satu {n} tiga. Empat lima?')).toHaveLength(2);
    expect(unexplained('IDM dan XYZ, P0 lalu P9, APBDes, CC BY 4.0')).toEqual(['XYZ', 'P9']);
  });

  it('has sentences of fewer than 20 words', () => {
    const long = texts.flatMap(([key, text]) =>
      sentences(text).some((sentence) => wordsIn(sentence) > MOST_WORDS) ? [key] : [],
    );
    expect(long.filter((key) => !ALLOWED.has(key))).toEqual([]);
  });

  it('has no abbreviation that the glossary does not explain', () => {
    const found = texts.flatMap(([key, text]) => unexplained(text).map((word) => `${key}: ${word}`));
    expect(found.filter((one) => !ALLOWED.has(one.replace(/:.*/, '')))).toEqual([]);
  });

  it('needs every exception that it has', () => {
    const needed = new Set(
      texts.flatMap(([key, text]) =>
        unexplained(text).length > 0 || sentences(text).some((one) => wordsIn(one) > MOST_WORDS) ? [key] : [],
      ),
    );
    expect([...ALLOWED.keys()].filter((key) => !needed.has(key))).toEqual([]);
  });
});
