import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/data/import/importFiles';
import type { ImportIssue } from '../../../src/data/import/imported';
import { ISSUES } from '../../../src/data/import/issueCodes';
import { en } from '../../../src/messages/en';
import { formats } from '../../../src/messages/format';
import { id } from '../../../src/messages/id';
import { translator } from '../../../src/messages/translator';
import { importWords } from '../../../src/reading/importWords';
import { hasThirdParty, thirdPartyBytes } from '../data/import/thirdparty';

const INDONESIAN = { t: translator('id'), f: formats('id') };
const ENGLISH = { t: translator('en'), f: formats('en') };

function issue(rest: Partial<ImportIssue>): ImportIssue {
  return {
    code: 'RING_NOT_CLOSED',
    severity: 'repaired',
    part: '',
    column: null,
    rows: [],
    count: 1,
    found: {},
    ...rest,
  };
}

describe('the words of an import', () => {
  it('has a sentence and a remedy for every code in both languages, and for nothing else', () => {
    const wanted = Object.keys(ISSUES).flatMap((code) => [`issue.${code}`, `issue.${code}.remedy`]);
    const has = (texts: object) => Object.keys(texts).filter((key) => key.startsWith('issue.'));
    expect(has(id).sort()).toEqual([...wanted].sort());
    expect(has(en).sort()).toEqual([...wanted].sort());
  });

  it('says what, where and what to do, rows named and the others counted', () => {
    const found = issue({ count: 1234, rows: [3, 4, 8, 9, 11, 12, 13, 20, 21, 22], part: 'desa' });
    expect(importWords(found, INDONESIAN)).toEqual({
      what: '1.234 cincin tidak tertutup dan ditutup dengan titik pertamanya.',
      where: 'bagian desa, baris 3, 4, 8, 9, 11, 12, 13, 20 dan 2 lainnya',
      remedy: 'Periksa bentuknya di peta.',
    });
    const one = importWords(issue({ count: 1, rows: [7] }), ENGLISH);
    expect(one.what).toBe('1 ring was not closed and is closed with the first position.');
    expect(one.where).toBe('row 7');
  });

  it('does not count rows beyond those that were noted', () => {
    const rows = Array.from({ length: 100 }, (_, i) => 2 * i + 1);
    expect(importWords(issue({ count: 290, rows }), INDONESIAN).where).toBe(
      'baris 1, 3, 5, 7, 9, 11, 13, 15 dan banyak lainnya',
    );
  });

  it.skipIf(!hasThirdParty)('leaves no parameter open in any issue of the corpus', async () => {
    const index = JSON.parse(new TextDecoder().decode(thirdPartyBytes('corpus/index.json'))) as {
      readonly cases: readonly { readonly file: string }[];
    };
    const open: string[] = [];
    for (const { file } of index.cases) {
      const imported = await importFiles([{ name: file, bytes: thirdPartyBytes(`corpus/${file}`) }]);
      for (const one of imported.flatMap(({ issues }) => issues)) {
        const worded = Object.values(importWords(one, INDONESIAN)).join(' ');
        const values = Object.values(one.found).map(String);
        if (/\{\w+\}/.test(worded) && !values.some((value) => value.includes('{')))
          open.push(`${file}: ${worded}`);
      }
    }
    expect(open).toEqual([]);
  });
});
