import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { groupLabel } from '../../src/data/model/groupColumn.ts';
import { textRows } from '../../src/data/model/textColumn.ts';
import { exportWords } from '../../src/export/exportWords.ts';
import { sheetContent } from '../../src/export/sheet/sheetContent.ts';
import { sheetPages } from '../../src/export/sheet/sheetPage.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { installedTypefaces, resvgDrawing } from '../commands/drawWithResvg.ts';
import { wholePack } from '../commands/wholePack.ts';

/** The pictures: name, viewport and the address of the state that each shows. */
const SIZES = { ponsel: [390, 844], laptop: [1366, 768], proyektor: [1920, 1080] } as const;
const STATES = [
  { name: 'beranda', hash: '' },
  { name: 'peta', hash: '#/peta?desa=33.26.15.2014' },
  { name: 'intervensi', hash: '#/peta?lapis=laboratorium,replikasi,keluar,intervensi,ketidakpastian' },
  { name: 'tabel', hash: '#/peta?tampil=tabel' },
  { name: 'berdampingan', hash: '#/peta?tampil=berdampingan&desa=33.26.15.2014' },
  { name: 'saring', hash: '#/peta?kec=33.26.01,33.26.02&nilai=..0.65' },
  { name: 'banding', hash: '#/banding?banding=33.26.02.2008,33.26.14.2009,33.26.15.2014' },
  { name: 'geser', hash: '#/peta?pack=contoh&ind=desil_1_4_persen&mode=geser.desil_1_4_persen.2015' },
  { name: 'perubahan', hash: '#/peta?pack=contoh&ind=desil_1_4_persen&th=2020&mode=ubah.2015' },
  { name: 'ditolak', hash: '#/peta?pack=contoh&ind=desil_1_4_persen&mode=ubah.2015' },
  { name: 'berjajar', hash: '#/peta?pack=contoh&ind=p0&mode=kecil' },
  { name: 'silang', hash: '#/peta?pack=contoh&ind=p0&mode=dua.jamban.2024' },
  { name: 'lingkaran', hash: '#/peta?pack=contoh&simbol=rtlh&lapis=intervensi' },
  { name: 'tanpa-data', hash: '#/peta?pack=contoh&ind=indeks_desa&th=2020' },
  { name: 'profil', hash: '#/desa/33.26.15.2014' },
  { name: 'data', hash: '#/data' },
  { name: 'tren', hash: '#/desa/99.01.01.2001?pack=contoh' },
  { name: 'contoh', hash: '#/peta?pack=contoh' },
  { name: 'kecamatan', hash: '#/peta?pack=contoh&ind=p0&tingkat=kecamatan' },
  {
    name: 'wilayah',
    hash: '#/peta?pack=contoh&ind=p0&panel=agregasi&wil=gl.5cur9.-cujq.0.-55g.556.0.0.55g*Tengah',
  },
  { name: 'kantong', hash: '#/peta?pack=contoh&ind=p0&th=2024&mode=kantong.lisa.queen&panel=agregasi' },
  { name: 'kantong-angka', hash: '#/kantong?pack=contoh&ind=p0&th=2024' },
  { name: 'tanggap', hash: '#/peta?pack=contoh&ind=desil_1_4&mode=tanggap.jumlah&panel=agregasi' },
  { name: 'jangkau', hash: '#/peta?mode=jangkau.SMP&panel=agregasi&desa=33.26.15.2014' },
  { name: 'perencana', hash: '#/perencana/pilih?pack=contoh' },
  { name: 'periksa', hash: '#/perencana/periksa?pack=contoh' },
  { name: 'berita-acara', hash: '#/perencana/berita-acara?pack=contoh' },
  { name: 'evaluasi', hash: '#/evaluasi?pack=contoh&kelompok=replikasi.2020' },
  { name: 'evaluasi-ditolak', hash: '#/evaluasi' },
  { name: 'pantauan', hash: '#/evaluasi/pantauan?pack=contoh' },
  { name: 'mirip', hash: '#/evaluasi/mirip' },
  { name: 'helix', hash: '#/helix?pack=contoh' },
  { name: 'helix-kebutuhan', hash: '#/helix/kebutuhan?pack=contoh' },
  { name: 'helix-uang', hash: '#/helix/uang?pack=contoh' },
  { name: 'helix-suara', hash: '#/helix/suara?pack=contoh' },
  { name: 'segienam', hash: '#/peta?pack=contoh&ind=p0&segienam=8&panel=agregasi' },
] as const;
const THEMES = ['terang', 'gelap'] as const;
const PORT = 4399;
/** All of them, to look at; not part of the repository. */
const OUT = '.cache/screenshots';
/** What README and docs show is kept in the repository. */
const SHOWN = {
  folder: 'docs/screenshots',
  names: [
    'beranda-ponsel-terang',
    'peta-laptop-terang',
    'peta-ponsel-terang',
    'peta-proyektor',
    'perencana-laptop-terang',
    'helix-laptop-terang',
    'lembar-botosari',
    'rapat-proyektor',
    'studio-laptop-terang',
  ],
};
/** The match of a table in the studio. */
const STUDIO = 'studio-laptop-terang';
/** The scene of the ready meeting that the README shows. */
const MEETING = { name: 'rapat', scene: '2', title: 'Paling berat' } as const;
/** The page of paper that the README shows. */
const SHEET = { name: 'lembar-botosari', code: '33.26.02.2008', date: '2026-11-29' } as const;

/** One picture of the built app (`npm run build` first), taken when it says that it is drawn. */
async function take(browser: Browser, shot: { file: string; hash: string; size: readonly [number, number] }) {
  const [width, height] = shot.size;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  // Of somebody who was here before: the tour is not offered.
  await page.addInitScript(() => localStorage.setItem('petala.tur', 'selesai'));
  await page.goto(`http://127.0.0.1:${PORT}/${shot.hash}`);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.screenshot({ path: `${OUT}/${shot.file}.png` });
  await page.close();
}

/** A scene of a ready meeting on the wall, as a person comes to it. */
async function takeWall(browser: Browser): Promise<void> {
  const [width, height] = SIZES.proyektor;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  const drawn = () => page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.goto(`http://127.0.0.1:${PORT}/#/rapat?pack=contoh`);
  await drawn();
  await page.getByRole('button', { name: 'Rapat siap pakai' }).click();
  await page.getByRole('link', { name: 'Tampilkan di dinding' }).click();
  await drawn();
  for (const key of [MEETING.scene, 'Enter']) await page.keyboard.press(key);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: MEETING.title }).waitFor();
  await drawn();
  await page.screenshot({ path: `${OUT}/${MEETING.name}-proyektor.png` });
  await page.close();
}

/** Rows of a made-up table with the faults of real ones, matched with the villages of the demonstration. */
async function takeStudio(browser: Browser): Promise<void> {
  const [width, height] = SIZES.laptop;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  const drawn = () => page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  const { pack } = await wholePack('public/geojson/contoh');
  const { code, name, kecamatan } = pack.dataset.villages;
  const [codes, names] = [textRows(code), textRows(name)];
  const lines = codes.flatMap((own, row) => {
    if (row % 16 === 5) return [];
    const rest = `${groupLabel(kecamatan, row)};0,${400 + row}`;
    if (row % 23 === 3) return [`;${names[row]!.replace('Contoh ', 'Conto ')};${rest}`];
    return [`${row === 40 ? '9,90101E+09' : own};${names[row]!.toUpperCase()};${rest}`];
  });
  const table = [
    'Kode Desa;Nama Desa;Kecamatan;Indeks desa 2026',
    ...lines,
    '99.01.01.8888;Hutan Lindung;;',
  ].join('\n');
  await page.goto(`http://127.0.0.1:${PORT}/#/data/studio?pack=contoh`);
  await drawn();
  const given = { name: 'indeks_2026_contoh.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.locator('input[type=file]').first().setInputFiles(given);
  await page.getByRole('article').waitFor();
  await drawn();
  await page.locator(`a[href*="studio/kecocokan"]`).first().click();
  await drawn();
  await page.screenshot({ path: `${OUT}/${STUDIO}.png` });
  await page.close();
}

/** A printed page as the command line makes it, for those who have no printer at hand. */
async function takePage(): Promise<void> {
  const { pack, latest } = await wholePack('public/geojson/pekalongan');
  const words = exportWords('id', 'village');
  const faces = installedTypefaces();
  const asked = {
    ...({ level: 'village', codes: null, indicatorId: 'idm', language: 'id' } as const),
    pack: { ...pack, columns: await latest() },
    address: 'https://petala.example.go.id/',
    date: SHEET.date,
  };
  const row = textRows(pack.dataset.villages.code).indexOf(SHEET.code);
  const [page] = sheetPages(sheetContent(asked, row, words), { words, faces });
  if (!page) throw new Error(`no sheet of ${SHEET.code}`);
  const drawn = await resvgDrawing(faces)([page], { scale: 2, transparent: false });
  if (!drawn.ok) throw new Error(drawn.fault.reason);
  writeFileSync(`${OUT}/${SHEET.name}.png`, drawn.value);
}

function keepShown(): void {
  for (const name of SHOWN.names) {
    if (existsSync(`${OUT}/${name}.png`)) copyFileSync(`${OUT}/${name}.png`, `${SHOWN.folder}/${name}.png`);
  }
}

function hashOf(hash: string, theme: string): string {
  return `${hash}${hash.includes('?') ? '&' : '?'}tema=${theme}`;
}

/** `takeScreenshots.ts peta profil`: those states alone; `takeScreenshots.ts lembar-botosari` the page of paper alone. */
async function main(asked: readonly string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  if (asked.length === 0 || asked.includes(SHEET.name)) await takePage();
  if (asked.length > 0 && asked.every((name) => name === SHEET.name)) return keepShown();
  const vite = [
    'node_modules/vite/bin/vite.js',
    'preview',
    '--host',
    '127.0.0.1',
    '--port',
    String(PORT),
    '--strictPort',
  ];
  const server = spawn(process.execPath, vite, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-gpu-rasterization',
    ],
  });
  try {
    for (const { name, hash } of STATES.filter((one) => asked.length === 0 || asked.includes(one.name))) {
      for (const theme of THEMES) {
        for (const size of ['ponsel', 'laptop'] as const) {
          await take(browser, {
            file: `${name}-${size}-${theme}`,
            hash: hashOf(hash, theme),
            size: SIZES[size],
          });
        }
      }
      await take(browser, {
        file: `${name}-proyektor`,
        hash: hashOf(hash, 'proyektor'),
        size: SIZES.proyektor,
      });
    }
    if (asked.length === 0 || asked.includes(MEETING.name)) await takeWall(browser);
    if (asked.length === 0 || asked.includes(STUDIO)) await takeStudio(browser);
    keepShown();
  } finally {
    await browser.close();
    server.kill();
  }
}

await main(process.argv.slice(2));
