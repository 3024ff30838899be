import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';
import type { ImportedFile } from '../../../../src/data/import/imported';
import { hasThirdParty, thirdPartyBytes } from './thirdparty';

interface CorpusCase {
  readonly file: string;
  readonly expect: 'accept' | 'repair+warn' | 'reject';
  readonly code: string;
  readonly wrong: string;
}

/** Cases whose verdict or code is another than proposed, each with the reason. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  [
    'shpjs__T8Th4_6n.zip',
    'the "two records without geometry" are 16 bytes of zeros: .shx and .dbf list one row, so they are SHP_TRAILING_BYTES',
  ],
]);
const VERDICTS = { accept: 'accepted', 'repair+warn': 'repaired', reject: 'rejected' } as const;

function corpus(): readonly CorpusCase[] {
  const index = JSON.parse(new TextDecoder().decode(thirdPartyBytes('corpus/index.json'))) as {
    readonly cases: readonly CorpusCase[];
  };
  return index.cases;
}

function nameOf({ file }: CorpusCase): string {
  return file.replace('given/', '');
}

async function imported(one: CorpusCase): Promise<ImportedFile> {
  const [file] = await importFiles([{ name: nameOf(one), bytes: thirdPartyBytes(`corpus/${one.file}`) }]);
  return file!;
}

/** What is amiss with a case; empty where verdict and code are those expected. */
function missOf(one: CorpusCase, file: ImportedFile): string {
  const codes = file.issues.map(({ code }) => code);
  const isCode = /^OK/.test(one.code) || codes.includes(one.code);
  if (file.verdict === VERDICTS[one.expect] && isCode) return '';
  return `${nameOf(one)}: expected ${VERDICTS[one.expect]} ${one.code}, got ${file.verdict} ${codes.join(' ')} (${one.wrong})`;
}

describe.skipIf(!hasThirdParty)('the corpus of files with faults', () => {
  it('gives every case its verdict and its code, rows in = rows kept + rows set apart', async () => {
    const cases = corpus();
    const misses: string[] = [];
    let reached = 0;
    for (const one of cases) {
      const file = await imported(one);
      const rows = file.parts.reduce((sum, part) => sum + part.rows, 0);
      expect(file.rowsIn, one.file).toBe(rows + file.rowsRejected);
      for (const { rowNumbers, columns, shapes, rows: n } of file.parts) {
        expect([rowNumbers.length, ...columns.map(({ cells }) => cells.length)], one.file).toEqual(
          new Array(columns.length + 1).fill(n),
        );
        expect(shapes?.length ?? n, one.file).toBe(n);
      }
      const miss = missOf(one, file);
      if (miss === '') reached++;
      else if (!EXPLAINED.has(nameOf(one))) misses.push(miss);
    }
    console.info(`corpus: ${reached} of ${cases.length} cases, ${EXPLAINED.size} explained`);
    expect(misses).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
