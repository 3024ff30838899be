import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../scripts/commands/importCommand';
import { hasThirdParty } from '../../data/import/thirdparty';

const PACK = 'public/geojson/pekalongan';
const REAL = fileURLToPath(new URL('../../../../../shared/fixtures/thirdparty/real/', import.meta.url));

interface Report {
  readonly files: readonly {
    readonly verdict: string;
    readonly rowsIn: number;
    readonly rowsJoined: number | null;
    readonly rowsUnjoined: number | null;
    readonly rowsRejected: number;
    readonly issues: readonly { readonly code: string; readonly message: string; readonly remedy: string }[];
  }[];
}

async function run(...args: string[]) {
  const said: string[] = [];
  let printed = '';
  const io = { say: (line: string) => said.push(line), print: (text: string) => (printed += text) };
  const exit = await importCommand(args, io);
  return { exit, said, files: printed === '' ? [] : (JSON.parse(printed) as Report).files };
}

function file(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'petala-impor-')), name);
  writeFileSync(path, content);
  return path;
}

const feature = (kode: string) => ({
  type: 'Feature',
  properties: { kode },
  geometry: { type: 'Point', coordinates: [109.6, -7] },
});

describe('petala import', () => {
  it('prints every file with its verdict, counts and issues, and joins rows to a pack', async () => {
    const geojson = {
      type: 'FeatureCollection',
      features: ['33.26.01.2001', '3326012002', '33.26.99.2001', 7].map((one) =>
        one === 7 ? 7 : feature(String(one)),
      ),
    };
    const path = file('titik.geojson', JSON.stringify(geojson));
    const alone = await run(path, '--json');
    expect([alone.exit, alone.files[0]]).toMatchObject([
      0,
      { verdict: 'repaired', rowsIn: 4, rowsJoined: null, rowsUnjoined: null, rowsRejected: 1 },
    ]);
    expect(alone.files[0]!.issues).toMatchObject([
      { code: 'GEOJSON_FEATURE_NOT_OBJECT', severity: 'rowRejected', row: 4, count: 1, column: null },
    ]);
    const { files } = await run(path, '--json', '--pack', PACK);
    const [{ rowsIn, rowsJoined, rowsUnjoined, rowsRejected }] = files as [Report['files'][number]];
    expect([rowsJoined, rowsJoined! + rowsUnjoined! + rowsRejected]).toEqual([2, rowsIn]);
  });

  it('ends with 1 for a file that is refused, and says why and what to do', async () => {
    const { exit, said } = await run(file('a.geojson', '<!doctype html><p>404</p>'));
    expect(exit).toBe(1);
    expect(said).toEqual([
      'a.geojson: ditolak (unknown, 0 baris, 0 disisihkan)',
      '  FILE_IS_PAGE: Berkas ini halaman web, bukan data: server mengirim halaman masuk atau halaman galat.',
      '    → Buka tautan unduhannya di peramban, masuk bila diminta, lalu unduh ulang.',
    ]);
    expect((await run()).exit).toBe(2);
  });

  it('refuses a file of two gigabytes without reading it', async () => {
    const path = file('besar.csv', '');
    truncateSync(path, 2 ** 31);
    const { exit, files } = await run(path, '--json');
    expect([exit, files[0]!.issues.map(({ code }) => code)]).toEqual([1, ['FILE_TOO_LARGE']]);
  });

  it
    .skipIf(!hasThirdParty)
    .each([
      '3326_hdx_2020.geojson',
      '3326_hdx_2020.fgb',
      '3326_kemendagri_2025.geojson',
      '3326_kemendagri_2025.kml',
      'batas_desa_3326_utm49s.zip',
    ])('joins all 285 villages of %s to the pack', async (name) => {
    const { files } = await run(`${REAL}${name}`, '--json', '--pack', PACK);
    expect(files).toMatchObject([{ rowsIn: 285, rowsJoined: 285, rowsUnjoined: 0, rowsRejected: 0 }]);
  });
});
