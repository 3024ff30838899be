import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { studioParts } from '../../../../src/state/studio/studioParts';
import { EMPTY_PLAN, type StudioPlan } from '../../../../src/state/studio/studioPlan';
import { writeDecisions } from '../../../../src/studio/join/decisionsFile';
import { readRecipe } from '../../../../src/studio/recipe/recipe';
import { RECIPE_FILE } from '../../../../src/studio/recipe/recipeFile';
import { writeRecipe } from '../../../../src/studio/recipe/writeRecipe';
import { carriedRecipe, planRecipe } from '../../../../src/ui/data/studio/planRecipe';
import { rawFolder } from './rawFolder';
import { builtByCommand, differingFiles, studioOfPack } from './studioOfPack';

const folders: string[] = [];
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

const FIRST = '99.01.01.2001';
const SECOND = '99.01.01.2002';
/** Counts with a thousands comma below a line that looks like a header, in an encoding of old office programs. */
const COUNTS = Buffer.from(
  `kode;desa;jumlah\nkode;desa;jumlah café\n${FIRST};Contoh Azalea 8;1,250\n${SECOND};Contoh Asoka 7;2,375\n;Contoh Asoca 7;5\n`,
  'latin1',
);
const SIGNED = { oleh: 'Petugas data', pada: '2026-01-10T08:00:00.000Z', alasan: 'salah ketik' };
const INTERVENTION = 'id;judul;sektor;tahun_mulai;status;presisi_lokasi;asal;sumber;kode;lon;lat';
const INTERVENTIONS = [
  INTERVENTION,
  `a;Jalan;RTLH;2025;berjalan;titik;peraga;peraga;${FIRST};89.9001;-5.9784`,
  `b;Pipa;RTLH;2025;berjalan;titik;peraga;peraga;${FIRST};95;-5.9`,
  `c;Rusak;RTLH;dua;berjalan;titik;peraga;peraga;${FIRST};89.9001;-5.9784`,
  '',
].join('\n');

const PLAN: StudioPlan = {
  ...EMPTY_PLAN,
  release: { versi: '9.0.0', keterangan: 'Uji', keterangan_en: 'Test' },
  sources: [
    {
      ...{ id: 'uji', judul: 'Uji', penerbit: '', alamat: '', lisensi: 'CC0-1.0', tanggal: '', catatan: '' },
    },
  ],
  indicators: [
    {
      ...{ berkas: 'jumlah.csv', lembar: '', heading: 'jumlah', used: true, id: 'uji_jumlah' },
      entry: {
        ...{ nama: 'Uji', tema: 'Uji', satuan: 'rumah', jenis: 'cacah', arah: 'tinggi', basis: 'Uji 2025' },
        ...{ asal: 'peraga', sumber: 'uji', lisensi: 'CC0-1.0', definisi: 'Uji', metode: 'Uji' },
      },
      years: [{ column: 'jumlah café', year: '2025', numerator: '', denominator: '' }],
      yearColumn: '',
    },
  ],
  corrections: [
    {
      ...{ kode: SECOND, indikator: 'uji_jumlah', tahun: 2025, kolom: 'nilai', sebelum: 2375, sesudah: 2735 },
      ...SIGNED,
    },
  ],
  points: { b: 'tinggalkan' },
};

it('carries all that the studio knows: the command makes the same tables of the same files', async () => {
  const { desk, bring } = await studioOfPack();
  const brought = [
    await bring('jumlah.csv', COUNTS, {
      ...{ encoding: 'windows-1252', headerRow: 2 },
      numberFormats: [{ column: 'jumlah café', format: 'en' }],
    }),
    await bring('kegiatan.csv', Buffer.from(INTERVENTIONS), {}),
  ];
  const recipe = planRecipe(PLAN, studioParts(brought, []), '2026-01-15');
  expect(recipe.baca).toEqual({
    'jumlah.csv': { pengodean: 'windows-1252', baris_judul: 2, format: { 'jumlah café': 'en' } },
  });
  desk.join('jumlah.csv:0:0', { columns: null, decisions: [], several: false });
  const decisions = desk.decide(
    'jumlah.csv:0:0',
    { row: 2, act: { action: 'leaveOut' } },
    { who: SIGNED.oleh, when: SIGNED.pada, why: '' },
  );
  const { made, problem } = await desk.publish(recipe, decisions);
  expect(problem).toBe('');
  expect(made?.findings).toEqual([]);

  const dir = rawFolder({
    'sources.json': writeRecipe(carriedRecipe(recipe, { packId: 'contoh', decisions: decisions.length })),
    'keputusan_pasang.json': writeDecisions(decisions),
    'kegiatan.csv': INTERVENTIONS,
  });
  folders.push(dir);
  writeFileSync(join(dir, 'jumlah.csv'), COUNTS);
  const { code, out, said } = await builtByCommand(dir);
  expect(code, said).toBe(0);
  expect(said).toContain('Koreksi angka: 1 dari 1 dipakai');
  expect(said).toContain('Intervensi: 2 baris = 1 di titiknya + 0 di tempat yang disebut + 1 tidak');
  expect(said).toContain(
    'kegiatan.csv: 2 baris masuk ke Kegiatan, 1 tidak. baris 4: tahun_mulai berisi "dua"',
  );
  expect(differingFiles(desk, out)).toEqual([]);
  const carried = readRecipe(readFileSync(join(out, RECIPE_FILE), 'utf8'));
  if (!carried.ok) throw new Error(carried.where);
  // The pack carries the recipe, without the numbers that were corrected and without folders.
  expect(carried.recipe).toMatchObject({
    paket_dasar: 'contoh',
    keputusan: 'keputusan_pasang.json',
    koreksi: [],
  });
  expect(carried.recipe.indikator).toEqual(recipe.indikator);
  const values = readFileSync(join(out, 'nilai.csv'), 'utf8').split('\n');
  const numbers = values.filter(
    (line) => line.includes(',uji_jumlah,') && /^99\.01\.01\.200[12],/.test(line),
  );
  expect(numbers.map((line) => line.split(',')[3])).toEqual(['1250', '2735']);
}, 120_000);
