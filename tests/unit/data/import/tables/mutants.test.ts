import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../../src/data/bytes/utf8';
import { packWorkbook } from '../../../../../src/data/export/packWorkbook';
import type { ImportFormat } from '../../../../../src/data/import/imported';
import { importFiles } from '../../../../../src/data/import/importFiles';

type Bytes = Uint8Array<ArrayBuffer>;

const ROWS = [
  ['Kode', 'Desa', 'Miskin', 'Persen', '__proto__'],
  ...Array.from({ length: 40 }, (_, i) => [
    `33.26.01.20${10 + i}`,
    `Desa ${i}`,
    1200 + i,
    i / 100,
    'polluted',
  ]),
];
const odsCell = (cell: string | number) =>
  typeof cell === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${cell}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
const ODS = `<office:spreadsheet><table:table table:name="A">${ROWS.map((row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`).join('')}</table:table></office:spreadsheet>`;
const SHEETS = [{ name: 'A', header: null, rows: ROWS, columns: [] }];

/** The texts within each format: a mutant of the zip around them would mostly be refused as a damaged zip. */
const TEXTS: Readonly<Record<string, (mutate: (text: string) => Bytes) => Bytes>> = {
  csv: (mutate) => mutate(ROWS.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')),
  ods: (mutate) =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': mutate(ODS),
    }),
  xlsx: (mutate) => zipSync(mutatedParts(packWorkbook(SHEETS), mutate)),
};

function mutatedParts(bytes: Uint8Array, mutate: (text: string) => Bytes): Record<string, Bytes> {
  const parts = unzipSync(bytes);
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
    parts[name] = mutate(strFromU8(parts[name]!)).slice();
  }
  return parts;
}

interface Damage {
  readonly kind: 'cut' | 'gap' | 'twice' | 'letters';
  /** Where, as a share of the bytes. */
  readonly at: number;
  readonly letters: readonly (readonly [at: number, letter: number])[];
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut' as const, 'gap' as const, 'twice' as const, 'letters' as const),
  at: share,
  letters: fc.array(fc.tuple(share, fc.integer({ min: 32, max: 126 })), { minLength: 1, maxLength: 4 }),
});

function damaged(bytes: Bytes, { kind, at, letters }: Damage): Bytes {
  const place = Math.floor(at * bytes.length);
  const joined = (from: number) => Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(from)]);
  if (kind === 'cut') return bytes.slice(0, place);
  if (kind === 'gap') return joined(place + 9);
  if (kind === 'twice') return joined(Math.max(0, place - 40));
  const copy = bytes.slice();
  for (const [where, letter] of letters) copy[Math.floor(where * copy.length)] = letter;
  return copy;
}

describe('damaged tables', () => {
  it.each(Object.keys(TEXTS))(
    'of %s come through: no throw, no lost row, no polluted prototype',
    async (format) => {
      let read = 0;
      const property = fc.asyncProperty(DAMAGE, async (damage) => {
        const bytes = TEXTS[format]!((text) => damaged(encodeUtf8(text), damage));
        const start = performance.now();
        const [file] = await importFiles([{ name: `a.${format}`, bytes }]);
        expect(performance.now() - start).toBeLessThan(2000);
        const rows = file!.parts.reduce((sum, part) => sum + part.rows, 0);
        expect(file!.rowsIn).toBe(rows + file!.rowsRejected);
        for (const part of file!.parts) {
          for (const { cells } of part.columns) expect(cells.length).toBe(part.rows);
        }
        expect(file!.issues.map(({ code }) => code)).not.toContain('FILE_UNREADABLE');
        if (rows > 0 && file!.format === (format as ImportFormat)) read++;
      });
      await fc.assert(property, { seed: 17, numRuns: 150 });
      // Most damage leaves something to read: otherwise the mutants would only test the door.
      expect(read).toBeGreaterThan(15);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});
