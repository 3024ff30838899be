import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../scripts/browser/findProgram';
import { viewContent } from '../../src/export/content/viewContent';
import { exportWords } from '../../src/export/exportWords';
import { bytesOf, shownBy, VIEWS } from '../support/exported';

/** Slides and documents opened by an office program: what it makes of them, as a PDF. */
const OFFICE = findProgram('SOFFICE_BIN', ['soffice', 'libreoffice']);
const WAIT_MS = 240_000;

const OPENED = [
  { name: 'plain', language: 'id' },
  { name: 'crossed', language: 'en' },
  { name: 'filtered', language: 'id' },
] as const;
const FORMS = ['pptx', 'docx'] as const;

const squeezed = (words: string): string =>
  words.replaceAll(String.fromCharCode(0), '').replace(/[\s\u00a0\u2060]+/g, '');

describe.skipIf(OFFICE === null)(`LibreOffice (${OFFICE ?? 'skipped: no LibreOffice is installed'})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'petala-office-'));

  beforeAll(async () => {
    const files: string[] = [];
    for (const { name, language } of OPENED) {
      const { asked } = await shownBy(VIEWS[name], language);
      for (const form of FORMS) {
        const file = join(folder, `${name}-${form}.${form}`);
        writeFileSync(file, await bytesOf(asked, { form }));
        files.push(file);
      }
    }
    // A profile of its own: one that is in use would answer without doing anything.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const told = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync(OFFICE!, told, { timeout: WAIT_MS, stdio: 'pipe' });
  }, WAIT_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cases = OPENED.flatMap((one) => FORMS.map((form) => [form, one.name, one.language] as const));
  it.each(cases)('opens the %s of the view "%s" and shows all of its words', async (form, name, language) => {
    const { asked } = await shownBy(VIEWS[name], language);
    const content = viewContent(asked, exportWords(language, asked.state.level));
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, `${name}-${form}.pdf`))));
    const { text } = await extractText(pdf, { mergePages: true });
    const said = squeezed(text);
    const rows = content.legends.flatMap((legend) =>
      legend.rows.flatMap(({ text: range, count }) => [range, count]),
    );
    for (const words of [content.title, content.region, content.filter, ...rows])
      expect(said).toContain(squeezed(words));
    expect(said).toContain(squeezed(content.legends[0]!.title));
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    if (form === 'pptx') {
      expect(pdf.numPages).toBe(1);
      // Wide, as slides are.
      expect(Math.abs(width / height - 16 / 9)).toBeLessThan(0.01);
    } else {
      expect(pdf.numPages).toBeLessThanOrEqual(2);
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
  });
});
