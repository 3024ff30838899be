import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../../src/data/import/importFiles';
import type { ImportChoices } from '../../../../../src/data/import/imported';
import { summaryOf, type FileSummary } from '../../../../../src/engine/studio/studioSummary';
import {
  choicesOf,
  hasChoices,
  readAs,
  withChoice,
  withFormat,
} from '../../../../../src/ui/data/studio/fileChoices';

async function read(
  name: string,
  text: string,
  choices: ImportChoices = {},
): Promise<readonly FileSummary[]> {
  const files = await importFiles([{ name, bytes: new TextEncoder().encode(text) }], { choices });
  return files.map((file, i) => summaryOf(file, `a:${i}`));
}

const AMBIGUOUS = 'kode;luas\n33.26.01.2001;1.250\n33.26.01.2002;3.141\n33.26.01.2003;2.718\n';
const POINT = (x: number, y: number, crs = '') =>
  `{"type":"FeatureCollection",${crs}"features":[{"type":"Feature","properties":{"kode":"33.26.01.2001"},"geometry":{"type":"Polygon","coordinates":[[[${x},${y}],[${x + 900},${y}],[${x + 900},${y + 700}],[${x},${y}]]]}}]}`;

describe('choices that a file leaves to a person', () => {
  it('of a table are its header row, its encoding and the numbers that nothing decides', async () => {
    const found = choicesOf(await read('a.csv', AMBIGUOUS), {});
    expect(found).toMatchObject({
      headerRow: 0,
      encoding: '',
      encodingFound: 'utf-8',
      crs: null,
      swapped: null,
      isOpen: true,
    });
    expect(found.numbers).toEqual([
      { column: 'luas', format: 'id', isOpen: true, texts: ['1.250', '3.141', '2.718'] },
    ]);
  });

  it('stay in sight once made, with what they make of the cells', async () => {
    const choices = withFormat({ headerRow: 1 }, 'luas', 'en');
    expect(choices).toEqual({ headerRow: 1, numberFormats: [{ column: 'luas', format: 'en' }] });
    const found = choicesOf(await read('a.csv', AMBIGUOUS, choices), choices);
    expect(found.isOpen).toBe(false);
    expect(found.headerRow).toBe(1);
    expect(found.numbers).toEqual([
      { column: 'luas', format: 'en', isOpen: false, texts: ['1.250', '3.141', '2.718'] },
    ]);
  });

  it('of metres without a system are the system, although the file is refused', async () => {
    const refused = await read('a.geojson', POINT(346_000, 9_210_000));
    expect(refused[0]).toMatchObject({ verdict: 'rejected' });
    expect(choicesOf(refused, {})).toMatchObject({ crs: '', headerRow: null, isOpen: true });
    const choices = withChoice({}, 'crs', 'EPSG:32749');
    const saved = await read('a.geojson', POINT(346_000, 9_210_000), choices);
    expect(saved[0]).toMatchObject({ verdict: 'repaired' });
    expect(choicesOf(saved, choices)).toMatchObject({ crs: 'EPSG:32749', swapped: false, isOpen: false });
  });

  it('are none for bytes that are nothing', async () => {
    expect(hasChoices(choicesOf(await read('a.bin', '\u0001\u0002'), {}))).toBe(false);
  });
});

describe('one choice', () => {
  it('is put beside the others, and left to the import again', () => {
    const both = withChoice({ swapped: true }, 'encoding', 'windows-1252');
    expect(both).toEqual({ swapped: true, encoding: 'windows-1252' });
    expect(withChoice(both, 'swapped', null)).toEqual({ encoding: 'windows-1252' });
  });

  it('of a column replaces the earlier one of that column alone', () => {
    const first = withFormat(withFormat({}, 'a', 'id'), 'b', 'en');
    expect(withFormat(first, 'a', 'en').numberFormats).toEqual([
      { column: 'b', format: 'en' },
      { column: 'a', format: 'en' },
    ]);
  });

  it('shows what each writing makes of a text', () => {
    expect(readAs(['1.250', '12,5'], 'id')).toEqual([
      { text: '1.250', value: 1250 },
      { text: '12,5', value: 12.5 },
    ]);
    expect(readAs(['1.250', '12,5'], 'en')).toEqual([
      { text: '1.250', value: 1.25 },
      { text: '12,5', value: null },
    ]);
  });
});
