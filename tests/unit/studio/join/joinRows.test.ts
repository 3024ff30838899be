import { describe, expect, it } from 'vitest';
import type { CodeSystem, RowOutcome } from '../../../../src/studio/join/joinOutcome';
import { joinRows } from '../../../../src/studio/join/joinRows';
import { codeOf, joined, PEKALONGAN, placeOf, questionOf, type WrittenRow } from './pekalongan';

/** Candidates by code with two decimals of their score. */
function proposed(outcome: RowOutcome | undefined): readonly (readonly [string, number])[] {
  if (!outcome || !('candidates' in outcome)) return [];
  return outcome.candidates.map(
    ({ place, score }) => [PEKALONGAN[place]!.code, Math.round(score * 100) / 100] as const,
  );
}
const only = (row: WrittenRow) => joined([row]).outcomes[0]!;

describe('a code', () => {
  it.each([
    ['33.26.01.2001'],
    ['3326012001'],
    [' 33 26 01 2001 '],
    ['33-26-01-2001'],
    ["'3326012001"],
    ['="3326012001"'],
    ['3326012001.0'],
    ['3326012001,00'],
    ['3.326.012.001'],
    ['3,326,012,001'],
    ['3,326012001E+09'],
    ['\ufeff3326012001'],
    [3326012001],
  ])('joins in the spelling %j', (code) => {
    expect(codeOf(joined([[code, 'KLESEM', null]]), 0)).toBe('33.26.01.2001');
  });

  it('of the BPS is found through the table, for which arithmetic would give another village', () => {
    const result = joined([
      ['id3326010003', 'Gembong', 'Kandangserang'],
      [3326010001, 'Klesem', 'Kandangserang'],
      ['3326120013', 'Pegaden Tengah', 'Wonopringgo'],
    ]);
    expect(result.system).toBe('bps' satisfies CodeSystem);
    expect([0, 1, 2].map((row) => codeOf(result, row))).toEqual([
      '33.26.01.2004',
      '33.26.01.2001',
      PEKALONGAN.find(({ name }) => name === 'Pengadentengah')!.code,
    ]);
  });

  it('that both systems have is read in the system in which the names agree', () => {
    // 3326161010 and 3326161011 are codes of both systems, for different villages.
    const shared = ['3326161010', '3326161011'];
    const named = (of: 'code' | 'bpsCode') =>
      shared.map((digits): WrittenRow => {
        const place = PEKALONGAN.find((candidate) => candidate[of].replaceAll('.', '') === digits)!;
        return [digits, place.name, place.district];
      });
    expect(joined(named('code')).system).toBe('kemendagri');
    expect(joined(named('bpsCode')).system).toBe('bps');
    expect(codeOf(joined(named('bpsCode')), 0)).not.toBe('33.26.16.1010');
  });

  it('that no village has is unknown, and its name proposes', () => {
    const outcome = only(['33.26.01.2099', 'Klesem', 'Kandangserang']);
    expect(outcome.kind).toBe('unknownCode');
    expect(proposed(outcome)).toEqual([['33.26.01.2001', 1]]);
  });

  it('of another regency lies outside, even where its name would fit', () => {
    expect(only(['33.75.01.1001', 'Klesem', 'Kandangserang'])).toEqual({
      kind: 'outside',
      by: 'code',
      said: '3375011001',
    });
  });

  it.each([['33.26.04.2888'], ['3326040999'], ['3326041777'], ['3326041555']])('%s is no village', (code) => {
    expect(only([code, 'Hutan', 'Petungkriyono'])).toEqual({ kind: 'notVillage', by: 'code' });
  });

  it('of the other system in a column of codes is proposed, not joined', () => {
    const result = joined([
      ['33.26.01.2001', 'Klesem', ''],
      ['33.26.01.2002', 'Bodas', ''],
      ['3326010003', 'Gembong', ''],
    ]);
    expect(result.outcomes[2]!.kind).toBe('unknownCode');
    expect(proposed(result.outcomes[2])).toEqual([['33.26.01.2004', 1]]);
  });
});

describe('a damaged code', () => {
  it('joins with its eaten zeros where the name proves it', () => {
    const result = joined([
      ['33.26.1.2001', 'Klesem', null],
      ['332612002', 'Bodas', null],
      ['12004', 'Gembong', 'Kandangserang'],
    ]);
    expect([0, 1, 2].map((row) => codeOf(result, row))).toEqual([
      '33.26.01.2001',
      '33.26.01.2002',
      '33.26.01.2004',
    ]);
    expect(result.outcomes[0]).toMatchObject({
      by: { how: 'damagedCode', proof: { damage: 'zeros', fitting: 1 } },
    });
  });

  it('whose name disagrees waits, with the villages of that name', () => {
    const outcome = only(['33.26.1.2001', 'Bodas', null]);
    expect(outcome).toMatchObject({ kind: 'damagedCode', damage: 'zeros' });
    expect(proposed(outcome)).toEqual([['33.26.01.2002', 1]]);
  });

  it('that was rounded joins only where one village in its range has the name', () => {
    // 3,32601E+09 is every code from 3326005000 to 3326014999: all of Kandangserang.
    const fitting = PEKALONGAN.filter(({ code }) => code.startsWith('33.26.01.')).length;
    expect(only(['3,32601E+09', 'Klesem', 'Kandangserang'])).toMatchObject({
      kind: 'joined',
      place: placeOf('33.26.01.2001'),
      by: { how: 'damagedCode', proof: { damage: 'rounded', fitting } },
    });
    expect(only([3326010000, 'Klesem', null])).toMatchObject({ kind: 'joined' });
  });

  it.each<WrittenRow>([
    ['3,32601E+09', null, null],
    ['3,32601E+09', 'Klesen', 'Kandangserang'],
    ['3,32602E+09', 'Klesem', null],
    ['3,32601E+09', 'Klesem', 'Paninggaran'],
  ])('that was rounded is never joined by itself: %j, %j, %j', (...row) => {
    expect(only(row).kind).toBe('damagedCode');
  });
});

describe('a name', () => {
  it.each<WrittenRow>([
    [null, 'KLESEM', 'kandang serang'],
    [null, 'Desa Klesem', 'Kec. Kandangserang'],
    [null, 'Kel. klesem', 'Kecamatan Kandangserang'],
  ])('joins exactly inside its kecamatan: %j, %j, %j', (...row) => {
    expect(only(row)).toMatchObject({
      kind: 'joined',
      place: placeOf('33.26.01.2001'),
      by: { how: 'name', within: 'district' },
    });
  });

  it('that is similar in the kecamatan is proposed with a score: a vowel counts as half a letter of eight', () => {
    expect(proposed(only([null, 'Lomeneng', 'Paninggaran']))).toEqual([
      [PEKALONGAN.find(({ name }) => name === 'Lumeneng')!.code, 0.94],
    ]);
    // A doubled letter counts as half a letter of eleven.
    expect(proposed(only([null, 'Legok Kalong', 'Karanganyar']))).toEqual([
      [PEKALONGAN.find(({ name }) => name === 'Legokalong')!.code, 0.95],
    ]);
  });

  it('of another kecamatan is never taken: Karangsari in Bojong is Karagsari', () => {
    const outcome = only([null, 'Karangsari', 'Bojong']);
    expect(outcome.kind).toBe('similar');
    expect(proposed(outcome)).toEqual([['33.26.11.2021', 0.9]]);
    expect(outcome).toMatchObject({ elsewhere: [placeOf('33.26.07.2008')] });
  });

  it('that stands in two kecamatan waits for a choice where none is given', () => {
    expect(proposed(only([null, 'Mulyorejo', null]))).toEqual([
      ['33.26.09.2020', 1],
      ['33.26.15.2014', 1],
    ]);
    expect(proposed(only([null, 'DEPOK', '']))).toEqual([
      ['33.26.03.2003', 1],
      ['33.26.17.2011', 1],
    ]);
    expect(codeOf(joined([[null, 'DEPOK', 'Siwalan']]), 0)).toBe('33.26.17.2011');
  });

  it('without a kecamatan joins where nothing near it exists, and waits where a slip of one letter would make another', () => {
    expect(only([null, 'Klesem', null])).toMatchObject({
      kind: 'joined',
      by: { how: 'name', within: 'region' },
    });
    expect(proposed(only([null, 'Karangsari', null]))).toEqual([
      ['33.26.07.2008', 1],
      ['33.26.11.2021', 0.9],
    ]);
  });

  it('of a village and of a kecamatan waits where no kecamatan is given: it may be a sum', () => {
    expect(only([null, 'Kesesi', null]).kind).toBe('ambiguous');
    expect(codeOf(joined([[null, 'Kesesi', 'Kesesi']]), 0)).toBe('33.26.09.2009');
  });

  it('that its kecamatan has not, but another, waits', () => {
    const outcome = only([null, 'Klesem', 'Bojong']);
    expect(outcome.kind).toBe('otherDistrict');
    expect(proposed(outcome)).toEqual([['33.26.01.2001', 1]]);
  });

  it('in a kecamatan that is itself misspelt is only proposed', () => {
    const outcome = only([null, 'Yosorejo', 'Petungkriono']);
    expect(outcome.kind).toBe('similar');
    expect(proposed(outcome)[0]![0]).toBe('33.26.04.2004');
  });

  it.each<readonly [WrittenRow, string]>([
    [[null, 'Sokorejo', 'Kota Pekalongan'], 'outside'],
    [[null, 'Hutan Petungkriyono', 'Petungkriyono'], 'notVillage'],
    [[null, 'Qwerty', 'Bojong'], 'unknownName'],
    [[null, null, null], 'blank'],
    [[' ', '', null], 'blank'],
    [[null, 'JUMLAH', null], 'total'],
    [['Total', null, null], 'total'],
    [['33.26.01', 'Kandangserang', null], 'total'],
    [['3326', 'Pekalongan', null], 'total'],
    [[null, 'Petungkriyono', 'Petungkriyono'], 'total'],
    [[null, null, 'Petungkriyono'], 'total'],
    [['abc', 'Qwerty', 'Bojong'], 'unknownCode'],
    [[null, '???', 'Bojong'], 'unknownName'],
  ])('%j is %s', (row, kind) => {
    expect(only(row).kind).toBe(kind);
  });
});

describe('names after a join by code', () => {
  it('that are spellings stay joined and are told', () => {
    expect(only(['33.26.11.2021', 'Karangsari', 'Bojong'])).toMatchObject({
      kind: 'joined',
      place: placeOf('33.26.11.2021'),
      name: { agrees: 'spelling', letters: 1, score: 0.9 },
    });
  });

  it('of another village in the same kecamatan stop the row: Kutorejo is not Kutorojo', () => {
    const [first, second] = ['Kutorejo', 'Kutorojo'].map((name) =>
      PEKALONGAN.find((place) => place.name === name)!,
    );
    const outcome = only([first!.code, second!.name, null]);
    expect(outcome.kind).toBe('conflict');
    expect(proposed(outcome).map(([code]) => code)).toEqual([first!.code, second!.code]);
  });

  it('that the stated kecamatan has too stop the row: this code is of the other Mulyorejo', () => {
    const outcome = only(['33.26.09.2020', 'Mulyorejo', 'Tirto']);
    expect(outcome.kind).toBe('conflict');
    expect(proposed(outcome)).toEqual([
      ['33.26.09.2020', 1],
      ['33.26.15.2014', 1],
    ]);
    expect(codeOf(joined([['33.26.09.2020', 'Mulyorejo', 'Kesesi']]), 0)).toBe('33.26.09.2020');
    // The code of Karagsari, Kec. Bojong, with the name and kecamatan of Karangsari.
    expect(only(['33.26.11.2021', 'Karangsari', 'Karanganyar']).kind).toBe('conflict');
  });

  it('that are entirely other stop the row, with both villages', () => {
    const outcome = only(['33.26.01.2001', 'Bodas', 'Kandangserang']);
    expect(outcome).toMatchObject({ kind: 'conflict', name: { agrees: 'other' } });
    expect(proposed(outcome).map(([code]) => code)).toEqual(['33.26.01.2001', '33.26.01.2002']);
  });
});

describe('rows of one village', () => {
  it('are all held, by whatever they were joined', () => {
    const { outcomes } = joined([
      ['33.26.01.2001', 'Klesem', null],
      ['33.26.01.2002', 'Bodas', null],
      [null, 'Klesem', 'Kandangserang'],
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['duplicate', 'joined', 'duplicate']);
    expect(outcomes[0]).toMatchObject({ place: 0, rows: [0, 2], joined: { by: { how: 'code' } } });
  });

  it('are none where years tell them apart, but two of one year are', () => {
    const rows: WrittenRow[] = [0, 1, 2].map(() => ['33.26.01.2001', 'Klesem', null]);
    const { outcomes, rowsOfPlace } = joinRows(questionOf(rows, { apart: [2023, 2024, 2024] }));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['joined', 'duplicate', 'duplicate']);
    expect(rowsOfPlace[0]).toEqual([0]);
  });
});

describe('a renumbered regency', () => {
  /** Names of the villages, moved on by seven, so that every code means another village; one of thirty agrees all the same. */
  const rows: WrittenRow[] = PEKALONGAN.slice(0, 30).map(({ code, name }, i) => [
    code,
    i === 4 ? name : PEKALONGAN[i + 60]!.name,
    PEKALONGAN[i === 4 ? i : i + 60]!.district,
  ]);
  const decided = (action: 'byCode' | 'byName') =>
    joined(rows, [
      {
        about: 'regency',
        regency: '33.26',
        action,
        who: 'Sari',
        when: '2026-01-05T08:00:00Z',
        why: 'surat BPS',
      },
    ]);

  it('stops with the share of names that agree and with examples, also for the row that agrees', () => {
    const { outcomes, regencies } = joined(rows);
    expect(outcomes.every(({ kind }) => kind === 'stopped')).toBe(true);
    expect(regencies).toMatchObject([{ regency: '33.26', compared: 30, agreeing: 1, stopped: true }]);
    expect(regencies[0]!.examples.slice(0, 2)).toEqual([
      { row: 0, place: 0 },
      { row: 1, place: 1 },
    ]);
  });

  it('joins by code where somebody says so', () => {
    const result = decided('byCode');
    expect(rows.map((_, row) => codeOf(result, row))).toEqual(
      PEKALONGAN.slice(0, 30).map(({ code }) => code),
    );
    expect(result.fates).toMatchObject([{ fate: 'applied' }]);
    expect(result.decidedBy.get(3)).toMatchObject({ who: 'Sari' });
  });

  it('joins by name where somebody says so', () => {
    const result = decided('byName');
    expect(codeOf(result, 0)).toBe(PEKALONGAN[60]!.code);
    expect(codeOf(result, 4)).toBe(PEKALONGAN[4]!.code);
    expect(codeOf(result, 29)).toBe(PEKALONGAN[89]!.code);
  });

  it('is not suspected where names agree, nor where too few can be compared', () => {
    expect(joined([['33.26.01.2001', 'Qwerty', null]]).regencies).toMatchObject([
      { compared: 1, stopped: false },
    ]);
    const unnamed = joined(PEKALONGAN.slice(0, 9).map(({ code }) => [code, null, null]));
    expect(unnamed.regencies).toEqual([]);
    expect(unnamed.outcomes.every(({ kind }) => kind === 'joined')).toBe(true);
  });
});
