import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { helixCommand } from '../../../../scripts/commands/helixCommand';
import { randomOf } from '../../../../scripts/demo/random';

const CONTOH = 'public/geojson/contoh';
const scratch = mkdtempSync(join(tmpdir(), 'petala-helix-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const printed: string[] = [];
  const code = await helixCommand(args, {
    say: (line) => void said.push(line),
    print: (text) => void printed.push(text),
  });
  return { code, said: said.join('\n'), printed: printed.join('') };
}

interface Report {
  readonly rows: readonly { key: string; figures: { count: number; amount: { pagu: number | null } } }[];
  readonly cells: readonly { row: string; column: string; count: number; ids: string[] }[];
  readonly total: { count: number; amount: { pagu: number | null } };
  readonly facts: { jointRows: number; sumOfRowCounts: number; overspent: number[] };
}
const report = async (...args: string[]) => JSON.parse((await run(...args, '--json')).printed) as Report;

describe('petala helix on a pack', () => {
  it('tells who does what, with the planted overlap in its cell', async () => {
    const { cells, total, facts } = await report(CONTOH, '--by', 'desa,sektor');
    const { helix } = JSON.parse(readFileSync('tests/fixtures/contoh-truth.json', 'utf8')) as {
      helix: { sector: string; overlap: string[]; gap: string[] };
    };
    const at = (village: string) =>
      cells.find(({ row, column }) => row === village && column === helix.sector)?.ids ?? [];
    for (const village of helix.overlap)
      expect(at(village)).toEqual(['peraga-helix-01', 'peraga-helix-02', 'peraga-helix-03']);
    // In the gap there are two promises, and nothing else.
    expect(helix.gap.flatMap(at)).toEqual(['peraga-helix-05', 'peraga-helix-06']);
    expect([total.count, facts.overspent.length]).toEqual([111, 1]);
  });

  it('adds up by any two sides, and says of counts what is joint', async () => {
    const { rows, total } = await report(CONTOH, '--by', 'dana,tipologi', '--ukuran', 'pagu');
    const sum = rows.reduce((all, { figures }) => all + (figures.amount.pagu ?? 0), 0);
    expect(sum).toBe(total.amount.pagu);
    const { code, said, printed } = await run(CONTOH, '--by', 'pelaku,sektor');
    expect(code).toBe(0);
    expect(said).toMatch(/menurut pelaku, angkanya berjumlah 142: 30 kegiatan bersama .* totalnya 111/);
    expect(said).toContain('realisasi melebihi pagu: peraga-helix-01');
    expect(printed.split('\n')[0]).toMatch(/^pelaku \\ sektor\tAir bersih\t/);
    expect(printed).toMatch(/^Pemkab\t5\t–\t/m);
  });

  it('is wrong usage without two different sides, or with one that nobody knows', async () => {
    for (const by of ['pelaku', 'pelaku,pelaku', 'pelaku,cuaca', 'pelaku,sektor,dana']) {
      const { code, said } = await run(CONTOH, '--by', by);
      expect([by, code]).toEqual([by, 2]);
      expect(said).toContain('--by');
    }
    expect((await run(CONTOH)).code).toBe(2);
    expect((await run(CONTOH, '--by', 'pelaku,sektor', '--ukuran', 'emas')).code).toBe(2);
  });
});

/** A made-up spreadsheet as agencies publish it: joint actors, spelling variants, blanks, a line of tags. */
function spreadsheet(rows: number): string {
  const random = randomOf(7, 'tiga w');
  const names = [
    'Yayasan Contoh',
    'yayasan contoh',
    'Yayasan  Contoh.',
    'LSM Peraga',
    'Lsm Peraga',
    'Forum Z',
  ];
  const lines = Array.from({ length: rows }, (_, i) => {
    const actor =
      i % 5 === 0 ? `${random.pick(names)} / Palang Contoh` : i % 37 === 0 ? '' : random.pick(names);
    const cells = [
      actor,
      random.pick(['WASH', 'Wash ', 'Health', '']),
      random.pick(['Hulu', 'Hilir', '']),
      random.pick(['2023-01-04', '2024', '']),
      random.pick(['1.000.000', '250000', '', 'n/a']),
    ];
    return cells.join(';');
  });
  return [
    'Organisation;Sector;District;Start date;Budget',
    '#org;#sector;#adm2;#date+start;#value',
    ...lines,
  ].join('\r\n');
}

describe('petala helix on a spreadsheet', () => {
  const path = join(scratch, '3w.csv');
  writeFileSync(path, `\uFEFF${spreadsheet(1400)}`);

  it('of 1,400 rows with joint actors and spelling variants loses none', async () => {
    const { said } = await run(path, '--by', 'pelaku,sektor');
    expect(said).toContain('1400 baris dibaca, tidak ada yang dibuang');
    expect(said).toContain('280 baris menyebut beberapa pelaku');
    expect(said).toMatch(/"yayasan contoh" \(\d+ kali\) dibaca sebagai/);
    expect(said).toContain('pagu "n/a" tidak terbaca');
    const { total, rows } = await report(path, '--by', 'pelaku,sektor');
    expect(total.count).toBe(1400);
    expect(rows.map(({ key }) => key.toLowerCase().replace(/\W+/g, ' ').trim()).sort()).toEqual([
      '',
      'forum z',
      'lsm peraga',
      'palang contoh',
      'yayasan contoh',
    ]);
    for (const by of ['sektor,kecamatan', 'tahun,pelaku', 'kecamatan,dana']) {
      const other = await report(path, '--by', by);
      expect([by, other.total.count, other.total.amount]).toEqual([by, 1400, total.amount]);
    }
  });

  it('asks for its columns where it knows no heading, and takes them', async () => {
    const odd = join(scratch, 'aneh.csv');
    writeFileSync(odd, 'Siapa,Apa\nA,air\n"B;A",rumah\n');
    const unknown = await run(odd, '--by', 'pelaku,sektor');
    expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining('Yang ada: Siapa, Apa')]);
    const { rows, total } = await report(odd, '--by', 'pelaku,sektor', '--kolom', 'pelaku=Siapa,sektor=Apa');
    expect(rows.map(({ key, figures }) => [key, figures.count])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(total.count).toBe(2);
    expect((await run(odd, '--by', 'pelaku,sektor', '--kolom', 'pelaku=Entah')).code).toBe(2);
  });

  it('reads actors by a table of their aliases', async () => {
    const actors = join(scratch, 'pelaku.csv');
    writeFileSync(actors, 'id,nama,alias\nyc,Yayasan Contoh,LSM Peraga;Forum Z\n');
    const { rows } = await report(path, '--by', 'pelaku,sektor', '--pelaku', actors);
    expect(rows.map(({ key }) => key).sort()).toEqual(['', 'Palang Contoh', 'yc']);
  });

  it('says in a sentence that there is no file, or nothing in it', async () => {
    expect((await run(join(scratch, 'tiada.csv'), '--by', 'pelaku,sektor')).said).toContain('tidak ada');
    const empty = join(scratch, 'kosong.csv');
    writeFileSync(empty, 'Pelaku,Sektor\n');
    expect((await run(empty, '--by', 'pelaku,sektor')).said).toContain('tidak ada baris kegiatan');
    const broken = join(scratch, 'rusak.xlsx');
    writeFileSync(broken, 'bukan zip');
    const { code, said } = await run(broken, '--by', 'pelaku,sektor');
    expect([code, said]).toEqual([1, expect.stringContaining('bukan berkas XLSX')]);
  });
});
