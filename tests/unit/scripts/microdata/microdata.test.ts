import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alkireFoster } from '../../../../scripts/microdata/alkireFoster';
import { fgt } from '../../../../scripts/microdata/fgt';
import { afCommand, fgtCommand } from '../../../../scripts/microdata/microdataCommand';
import { mustHide } from '../../../../src/data/disclosure/fewPeople';

describe('poverty of money', () => {
  it('takes who is below the line, weighs people, and squares the gap', () => {
    const people = [
      { y: 60, line: 100, weight: 3 },
      { y: 100, line: 100, weight: 1 },
      { y: 45, line: 50, weight: 1 },
      { y: 300, line: 100, weight: 5 },
    ];
    const { n, poor, P0, P1, P2 } = fgt(people);
    expect([n, poor, P0]).toEqual([4, 2, 0.4]);
    expect(P1).toBeCloseTo((3 * 0.4 + 0.1) / 10, 15);
    expect(P2).toBeCloseTo((3 * 0.16 + 0.01) / 10, 15);
  });

  it('is no number where nobody was asked', () => {
    expect(fgt([])).toEqual({ n: 0, poor: 0, P0: null, P1: null, P2: null });
  });
});

describe('poverty of many things', () => {
  const dimensions = [
    { name: 'a', cutoff: 2, weight: 1 / 6 },
    { name: 'b', cutoff: 4, weight: 1 / 2 },
    { name: 'c', cutoff: 1, weight: 1 / 3 },
  ];
  const ask = (people: number[][], more = {}) =>
    alkireFoster({ dimensions, people, k: 1 / 2, missing: 'drop', ...more });

  it('counts whose weighted share of deprivations reaches the cutoff, sums of thirds included', () => {
    const { scores, poor, H, A, M0, censored, contribution } = ask([
      [1, 4, 0],
      [2, 3, 1],
      [0, 9, 9],
      [9, 9, 9],
    ]);
    expect(scores.map((score) => Math.round(score * 6))).toEqual([3, 3, 1, 0]);
    expect([poor, H]).toEqual([[1, 1, 0, 0], 0.5]);
    expect(A).toBeCloseTo(0.5, 12);
    expect(M0).toBeCloseTo(0.25, 12);
    expect(censored).toEqual([0.25, 0.25, 0.25]);
    expect(contribution.reduce<number>((sum, own) => sum + own!, 0)).toBeCloseTo(1, 12);
  });

  it('weighs people by those they stand for', () => {
    expect(
      ask(
        [
          [1, 3, 0],
          [9, 9, 9],
        ],
        { weights: [1, 3] },
      ).H,
    ).toBe(0.25);
  });

  it('leaves out who lacks an answer, or judges by the rest, as asked', () => {
    const people = [
      [1, Number.NaN, 0],
      [9, 9, 9],
      [Number.NaN, Number.NaN, Number.NaN],
    ];
    expect(ask(people)).toMatchObject({ n: 1, dropped: 2, H: 0, A: null, contribution: [null, null, null] });
    expect(ask(people, { missing: 'reweight' })).toMatchObject({ n: 2, dropped: 1, H: 0.5, scores: [1, 0] });
  });
});

describe('what may leave the microdata', () => {
  it.each([
    [100, 0, false],
    [100, 1, true],
    [100, 4, true],
    [100, 5, false],
    [100, 95, false],
    [100, 96, true],
    [100, 100, true],
    [19, 8, true],
    [20, 8, false],
  ])('of %d people, %d of them poor: hidden %s', (n, poor, hidden) => {
    expect(mustHide({ n, poor }, { least: 5, leastAsked: 20 })).toBe(hidden);
  });
});

/** People of three villages: 30 of whom 6 are poor, 30 of whom 2 are, and 10. */
const ROWS = [
  ...Array.from({ length: 30 }, (_, i) => `99.01.01.2001,${i < 6 ? 75 : 200},${i < 6 ? 3 : 9},1`),
  ...Array.from({ length: 30 }, (_, i) => `99.01.01.2002,${i < 2 ? 75 : 200},${i < 2 ? 3 : 9},1`),
  ...Array.from({ length: 10 }, () => '99.01.01.2003,75,3,0'),
];
const HEAD = 'kode,pengeluaran,sekolah,air';

async function run(command: typeof fgtCommand, args: (path: string) => string[], rows = ROWS, head = HEAD) {
  const dir = mkdtempSync(join(tmpdir(), 'petala-'));
  const path = join(dir, 'mikro.csv');
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`);
  const out: string[] = [];
  const said: string[] = [];
  const code = await command(args(path), { say: (line) => said.push(line), print: (text) => out.push(text) });
  return { code, text: out.join(''), said: said.join('\n'), dir };
}

describe('petala fgt', () => {
  const args = (path: string) => [path, '--pengeluaran', 'pengeluaran', '--garis', '100'];

  it('writes a line a village and hides few poor and few people', async () => {
    const { code, text, said } = await run(fgtCommand, args);
    expect(code).toBe(0);
    expect(text).toBe(
      'kode,n,miskin,P0,P1,P2,tanda\n' +
        '99.01.01.2001,30,6,0.2,0.05,0.0125,ada\n' +
        '99.01.01.2002,,,,,,sembunyi\n' +
        '99.01.01.2003,,,,,,sembunyi\n',
    );
    expect(said).toContain('3 desa, 2 disembunyikan');
  });

  it('writes to a file where asked, and nothing else', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'petala-')), 'desa.csv');
    const { text } = await run(fgtCommand, (path) => [
      ...args(path),
      '--out',
      out,
      '--ambang',
      '1',
      '--penyebut',
      '1',
    ]);
    expect(text).toBe('');
    expect(readFileSync(out, 'utf8')).toContain('99.01.01.2002,30,2,');
  });

  it('takes the line of each place from a column', async () => {
    const rows = ROWS.slice(0, 30).map((row) => row.replace(/,1$/, ',80'));
    const { text } = await run(
      fgtCommand,
      (path) => [path, '--pengeluaran', 'pengeluaran', '--kolom-garis', 'air'],
      rows,
    );
    expect(text).toContain('99.01.01.2001,30,6,0.2,0.0125,');
  });

  it.each([
    [
      'no column of that name',
      (path: string) => [path, '--pengeluaran', 'gaji', '--garis', '1'],
      1,
      /kolom gaji tidak ada/,
    ],
    ['neither line nor column', (path: string) => [path, '--pengeluaran', 'pengeluaran'], 2, /salah satu/],
    [
      'a line of zero',
      (path: string) => [path, '--pengeluaran', 'pengeluaran', '--garis', '0'],
      2,
      /--garis "0"/,
    ],
    ['an unknown option', (path: string) => [path, '--garsi', '1'], 2, /garsi/],
    ['no file', () => ['--garis', '1'], 2, /<csv>/],
  ])('says what is wrong: %s', async (_, wrong, expected, words) => {
    const { code, said, text } = await run(fgtCommand, wrong);
    expect([code, text]).toEqual([expected, '']);
    expect(said).toMatch(words);
  });

  it('names the place of a cell that is no number, and not the cell', async () => {
    const { code, said } = await run(fgtCommand, args, ['99.01.01.2001,"75,5",3,1']);
    expect(code).toBe(1);
    expect(said).toMatch(/baris 2, kolom pengeluaran/);
    expect(said).not.toContain('75,5');
  });
});

describe('weights', () => {
  const head = `${HEAD},bobot`;
  /** 24 rows of weight 2, six of them poor, and after them rows whose weight is none. */
  const good = ROWS.slice(0, 24).map((row) => `${row},2`);
  const bad = ['', ' ', '-3', 'dua', '"1,5"', '1e999'].map((weight) => `99.01.01.2001,75,3,0,${weight}`);
  const calls = {
    fgt: (path: string) => [path, '--pengeluaran', 'pengeluaran', '--garis', '100'],
    af: (path: string) => [path, '--dimensi', 'sekolah:6:0.5;air:1:0.5', '--k', '0.5'],
  } as const;

  it.each([
    ['fgt', fgtCommand, '99.01.01.2001,24,6,0.25,0.0625,0.015625,ada'],
    ['af', afCommand, '99.01.01.2001,24,6,0.25,0.5,0.125,ada'],
  ] as const)(
    'that are blank, negative or no number leave their rows out of %s, and these are named',
    async (name, command, line) => {
      const asked = (path: string) => [...calls[name](path), '--bobot', 'bobot'];
      const { code, text, said } = await run(command, asked, [...good, ...bad], head);
      expect(code).toBe(0);
      expect(text.split('\n')[1]).toBe(line);
      expect(said).toContain('6 baris tidak dihitung, sebab bobot kosong, negatif, atau bukan bilangan');
      expect(said).toContain('baris 26, 27, 28, 29, 30, 31');
      expect(said).not.toContain('dua');
    },
  );

  it.each([
    ['fgt', fgtCommand],
    ['af', afCommand],
  ] as const)(
    'that are all zero leave %s without figures, which is marked as such',
    async (name, command) => {
      const rows = ROWS.slice(0, 30).map((row) => `${row},0`);
      const { text } = await run(command, (path) => [...calls[name](path), '--bobot', 'bobot'], rows, head);
      expect(text.split('\n')[1]).toBe('99.01.01.2001,30,6,,,,kosong');
    },
  );

  it('count by those whom people stand for', async () => {
    const rows = ROWS.slice(0, 30).map((row, i) => `${row},${i < 6 ? 3 : 1}`);
    const { text, said } = await run(
      afCommand,
      (path) => [...calls.af(path), '--bobot', 'bobot'],
      rows,
      head,
    );
    expect(text.split('\n')[1]).toBe('99.01.01.2001,30,6,0.428571,0.5,0.214286,ada');
    expect(said).not.toContain('tidak dihitung');
  });
});

describe('petala af', () => {
  const args = (path: string) => [path, '--dimensi', 'sekolah:6:0.5;air:1:0.5', '--k', '0.5', '--json'];

  it('counts village by village, hides alike, and says who was left out', async () => {
    const { code, text, said } = await run(afCommand, args, [...ROWS, '99.01.01.2001,200,,1']);
    const [first, second] = JSON.parse(text) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(first).toEqual({ kode: '99.01.01.2001', n: 30, miskin: 6, H: 0.2, A: 0.5, M0: 0.1, tanda: 'ada' });
    expect(second).toMatchObject({ n: null, H: null, tanda: 'sembunyi' });
    expect(said).toContain('1 baris tanpa jawaban lengkap');
  });

  it.each([
    ['sekolah:6:0.5;air:1:0.4', /berjumlah 0\.9/],
    ['sekolah:6', /KOLOM:BATAS:BOBOT/],
    ['sekolah:0:1', /lebih dari 0/],
  ])('refuses the dimensions %s', async (dimensi, words) => {
    const { code, said } = await run(afCommand, (path) => [path, '--dimensi', dimensi, '--k', '0.5']);
    expect(code).toBe(2);
    expect(said).toMatch(words);
  });
});
