import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { studioParts } from '../../../../src/state/studio/studioParts';
import { EMPTY_PLAN, withTablePlan, type StudioPlan } from '../../../../src/state/studio/studioPlan';
import { writeDecisions } from '../../../../src/studio/join/decisionsFile';
import { readRecipe } from '../../../../src/studio/recipe/recipe';
import { runRecipe } from '../../../../src/studio/recipe/runRecipe';
import { writeRecipe } from '../../../../src/studio/recipe/writeRecipe';
import { keysOfMapping } from '../../../../src/studio/tables/tablePlaces';
import { carriedRecipe, planRecipe } from '../../../../src/ui/data/studio/planRecipe';
import { partOf } from '../mapping/partOf';
import { draftOf } from '../publish/draftOf';
import { rawFolder, RECIPE } from './rawFolder';
import { builtByCommand, differingFiles, studioOfPack } from './studioOfPack';

const folders: string[] = [];
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

/** A workbook whose second sheet is an office's list: a village by a misspelt name, a status of the office's own. */
const HEADER = [
  ...['No', 'Nama Kegiatan', 'Desa', 'Kecamatan', 'Tahun Anggaran', 'Pagu (juta Rp)', 'Realisasi (Rp)'],
  ...['Bidang', 'Kondisi', 'Koordinat'],
];
const ROWS = [
  [
    1,
    'Sambungan air',
    'Contoh Azalea 8',
    'Contoh Pelangi',
    '2025',
    250,
    'Rp 240.000.000',
    'RTLH',
    'Beres',
    '-5.9784, 89.9001',
  ],
  [
    2,
    'Jalan usaha tani',
    'Contoh Azoka 7',
    'Contoh Pelangi',
    'TA 2024',
    75.5,
    'Rp 0',
    'RTLH',
    'Jalan terus',
    null,
  ],
  [3, 'Rehab rumah', '-', 'Contoh Pelangi', '2025', 1200, '-', 'RTLH', 'Beres', null],
  [4, 'Bantuan modal', 'Tidak Ada Desa Ini', 'Contoh Pelangi', '2025', 10, '-', 'RTLH', 'Beres', null],
];
const plain = (width: number) => ({ width, style: 'plain' as const });
const WORKBOOK = packWorkbook([
  { name: 'Pengantar', header: ['Judul'], rows: [['Daftar kegiatan 2025']], columns: [plain(30)] },
  { name: 'Daftar', header: HEADER, rows: ROWS as never, columns: HEADER.map(() => plain(16)) },
]);
const EVENTS = [
  'Nama Desa;Kecamatan;Status Desa;Tanggal Penetapan',
  'Contoh Azalea 8;Contoh Pelangi;Desa Hijau;5 Agustus 2024',
];

describe('a list of an office with headings of its own', () => {
  it('becomes interventions by the choices of the studio, and the same by the command', async () => {
    const { desk, bring } = await studioOfPack();
    const brought = [
      await bring('kegiatan.xlsx', WORKBOOK, {}),
      await bring('kejadian.csv', Buffer.from(EVENTS.join('\r\n')), {}),
    ];
    const guessed = studioParts(brought, []);
    const list = guessed.find(({ summary }) => summary.name === 'Daftar')!;
    expect(list.use.role).toBe('tabel');
    expect(list.mapping!.columns).toEqual({
      ...{ judul: 'Nama Kegiatan', desa: 'Desa', kecamatan: 'Kecamatan', tahun_mulai: 'Tahun Anggaran' },
      ...{
        pagu_rp: 'Pagu (juta Rp)',
        realisasi_rp: 'Realisasi (Rp)',
        sektor: 'Bidang',
        koordinat: 'Koordinat',
      },
    });
    // What was not guessed, a person chooses; so is what the office's own words mean.
    const fixed = { asal: 'peraga', sumber: 'peraga' };
    const mapping = {
      ...list.mapping!,
      columns: { ...list.mapping!.columns, status: 'Kondisi' },
      words: { status: { Beres: 'selesai', 'Jalan terus': 'berjalan' } },
      fixed,
    };
    const events = guessed.find(({ file }) => file === 'kejadian.csv')!;
    const planOf = (place: { berkas: string; lembar: string }, chosen: typeof mapping) => ({
      ...place,
      ...chosen,
    });
    const plan: StudioPlan = [
      planOf({ berkas: 'kegiatan.xlsx', lembar: 'Daftar' }, mapping),
      planOf({ berkas: 'kejadian.csv', lembar: '' }, { ...events.mapping!, fixed } as typeof mapping),
    ].reduce(withTablePlan, {
      ...EMPTY_PLAN,
      release: { versi: '9.0.0', keterangan: 'Uji', keterangan_en: '' },
    });

    const look = await desk.tableLook(list.summary.key, mapping, { decisions: [], formats: {} });
    expect(look.missing).toEqual([]);
    expect(look.fit).toMatchObject({ taken: 2, leftCount: 2 });
    expect(look.read['pagu_rp']).toEqual([
      ['250', '250000000'],
      ['1200', '1200000000'],
    ]);
    desk.join(list.summary.key, { columns: keysOfMapping(mapping), decisions: [], several: true });
    const signed = { who: 'Petugas data', when: '2026-01-10T08:00:00.000Z', why: 'salah ketik' };
    const [row] = desk.joinRows(list.summary.key, { list: 'review', from: 0, count: 5 });
    expect(row!.written.name).toBe('Contoh Azoka 7');
    const decisions = desk.decide(
      list.summary.key,
      { row: row!.row, act: { action: 'accept', place: 1 } },
      signed,
    );

    const parts = studioParts(brought, plan.tables).filter(({ summary }) => summary.name !== 'Pengantar');
    const recipe = planRecipe(plan, parts, '2026-01-15');
    const { made, problem } = await desk.publish(recipe, decisions);
    expect(problem).toBe('');
    expect(made?.findings).toEqual([]);

    const dir = rawFolder({
      'sources.json': writeRecipe(carriedRecipe(recipe, { packId: 'contoh', decisions: decisions.length })),
      'keputusan_pasang.json': writeDecisions(decisions),
      'kejadian.csv': EVENTS.join('\r\n'),
    });
    folders.push(dir);
    writeFileSync(join(dir, 'kegiatan.xlsx'), WORKBOOK);
    const { code, out, said } = await builtByCommand(dir);
    expect(code, said).toBe(0);
    expect(said).toContain(
      'kegiatan.xlsx, Daftar: 3 baris masuk ke Kegiatan, 1 tidak. baris 5: Desa "Tidak Ada Desa Ini',
    );
    expect(differingFiles(desk, out)).toEqual([]);

    const json = JSON.parse(readFileSync(join(out, 'intervensi.geojson'), 'utf8')) as {
      features: { geometry: unknown; properties: Record<string, unknown> }[];
    };
    const brief = json.features
      .filter(
        ({ properties }) =>
          properties['sektor'] === 'RTLH' && /^(?:sambungan|jalan|rehab)-/.test(String(properties['id'])),
      )
      .map(({ geometry, properties: { id, kode, pagu_rp, tahun_mulai, status, presisi_lokasi } }) => [
        ...[id, kode, pagu_rp, tahun_mulai, status, presisi_lokasi, geometry !== null],
      ]);
    expect(brief).toEqual([
      ['sambungan-air-9901012001-2025', '99.01.01.2001', 250_000_000, 2025, 'selesai', 'titik', true],
      ['jalan-usaha-tani-9901012002-2024', '99.01.01.2002', 75_500_000, 2024, 'berjalan', 'desa', false],
      ['rehab-rumah-990101-2025', '99.01.01', 1_200_000_000, 2025, 'selesai', 'kecamatan', false],
    ]);
    expect(readFileSync(join(out, 'program.csv'), 'utf8').trim().split('\n').slice(1)).toEqual([
      expect.stringContaining('99.01.01.2001,hijau,2024-08-05'),
    ]);
  }, 120_000);

  it('needs nothing new where next year’s file has the same headings', async () => {
    const { bring } = await studioOfPack();
    const chosen = {
      ...{ berkas: 'kegiatan.xlsx', lembar: 'Daftar', table: 'intervensi' as const },
      columns: { judul: 'Nama Kegiatan', tahun_mulai: 'Tahun Anggaran', status: 'Kondisi' },
      words: { status: { Beres: 'selesai' } },
      fixed: { sektor: 'RTLH', asal: 'peraga', sumber: 'peraga' },
    };
    const [part] = studioParts([await bring('kegiatan-2026.xlsx', WORKBOOK, {})], [chosen]).slice(-1);
    expect(part!.file).toBe('kegiatan-2026.xlsx');
    expect(part!.mapping).toMatchObject({
      columns: chosen.columns,
      words: chosen.words,
      fixed: chosen.fixed,
    });
  });
});

describe('the tables of a recipe', () => {
  const read = (tabel: unknown) => readRecipe(JSON.stringify({ ...RECIPE, tabel }));

  it('are a file, a table of a file, or several', () => {
    const open = { lembar: '', kata: {}, tetap: {} };
    expect(read({ program: 'a.csv', pelaku: { berkas: 'b.xlsx', lembar: 'Daftar' } })).toMatchObject({
      ok: true,
      recipe: {
        tabel: {
          program: [{ berkas: 'a.csv', ...open }],
          pelaku: [{ berkas: 'b.xlsx', ...open, lembar: 'Daftar' }],
        },
      },
    });
    const two = [
      { berkas: 'a.csv', kolom: { judul: 'Kegiatan' } },
      { berkas: 'b.csv', kolom: { judul: 'Paket' }, kata: { status: { Beres: 'selesai' } } },
    ];
    expect(read({ intervensi: two })).toMatchObject({ ok: true, recipe: { tabel: { intervensi: two } } });
  });

  it('stand below each other; an id that two lists have is told of the second', async () => {
    const asked = { kolom: { id: 'Nomor', judul: 'Kegiatan', tahun_mulai: 'Tahun' } };
    const made = read({
      intervensi: ['a.csv', 'b.csv'].map((berkas) => ({
        ...{ ...asked, berkas },
        tetap: { sektor: 'RTLH', status: 'selesai', asal: 'peraga', sumber: 'peraga' },
      })),
    });
    if (!made.ok) throw new Error(made.where);
    const file = (name: string, ids: readonly string[]) => {
      const cells = { Nomor: ids, Kegiatan: ids.map((id) => `Jalan ${id}`), Tahun: ids.map(() => 2025) };
      const none = { issues: [], rowsIn: ids.length, rowsRejected: 0 };
      return { name, format: 'csv' as const, verdict: 'accepted' as const, parts: [partOf(cells)], ...none };
    };
    const { tables, draft } = runRecipe(await draftOf('contoh'), {
      recipe: { ...made.recipe, indikator: [] },
      files: new Map([
        ['a.csv', [file('a.csv', ['x', 'y', 'y'])]],
        ['b.csv', [file('b.csv', ['z', 'x'])]],
      ]),
      decisions: [],
    });
    expect(tables.map(({ taken, left }) => [taken, left])).toEqual([
      [2, [{ row: 4, column: 'id', reason: 'repeated', cell: 'y' }]],
      [1, [{ row: 3, column: 'id', reason: 'repeated', cell: 'x' }]],
    ]);
    const titles = draft.interventions.features.slice(-3).map(({ properties }) => properties['judul']);
    expect(titles).toEqual(['Jalan x', 'Jalan y', 'Jalan z']);
  });

  it('are refused with the place where they are wrong', () => {
    expect(read({ intervensi: [{ lembar: 'x' }] })).toMatchObject({ ok: false });
    expect(read({ desa: 'a.csv' })).toMatchObject({ ok: false, where: 'tabel.desa' });
  });
});
