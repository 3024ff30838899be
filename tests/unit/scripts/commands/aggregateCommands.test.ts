import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaksCommand } from '../../../../scripts/commands/breaksCommand';
import Papa from 'papaparse';
import { rollupCommand } from '../../../../scripts/commands/rollupCommand';
import { rowsAsCsv } from '../../../../scripts/commands/rollupRows';

const CONTOH = 'public/geojson/contoh';
const PEKALONGAN = 'public/geojson/pekalongan';

async function run(command: typeof rollupCommand, ...args: string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await command(args, { say: (line) => said.push(line), print: (text) => out.push(text) });
  return { code, text: out.join(''), said: said.join('\n') };
}

interface Answer {
  readonly kind: string;
  readonly question: { readonly grouping: string };
  readonly groups: readonly Record<string, number | string | null>[];
}
const answer = async (...args: string[]) =>
  JSON.parse((await run(rollupCommand, ...args, '--json')).text) as Answer;

describe('petala rollup', () => {
  it('writes a table for people in as many digits as the unit deserves', () => {
    const row = {
      key: '33.26.01',
      value: 8.691903407413378,
      coverage: 1.0000000000000455,
      denominator: 412.33333333,
    };
    expect(rowsAsCsv([{ ...row, perClass: [3, 0, 1] }], { decimals: 2 })).toBe(
      'key,value,coverage,denominator,perClass\n33.26.01,8.6919,1,412.3333,3;0;1\n',
    );
  });

  it('gives the rate that the regency publishes: Σ poor over Σ people', async () => {
    const { kind, groups } = await answer(PEKALONGAN, '--indikator', 'p0_desa', '--tingkat', 'kabupaten');
    expect([kind, groups.length, groups[0]!.numerator, groups[0]!.denominator]).toEqual([
      'ratio',
      1,
      91876,
      1026546,
    ]);
    expect(groups[0]!.value).toBeCloseTo(8.95, 3);
  });

  it('adds kecamatan up to the regency', async () => {
    const [parts, whole] = await Promise.all(
      ['kecamatan', 'kabupaten'].map((level) =>
        answer(PEKALONGAN, '--indikator', 'penduduk', '--tingkat', level),
      ),
    );
    expect(parts!.groups).toHaveLength(19);
    expect(parts!.groups.reduce((sum, { value }) => sum + Number(value), 0)).toBe(whole!.groups[0]!.value);
  });

  it('groups by typology, by programme status, and by a list of the reader', async () => {
    const typology = await answer(CONTOH, '--indikator', 'penduduk', '--tingkat', 'tipologi');
    const status = await answer(CONTOH, '--indikator', 'penduduk', '--tingkat', 'status');
    expect(typology.groups.reduce((sum, { villages }) => sum + Number(villages), 0)).toBe(285);
    expect(status.groups.map(({ key }) => key)).toContain('laboratorium');
    const list = join(mkdtempSync(join(tmpdir(), 'petala-')), 'daftar.csv');
    writeFileSync(list, 'kode,kelompok\n99.01.01.2001,A\n99.01.01.2002,B\n99.01.01.2006,A\n');
    const own = await answer(CONTOH, '--indikator', 'penduduk', '--daftar', list);
    expect(own.groups.map(({ key, villages }) => [key, villages])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    writeFileSync(list, 'kode,kelompok\n99.01.01.9999,A\n');
    expect((await run(rollupCommand, CONTOH, '--indikator', 'penduduk', '--daftar', list)).said).toMatch(
      /baris 2: kode "99.01.01.9999"/,
    );
  });

  it('counts hidden villages by the totals that the pack publishes, and gives an interval where it splits them', async () => {
    const year = ['--indikator', 'ats', '--tahun', '2024'];
    const total = readFileSync(join(CONTOH, 'total.csv'), 'utf8').match(/^99\.01,ats,2024,\d+,(\d+),/m);
    const whole = (await answer(CONTOH, ...year, '--tingkat', 'kabupaten')).groups[0]!;
    expect(whole.value).toBe(Number(total![1]));
    expect(whole.suppressed).toBeGreaterThan(100);
    const split = (await answer(CONTOH, ...year, '--tingkat', 'tipologi')).groups;
    expect(split.length).toBeGreaterThan(2);
    for (const group of split) {
      expect(group).toMatchObject({ status: 'interval', value: null });
    }
    // Where another village has no number, there is no upper bound.
    const bounded = split.filter(({ missing }) => missing === 0);
    expect(bounded.length).toBeGreaterThan(0);
    for (const { low, high } of bounded) expect(low).toBeLessThan(Number(high));
    expect(split.filter(({ high }) => high === null).every(({ missing }) => Number(missing) > 0)).toBe(true);
  });

  it('says what is wrong with a list that cannot be read', async () => {
    const lost = await run(rollupCommand, CONTOH, '--indikator', 'penduduk', '--daftar', 'tiada.csv');
    expect([lost.code, lost.said]).toEqual([1, 'petala rollup: tiada.csv: berkas tidak ada']);
  });

  it('shows an index as it is distributed, and refuses to sum it', async () => {
    const { kind, groups } = await answer(PEKALONGAN, '--indikator', 'idm', '--tingkat', 'kabupaten');
    expect([kind, groups[0]!.perClass, groups[0]!.notApplicable]).toEqual([
      'distribution',
      [0, 0, 168, 82, 22],
      13,
    ]);
    const refused = await run(
      rollupCommand,
      PEKALONGAN,
      '--indikator',
      'idm',
      '--sebagai',
      'jumlah',
      '--json',
    );
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.text)).toMatchObject({
      refused: { reason: 'sumOfIndex', offered: 'distribution' },
    });
    expect(refused.said).toMatch(/tidak dapat dijumlahkan.*sebarannya/);
  });

  it('withholds where too little is known, unless less is asked for', async () => {
    const ask = (share: string) =>
      answer(CONTOH, '--indikator', 'stunting', '--tahun', '2024', '--cakupan', share);
    const withheld = async (share: string) =>
      (await ask(share)).groups.filter(({ status }) => status === 'notEnough').length;
    expect(await withheld('1')).toBeGreaterThanOrEqual(await withheld('0.8'));
    expect(await withheld('0')).toBe(0);
  });

  it('writes CSV for a spreadsheet', async () => {
    const { text, said } = await run(
      rollupCommand,
      PEKALONGAN,
      '--indikator',
      'idm',
      '--tingkat',
      'kabupaten',
    );
    expect(text.split('\n')[0]).toMatch(/^key,label,status,perClass/);
    expect(text).toContain('0;0;168;82;22');
    expect(said).toContain('tidak pernah rata-rata');
  });

  it('writes every indicator in every year as one table, each figure as by itself', async () => {
    const { code, text, said } = await run(rollupCommand, CONTOH, '--semua', '--tingkat', 'kabupaten');
    const { data, meta, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect([code, errors]).toEqual([0, []]);
    expect(meta.fields!.slice(0, 8).join()).toBe('indicator,year,unit,provenance,kind,key,label,status');
    const keys = data.map(({ indicator, year, key }) => `${indicator} ${year} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    const [line] = (await run(rollupCommand, CONTOH, '--semua', '--json')).text.split('\n');
    expect(JSON.parse(line!)).toMatchObject({ question: { grouping: 'kecamatan' } });
    for (const [id, year] of [
      ['penduduk', '2024'],
      ['p0', '2020'],
      ['stunting', '2024'],
    ] as const) {
      const own = await run(
        rollupCommand,
        CONTOH,
        '--indikator',
        id,
        '--tahun',
        year,
        '--tingkat',
        'kabupaten',
      );
      const [alone] = Papa.parse<Record<string, string>>(own.text, { header: true }).data;
      const among = data.find((row) => row['indicator'] === id && row['year'] === year)!;
      expect(Object.keys(alone!).length).toBeGreaterThan(8);
      expect(among).toMatchObject(alone!);
    }
    expect(said).toMatch(/\d+ indikator-tahun per kabupaten/);
  });

  it('says which indicators cannot be put together as asked, and writes the others', async () => {
    const { code, text, said } = await run(rollupCommand, CONTOH, '--semua', '--sebagai', 'jumlah');
    expect(code).toBe(0);
    const kinds = new Set(
      Papa.parse<{ kind: string }>(text, { header: true, skipEmptyLines: true }).data.map(({ kind }) => kind),
    );
    expect([...kinds]).toEqual(['sum']);
    expect(said).toMatch(/tidak dapat dijumlahkan/);
  });

  it.each([
    [['--indikator', 'p0'], 2, /<dir>/],
    [[CONTOH, '--semua', '--indikator', 'p0'], 2, /--semua tidak bersama/],
    [[CONTOH], 2, /--indikator/],
    [[CONTOH, '--indikator', 'p0', '--tingkat', 'provinsi'], 2, /pilih kecamatan/],
    [[CONTOH, '--indikator', 'p0', '--cakupan', '80'], 2, /0 sampai 1/],
    [[CONTOH, '--indikator', 'tak_ada'], 1, /tidak ada di paket ini/],
    [[CONTOH, '--indikator', 'p0', '--tahun', '1990'], 1, /tidak punya tahun "1990"/],
    [['tests/unit', '--indikator', 'p0'], 1, /datapackage\.json/],
  ])('%j ends with %d and a sentence', async (args, expected, words) => {
    const { code, said, text } = await run(rollupCommand, ...args);
    expect([code, text]).toEqual([expected, '']);
    expect(said).toMatch(words);
  });
});

describe('petala breaks', () => {
  it('gives the bounds of the map, counts and what has no class', async () => {
    const { code, text } = await run(
      breaksCommand,
      PEKALONGAN,
      '--indikator',
      'idm',
      '--metode',
      'resmi',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      upper: [0.4907, 0.5989, 0.7072, 0.8155],
      counts: [0, 0, 168, 82, 22],
      notApplicable: 13,
    });
  });

  it('makes as many classes as asked, or says why not', async () => {
    const { text, said } = await run(
      breaksCommand,
      PEKALONGAN,
      '--indikator',
      'idm',
      '--metode',
      'alami',
      '--kelas',
      '4',
    );
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(said).toContain('4 kelas');
    expect((await run(breaksCommand, PEKALONGAN, '--indikator', 'idm', '--kelas', '20')).said).toContain(
      'dibatasi 3 sampai 9',
    );
  });

  it.each([
    [['--indikator', 'idm', '--metode', 'acak'], /pilih kuantil/],
    [['--indikator', 'idm', '--metode', 'manual'], /--batas wajib/],
    [['--indikator', 'idm', '--metode', 'manual', '--batas', '0.5;x'], /bilangan dipisah titik koma/],
    [['--indikator', 'idm', '--kelas', 'lima'], /2 sampai 20/],
  ])('%j is wrong usage', async (args, words) => {
    const { code, said } = await run(breaksCommand, PEKALONGAN, ...args);
    expect(code).toBe(2);
    expect(said).toMatch(words);
  });
});

describe('petala breaks in words', () => {
  it('names the categories, and leaves open what lies beyond all values', async () => {
    const category = await run(breaksCommand, CONTOH, '--indikator', 'status_desa');
    expect(category.text.split('\n')[0]).toBe('kategori,desa');
    expect(category.text).toContain('Sangat Tertinggal,0\n');
    const official = await run(breaksCommand, CONTOH, '--indikator', 'indeks_desa', '--metode', 'resmi');
    // No village is so low: the class has no lower end among the values.
    expect(official.text.split('\n')[1]).toBe(',0.4907,0');
    const quantiles = await run(breaksCommand, CONTOH, '--indikator', 'penduduk');
    expect(quantiles.text).not.toMatch(/\d{13}/);
  });
});
