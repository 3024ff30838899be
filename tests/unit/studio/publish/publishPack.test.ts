import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { readVersions } from '../../../../src/data/pack/readVersions';
import { packZip } from '../../../../src/studio/pack/packZip';
import {
  withIndicator,
  withInterventions,
  withSource,
  withTable,
  withVersion,
  type PackDraft,
} from '../../../../src/studio/publish/packDraft';
import { openFiles, publishPack, type PublishedPack } from '../../../../src/studio/publish/publishPack';
import { draftOf, entryOf, fullColumn } from './draftOf';

async function published(draft: PackDraft): Promise<PublishedPack> {
  const done = await publishPack(draft);
  if (typeof done === 'string') throw new Error(done);
  return done;
}

const SOURCE = {
  id: 'jamban-2025',
  judul: 'Pendataan jamban 2025',
  penerbit: 'Dinas Kesehatan',
  lisensi: 'CC BY 4.0',
  alamat: '',
  tanggal: '2025-06-30',
  catatan: '',
};

const textOf = ({ files }: PublishedPack, path: string) =>
  Buffer.from(files.find((one) => one.path === path)!.bytes).toString('utf8');

describe('a draft of an open pack', () => {
  it.each(['contoh', 'pekalongan'] as const)('of %s without a change gives the same bytes', async (id) => {
    const { files, findings } = await published(await draftOf(id));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { path, bytes } of files) {
      expect(Buffer.from(bytes).equals(readFileSync(`public/geojson/${id}/${path}`)), path).toBe(true);
    }
  });
});

describe('an indicator that is brought', () => {
  it('is read back as it was put in, with counts below the threshold hidden and the rest told', async () => {
    const draft = await draftOf('pekalongan');
    // 10, 13, 16, … families, but 3 in the fourth village: below the threshold of 5.
    const counts = Array.from({ length: 285 }, (_, row) => (row === 3 ? 3 : 10 + 3 * row));
    const note = { id: 'Jamban ditambahkan', en: 'Toilets added' };
    const asked = withVersion(
      withIndicator(withSource(draft, SOURCE), {
        entry: entryOf({ id: 'tanpa_jamban' }),
        columns: [fullColumn('tanpa_jamban', 2025, counts)],
      }),
      { version: '1.1.0', date: '2026-01-15', note },
    );
    const done = await published(asked);
    expect(done.findings).toEqual([]);
    expect(done.protection).toMatchObject({ primary: 1 });
    expect(done.attack?.attacked.every(({ kept }) => kept)).toBe(true);
    const { dataset } = await openFiles(done.files);
    const column = dataset.columns.get(columnKey('tanpa_jamban', 2025))!;
    expect([column.mark[3], column.value[3]]).toEqual([MARK.suppressed, NaN]);
    const hidden = [...column.mark].filter((mark) => mark === MARK.suppressed).length;
    expect(hidden).toBeGreaterThan(1);
    for (const [row, mark] of column.mark.entries())
      if (mark === MARK.present) expect(column.value[row]).toBe(counts[row]);
    expect(dataset.sources.get('jamban-2025')?.publisher).toBe('Dinas Kesehatan');
    expect(dataset.manifest).toMatchObject({ version: '1.1.0', created: '2026-01-15' });
    const versions = readVersions('versi.csv', Buffer.from(textOf(done, 'versi.csv')));
    expect(versions.ok && versions.value[0]).toEqual({
      ...{ version: '1.1.0', date: '2026-01-15', note },
      changes: [{ indicatorId: 'tanpa_jamban', changed: 0, added: 285 - hidden, removed: 0 }],
    });
  });

  it('keeps the other years of an indicator that the pack has, and their numbers', async () => {
    const draft = await draftOf('pekalongan');
    const before = draft.kept.get(columnKey('idm', 2024))!;
    const known = draft.tables.katalog!.find(({ id }) => id === 'idm')!;
    const values = Array.from({ length: 285 }, (_, row) => Number((0.5 + row / 1000).toFixed(4)));
    const entry = entryOf({
      ...{
        id: 'idm',
        jenis: 'indeks',
        arah: 'rendah',
        desimal: 4,
        satuan: 'indeks 0–1',
        satuan_en: 'index 0–1',
      },
      ...{ basis: 'IDM 2024; IDM 2025', sumber: ['idm-2024'], nama: String(known.nama) },
    });
    const done = await published(withIndicator(draft, { entry, columns: [fullColumn('idm', 2025, values)] }));
    expect(done.findings).toEqual([]);
    const { dataset } = await openFiles(done.files);
    expect(dataset.indicators.find(({ id }) => id === 'idm')?.years).toEqual([2024, 2025]);
    expect([...dataset.columns.get(columnKey('idm', 2025))!.value]).toEqual(values);
    expect(dataset.columns.get(columnKey('idm', 2024))!.value).toEqual(before.value);
  });

  it('of a pack that hides numbers leaves them hidden, and protects the new ones', async () => {
    const draft = await draftOf('contoh');
    const n = draft.tables.desa!.length;
    const counts = Array.from({ length: n }, (_, row) => (row % 40 === 7 ? 2 : 25 + ((row * 7) % 90)));
    const entry = entryOf({
      id: 'tanpa_jamban',
      asal: 'peraga',
      sumber: [String(draft.tables.sumber![0]!.id)],
    });
    const done = await published(
      withIndicator(draft, { entry, columns: [fullColumn('tanpa_jamban', 2025, counts)] }),
    );
    expect(done.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { dataset } = await openFiles(done.files);
    for (const [key, { mark }] of draft.kept) expect(dataset.columns.get(key)!.mark, key).toEqual(mark);
    const { mark } = dataset.columns.get(columnKey('tanpa_jamban', 2025))!;
    expect(counts.every((count, row) => count > 4 || mark[row] === MARK.suppressed)).toBe(true);
  });

  it('is shown in full where it counts no people, and the pack says why', async () => {
    const draft = withSource(await draftOf('pekalongan'), SOURCE);
    const counts = Array.from({ length: 285 }, (_, row) => row % 7);
    const exempt = 'Menghitung pasar, bukan orang';
    const columns = [fullColumn('pasar', 2025, counts)];
    const done = await published(withIndicator(draft, { entry: entryOf({ id: 'pasar' }), columns, exempt }));
    expect(done.findings).toEqual([]);
    const { dataset } = await openFiles(done.files);
    expect([...dataset.columns.get(columnKey('pasar', 2025))!.value]).toEqual(counts);
    const before = draft.head.disclosure!.exempt.length;
    expect(dataset.manifest.disclosure!.exempt).toHaveLength(before + 1);
    expect(dataset.manifest.disclosure!.exempt.at(-1)).toEqual({ indicator: 'pasar', reason: exempt });
  });

  it('leaves villages to which the indicator does not apply as they were', async () => {
    const draft = await draftOf('pekalongan');
    const known = draft.kept.get(columnKey('idm', 2024))!;
    const outside = [...known.mark.keys()].filter((row) => known.mark[row] === MARK.notApplicable);
    expect(outside).toHaveLength(13);
    const mark = new Uint8Array(285).fill(MARK.missing);
    mark[outside[0]!] = MARK.present;
    const column = { ...known, year: 2025, mark };
    const columns = withIndicator(draft, { entry: entryOf({ id: 'idm' }), columns: [column] }).brought.get(
      'idm',
    )!;
    const [made] = columns.columns;
    expect([made!.mark[outside[0]!], made!.mark[outside[1]!], made!.mark[0]]).toEqual([
      MARK.present,
      MARK.notApplicable,
      MARK.missing,
    ]);
  });

  it('is refused with a sentence where its source is not listed', async () => {
    const draft = await draftOf('pekalongan');
    const column = fullColumn(
      'x',
      2025,
      Array.from({ length: 285 }, (_, row) => 100 + row),
    );
    const entry = entryOf({ id: 'x', jenis: 'indeks', sumber: ['tak-ada'] });
    const unknown = await publishPack(withIndicator(draft, { entry, columns: [column] }));
    expect(unknown).toContain('tak-ada');
  });
});

describe('what else is brought', () => {
  it('stands in the tables: events, an intervention, and a replaced one', async () => {
    const draft = await draftOf('pekalongan');
    const [first] = draft.interventions.features;
    const renamed = { ...first!, properties: { ...first!.properties, judul: 'Judul yang diperbaiki' } };
    const added = { ...renamed, properties: { ...renamed.properties, id: 'baru-1' } };
    const events = [...draft.tables.program!].reverse();
    const done = await published(withTable(withInterventions(draft, [renamed, added]), 'program', events));
    expect(done.findings).toEqual([]);
    const features = (JSON.parse(textOf(done, 'intervensi.geojson')) as typeof draft.interventions).features;
    expect(features).toHaveLength(draft.interventions.features.length + 1);
    expect([features[0]!.properties.judul, features.at(-1)!.properties.id]).toEqual([
      'Judul yang diperbaiki',
      'baru-1',
    ]);
    expect(textOf(done, 'program.csv').trim().split('\n')[1]).toBe(
      readFileSync('public/geojson/pekalongan/program.csv', 'utf8').trim().split('\n').at(-1),
    );
  });
});

describe('the zip', () => {
  it('holds the pack in a folder of its name, with the hashes that its descriptor states, and is the same each time', async () => {
    const { files } = await published(await draftOf('pekalongan'));
    const zip = packZip('pekalongan', files);
    expect(Buffer.from(zip).equals(Buffer.from(packZip('pekalongan', files)))).toBe(true);
    const parts = unzipSync(zip);
    const descriptor = JSON.parse(Buffer.from(parts['pekalongan/datapackage.json']!).toString()) as {
      resources: { path: string; hash: string }[];
    };
    expect(Object.keys(parts)).toHaveLength(descriptor.resources.length + 1);
    for (const { path, hash } of descriptor.resources) {
      const found = createHash('sha256').update(parts[`pekalongan/${path}`]!).digest('hex');
      expect(`sha256:${found}`).toBe(hash);
    }
  });
});

describe('a count that the open pack hides in some villages', () => {
  it('is hidden there again when it is brought anew with small numbers', async () => {
    const draft = await draftOf('contoh');
    const [key, hiding] = [...draft.kept].find(
      ([, { mark, numerator }]) => numerator === null && mark.includes(MARK.suppressed),
    )!;
    const known = draft.indicators.find(({ id }) => id === key.split('@')[0])!;
    const entry = entryOf({
      ...{
        id: known.id,
        jenis: 'cacah',
        asal: 'peraga',
        sumber: [...known.sourceIds],
        desimal: known.decimals,
      },
      ...{
        nama: known.name.id,
        basis: known.basis,
        satuan: known.unit.id,
        padanan_rasio: known.rateId ?? '',
      },
    });
    // Every hidden cell is brought as 3, below the threshold of 5.
    const value = hiding.value.map((x, row) => (hiding.mark[row] === MARK.suppressed ? 3 : x));
    const mark = hiding.mark.map((one) => (one === MARK.suppressed ? MARK.present : one));
    const columns = [{ ...hiding, value, mark, hidden: undefined }].map(({ hidden: _, ...column }) => column);
    const done = await published(withIndicator(draft, { entry, columns }));
    const { dataset } = await openFiles(done.files);
    const shown = dataset.columns.get(key)!;
    for (const [row, was] of hiding.mark.entries())
      if (was === MARK.suppressed) expect(shown.mark[row], `baris ${row}`).toBe(MARK.suppressed);
  });
});
