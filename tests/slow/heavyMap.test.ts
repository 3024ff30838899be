import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, it } from 'vitest';
import { wholePack } from '../../scripts/commands/wholePack';
import { writeDemoPack } from '../../scripts/demo/demoPack';
import { USUAL } from '../../src/export/exportChoice';
import { exportView } from '../../src/export/exportView';
import { exportWords } from '../../src/export/exportWords';
import { decodeState } from '../../src/state/url/urlCodec';
import { DAY, draw, faces } from '../support/exported';

/** Ten years of them in patterns on the wall of a meeting room. */
const VILLAGES = 2500;

const folder = mkdtempSync(join(tmpdir(), 'petala-berat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('maps whose lines weigh more than 5 MB are pictures in their PDF, and the text stays text', async () => {
  const outDir = join(folder, 'contoh');
  writeDemoPack({ villages: VILLAGES, seed: 1, outDir, truthPath: join(folder, 'truth.json') });
  const words = exportWords('id', 'village');
  const { state } = decodeState('#/peta?pack=contoh&ind=p0&th=2024&mode=kecil');
  const whole = await (await wholePack(outDir)).viewOf(state, words.t);
  const asked = {
    ...whole,
    state,
    pending: false,
    language: 'id',
    date: DAY,
    link: 'https://petala.example.go.id/',
  } as const;
  const pdf = { ...USUAL, form: 'pdf', paper: 'a1', tones: 'pola' } as const;
  const made = await exportView(asked, pdf, { words, faces, draw });
  if (!made.ok) throw new Error(made.fault.reason);
  // With its lines there would be none: only what weighs too much is drawn as pictures, here one a year.
  const pictures = strFromU8(made.value.bytes, true).split('/Subtype /Image').length - 1;
  expect(pictures).toBe(whole.maps.length);
  const { text } = await extractText(await getDocumentProxy(made.value.bytes.slice()), { mergePages: true });
  expect(text.replaceAll(/\s+/g, ' ')).toContain('2024');
}, 240_000);
