import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { brokenBoundaries } from '../browser/support/brokenBoundaries.ts';
import { officeTable } from '../support/officeTable.ts';
import { FIREFOX, FirefoxWalk, WAIT_MS } from './firefoxWalk.ts';

/** The studio in a browser that is no Chromium: from an office's files to a pack, and the work after a reload. */
describe.skipIf(FIREFOX === null)(
  `the studio in Firefox (${FIREFOX ?? 'skipped: no Firefox is installed'})`,
  () => {
    const { villages, text } = officeTable();
    const rows = villages.length;
    let walk: FirefoxWalk;

    const found = (xpath: string) => walk.seen(`::-p-xpath(${xpath})`);
    async function go(step: string): Promise<void> {
      await (await found(`//nav[@aria-label="Langkah studio"]//a[contains(., "${step}")]`)).click();
      await walk.ready();
    }
    async function fill(label: string, value: string): Promise<void> {
      const field = await found(`//label[contains(., "${label}")]//input`);
      await field.type(value);
      await field.press('Enter');
      await walk.ready();
    }
    async function chooseTable(name: string): Promise<void> {
      const list = await found('//label[contains(., "Tabel yang sedang dikerjakan")]//select');
      const value = await list.$eval(`::-p-xpath(./option[contains(., "${name}")])`, (one) =>
        one.getAttribute('value'),
      );
      await list.select(value ?? '');
      await walk.ready();
    }
    /** Whether a heading says this now. */
    const heading = (words: string) => walk.waitForText(new RegExp(`^${words}$`, 'm'));

    beforeAll(async () => {
      walk = await FirefoxWalk.start();
    }, WAIT_MS);

    afterAll(() => walk?.close());

    test(
      'files that are dropped are read, and rows without a village are decided',
      async () => {
        await walk.open('#/data/studio?pack=contoh');
        await walk.page.evaluate(
          (files) => {
            const dataTransfer = new DataTransfer();
            for (const [name, content] of files) dataTransfer.items.add(new File([content!], name!));
            document.body.dispatchEvent(
              new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
            );
          },
          [
            ['indeks_2026.csv', text],
            ['batas_uji.geojson', brokenBoundaries().geojson],
          ],
        );
        await heading('2 dari 2 berkas bisa dipakai');
        await go('Kolom');
        await chooseTable('indeks_2026.csv');
        const key = await found('//label[contains(., "Kode desa")]//select');
        expect(await key.evaluate((list) => (list as HTMLSelectElement).value)).toBe('Kode Desa');
        await go('Kecocokan');
        await heading(`${rows - 1} dari ${rows} baris.*`);
        await fill('Nama Anda untuk catatan keputusan', 'Penguji');
        const name = villages[3]!['nama'];
        await (await found(`//tr[contains(., "9,99E+09")]//button[contains(., "${name}")]`)).click();
        await heading(`${rows} dari ${rows} baris.*`);
      },
      2 * WAIT_MS,
    );

    test(
      'the pack that is saved holds the numbers of the office and the mended borders',
      async () => {
        await go('Indikator');
        const boundary = '//section[contains(., "Batas desa dari")]//label[contains(., "Sumber")]//select';
        const source = await found(boundary);
        const known = await source.$eval('option:nth-child(2)', (one) => one.getAttribute('value'));
        await source.select(known ?? '');
        await walk.waitForText(/1 celah di antara desa ditutup/);
        await go('Pratinjau');
        const version = await found('//label[contains(., "Versi (sekarang")]//input');
        await version.click({ count: 3 });
        await fill('Versi (sekarang', '9.0.0');
        await fill('Apa yang berubah, dan mengapa', 'Indeks desa 2026 dari dinas.');
        await fill('Hal yang sama dalam bahasa Inggris', 'Village index of 2026.');
        await walk.press('button', 'Susun paket');
        await walk.waitForText(/^Paket siap/m);
        await walk.press('button', 'Unduh paket (zip)');
        const zip = await walk.saved('.zip', isWholeZip);
        const files = unzipSync(new Uint8Array(zip));
        const read = (path: string) => Buffer.from(files[`contoh/${path}`]!).toString('utf8');
        expect(JSON.parse(read('datapackage.json'))).toMatchObject({ version: '9.0.0' });
        // Row 6 of the table says 0,135; row 4, whose code was damaged, 0,121.
        const nilai = read('nilai.csv').split(/\r?\n/);
        const published = (code: string) =>
          nilai.find((line) => line.startsWith(`${code},indeks_desa,2026,`))?.split(',')[3];
        expect(published(villages[5]!['kode']!)).toBe('0.135');
        expect(published(villages[3]!['kode']!)).toBe('0.121');
        const topology = JSON.parse(read('batas.topo.json')) as {
          objects: Record<string, { geometries: [] }>;
        };
        expect(topology.objects['desa']?.geometries).toHaveLength(rows);
      },
      2 * WAIT_MS,
    );

    test(
      'the work is there again after a reload, with its decisions',
      async () => {
        await walk.page.reload();
        await walk.ready();
        await go('Kecocokan');
        await chooseTable('indeks_2026.csv');
        await heading(`${rows} dari ${rows} baris.*`);
        await go('Pratinjau');
        const version = await found('//label[contains(., "Versi (sekarang")]//input');
        await vi.waitFor(async () =>
          expect(await version.evaluate((field) => (field as HTMLInputElement).value)).toBe('9.0.0'),
        );
      },
      2 * WAIT_MS,
    );

    test('nothing was reported as an error by the pages', () => {
      expect(walk.faults).toEqual([]);
    });
  },
);

/** A zip ends with its directory's end record: "PK" 5 6. */
function isWholeZip(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
}
