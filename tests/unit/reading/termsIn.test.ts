import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en';
import { id } from '../../../src/messages/id';
import { GLOSSARY } from '../../../src/reading/glossary';
import { termsIn } from '../../../src/reading/termsIn';

const marked = (text: string) =>
  termsIn(text).flatMap(({ text: piece, term }) => (term ? [`${piece}:${term}`] : []));

describe('terms in a text', () => {
  it('are found whole, the longest first, and marked where they first stand', () => {
    expect(marked('BDT 2015–2020; DTSEN 2021–2024, lalu BDT')).toEqual(['BDT:bdt', 'DTSEN:dtsen']);
    expect(marked('APBDes dan APBD')).toEqual(['APBDes:apbdes', 'APBD:apbd']);
    expect(marked('Persentase (P0), bukan SP0 atau P02')).toEqual(['P0:p0']);
    expect(marked('robot, Rob')).toEqual(['Rob:rob']);
  });

  it('leave the text as it was', () => {
    for (const text of ['', 'IDM', 'tanpa istilah', 'IDM dan IDM, COD-AB 2020.', '<b>IDM</b>']) {
      expect(
        termsIn(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});

describe('the glossary', () => {
  it('has name, meaning and source of every term in both languages, each written form once', () => {
    for (const { id: term, source } of GLOSSARY) {
      for (const texts of [id, en]) {
        expect(texts[`istilah.${term}.nama`].length, term).toBeGreaterThan(2);
        expect(texts[`istilah.${term}.arti`], term).toMatch(/[.]$/);
      }
      expect(source.length, term).toBeGreaterThan(1);
    }
    const written = GLOSSARY.flatMap((entry): readonly string[] => entry.written);
    expect(new Set(written).size).toBe(written.length);
  });

  it('explains what the issue of public data names', () => {
    const known = new Set<string>(GLOSSARY.map((entry) => entry.id));
    const asked = [
      'dtsen',
      'idm',
      'p0',
      'p1',
      'p2',
      'ppa',
      'tkpk',
      'p3ke',
      'dtks',
      'bdt',
      'helix',
      'desil',
      'galat_baku',
    ];
    expect(asked.filter((term) => !known.has(term))).toEqual([]);
  });
});
