import { expect, it } from 'vitest';
import { Words } from '../../../../src/state/session/words.svelte';

it('only the shell is there at first, in Indonesian, whatever the language', () => {
  const words = new Words();
  expect(words.of('en', 'village')('nav.data')).toBe('Data');
  expect(words.of('en', 'village')('shell.places')).toBe('Tempat');
  expect(words.has('shell')).toBe(true);
  expect(words.has('shell', 'data')).toBe(false);
  expect(words.isWhole('id', 'village')).toBe(true);
  expect(words.isWhole('en', 'village')).toBe(false);
  expect(() => words.of('id', 'village')('data.judul')).toThrow('data.judul');
});

it('parts are loaded once they are asked for, and another language replaces all of them at once', async () => {
  const words = new Words();
  words.want('data');
  await words.fetch('id', 'village');
  expect(words.has('data')).toBe(true);
  expect(words.of('id', 'village')('data.judul')).toBe('Data dan metode');
  expect(words.of('en', 'village')('data.judul')).toBe('Data dan metode');
  await words.fetch('en', 'village');
  expect(words.of('en', 'village')('shell.places')).toBe('Places');
  expect(words.of('en', 'village')('data.judul')).toBe('Data and method');
});

it('a part that has come in one language alone keeps the screen in that language', async () => {
  const words = new Words();
  await words.fetch('en', 'village');
  words.want('data');
  await words.fetch('id', 'village');
  expect(words.of('en', 'village')('shell.places')).toBe('Tempat');
  await words.fetch('en', 'village');
  expect(words.of('en', 'village')('shell.places')).toBe('Places');
});

it('sentences of a level come with it', async () => {
  const words = new Words();
  expect(words.isWhole('id', 'district')).toBe(false);
  await words.fetch('id', 'district');
  expect(words.isWhole('id', 'district')).toBe(true);
  expect(words.of('id', 'district')('desa.named', { nama: 'Tirto', kec: '' })).toBe('Tirto');
  expect(words.of('id', 'village')('desa.named', { nama: 'Mulyorejo', kec: 'Tirto' })).toBe(
    'Mulyorejo, Kec. Tirto',
  );
});

it('what is missing can be reported instead', () => {
  const missing: string[] = [];
  const t = new Words((key) => `(${missing.push(key)})`).of('id', 'village');
  expect(t('data.judul')).toBe('(1)');
  expect(missing).toEqual(['data.judul']);
});
