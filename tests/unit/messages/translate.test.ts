import { expect, it } from 'vitest';
import { translatorOf } from '../../../src/messages/translate';

const TEXTS = { 'nav.data': 'Data', 'peta.sebaran': 'Sebaran {n} {unit}' } as const;

it('a text that is not loaded is an error which names it', () => {
  const t = translatorOf(TEXTS, { language: 'id', level: 'village' });
  expect(t('nav.data')).toBe('Data');
  expect(() => t('nav.peta')).toThrow('The message nav.peta is used before its part is loaded');
});

it('a text that is not loaded is what the caller puts in its place', () => {
  const reported: string[] = [];
  const missing = (key: string) => `(${reported.push(key)})`;
  const t = translatorOf(TEXTS, { language: 'id', level: 'district', missing });
  expect(t('peta.sebaran', { n: 19 })).toBe('Sebaran 19 kecamatan');
  expect(t('nav.peta')).toBe('(1)');
  expect(reported).toEqual(['nav.peta']);
});
