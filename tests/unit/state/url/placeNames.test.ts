import { describe, expect, it } from 'vitest';
import { codeDigits, nameKey, placeQuery, plainWords } from '../../../../src/state/url/placeNames';

describe('the key of a name', () => {
  it.each([
    ['Legok Kalong', 'legokalong'],
    ['LEGOKALONG', 'legokalong'],
    ['legok-kalong', 'legokalong'],
    ["Ma'had", 'mahad'],
    ['Djeroeksari', 'jeruksari'],
    ['Tjokro', 'cokro'],
    ['Api-Api', 'apiapi'],
    ['Déwi', 'dewi'],
    ['Wonosari 2', 'wonosari2'],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('keeps two equal digits, which are two', () => {
    expect(nameKey('SP 11')).toBe('sp11');
  });
});

describe('plain words', () => {
  it('are lower case with one blank between them', () => {
    expect(plainWords('  Kedungwuni—TIMUR,  (baru) ')).toBe('kedungwuni timur baru');
  });
});

describe('digits of a code', () => {
  it('are the same for a dotted and a plain code', () => {
    expect(codeDigits('33.26.15.2014')).toBe('3326152014');
    expect(codeDigits(' 3326150015 ')).toBe('3326150015');
  });

  it.each(['Wonosari 2', '3', '33.26.15.20145', '33a', ''])('do not exist in %j', (text) => {
    expect(codeDigits(text)).toBeNull();
  });
});

describe('a query', () => {
  it.each([
    ['Desa Mulyorejo, Kec. Tirto', ['mulyorejo'], 'tirto'],
    ['mulyorejo kec tirto', ['mulyorejo'], 'tirto'],
    ['Mulyorejo, Tirto', ['mulyorejo'], 'tirto'],
    ['kel. Kedungwuni Timur', ['kedungwuni', 'timur'], ''],
    ['Kecamatan Kajen', ['kajen'], ''],
    ['kec. Kajen', ['kajen'], ''],
    ['desa', ['desa'], ''],
    ['Kecil Kecombrang', ['kecil', 'kecombrang'], ''],
    ['', [], ''],
    ['?!', [], ''],
  ])('%j asks for %j in %j', (text, words, district) => {
    expect(placeQuery(text)).toEqual({ words, district });
  });
});
