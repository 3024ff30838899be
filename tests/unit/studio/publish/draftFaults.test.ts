import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../../../src/messages/translator';
import { draftFaultText } from '../../../../src/reading/draftWords';
import { draftFaults, DRAFT_FAULTS } from '../../../../src/studio/publish/draftFaults';
import {
  withIndicator,
  withSource,
  withVersion,
  type CatalogueEntry,
  type PackDraft,
} from '../../../../src/studio/publish/packDraft';
import { isHigherVersion } from '../../../../src/studio/publish/versionOrder';
import { draftOf, entryOf, fullColumn } from './draftOf';

let open: PackDraft;
beforeAll(async () => {
  const source = { id: 'jamban-2025', judul: 'Jamban', lisensi: 'CC BY 4.0' };
  open = withSource(await draftOf('pekalongan'), source);
});

const VALUES = Array.from({ length: 285 }, (_, row) => row);

function faultsOf(over: Partial<CatalogueEntry>, values: readonly number[] = VALUES) {
  const entry = entryOf({ id: 'x', ...over });
  return draftFaults(withIndicator(open, { entry, columns: [fullColumn('x', 2025, values)] }));
}

describe('draftFaults', () => {
  it('finds nothing in an open pack, nor in an indicator that says everything', () => {
    expect(draftFaults(open)).toEqual([]);
    expect(faultsOf({})).toEqual([]);
  });

  it('names each field that is empty: no indicator without source and basis', () => {
    expect(faultsOf({ basis: '', sumber: [], satuan: '' })).toEqual([
      { code: 'fieldMissing', about: 'x', field: 'satuan', got: '' },
      { code: 'fieldMissing', about: 'x', field: 'basis', got: '' },
      { code: 'fieldMissing', about: 'x', field: 'sumber', got: '' },
    ]);
  });

  it.each([
    [{ sumber: ['gaib'] }, 'sourceUnknown', 'gaib'],
    [{ asal: 'peraga' }, 'provenanceMixed', 'peraga'],
    [{ jenis: 'rasio' }, 'ratioNeedsParts', ''],
    [{ jenis: 'indeks', satuan: 'indeks 0–100' }, 'valueImpossible', '33.26.08.2013: 101 (0–100)'],
  ] as const)('finds %o', (over, code, got) => {
    expect(faultsOf(over)).toEqual([expect.objectContaining({ code, got })]);
  });

  it('finds a category without labels, an id with blanks, and a year without a number', () => {
    expect(faultsOf({ jenis: 'kategori', kelas_label: ['satu'] }).map(({ code }) => code)).toEqual([
      'labelsTooFew',
      'valueImpossible',
    ]);
    const entry = entryOf({ id: 'dua kata' });
    const empty = { ...fullColumn('dua kata', 2025, VALUES), mark: new Uint8Array(285).fill(1) };
    expect(draftFaults(withIndicator(open, { entry, columns: [empty] }))).toEqual([
      { code: 'idMalformed', about: 'dua kata', field: 'id', got: 'dua kata' },
      { code: 'nothingJoined', about: 'dua kata', field: 'nilai', got: '2025' },
    ]);
    expect(draftFaults(withIndicator(open, { entry: entryOf({ id: 'x' }), columns: [] }))).toEqual([
      { code: 'yearMissing', about: 'x', field: 'tahun', got: '' },
    ]);
  });

  it('wants a higher version, a day and a reason', () => {
    const version = { version: '1.0.0', date: '2026-02-30', note: { id: ' ', en: '' } };
    expect(draftFaults(withVersion(open, version)).map(({ code, got }) => [code, got])).toEqual([
      ['versionNotHigher', '1.0.0'],
      ['dateMalformed', '2026-02-30'],
      ['fieldMissing', ''],
    ]);
    const words = { ...version, version: '2', date: '2026-02-28', note: { id: 'x', en: '' } };
    expect(draftFaults(withVersion(open, words))).toMatchObject([{ code: 'versionMalformed', got: '2' }]);
  });

  it('is told in both languages, with the field by its name', () => {
    for (const language of ['id', 'en'] as const) {
      const said = DRAFT_FAULTS.map((code) =>
        draftFaultText({ code, about: 'x', field: 'basis', got: '§' }, translator(language)),
      );
      expect(new Set(said).size).toBe(DRAFT_FAULTS.length);
      expect(said.join(' ')).not.toMatch(/[{}]/);
    }
    const [missing] = faultsOf({ basis: '' });
    expect(draftFaultText(missing!, translator('id'))).toBe('Dasar data belum diisi.');
  });
});

describe('versions', () => {
  it('are ordered by their numbers', () => {
    expect([isHigherVersion('1.10.0', '1.9.0'), isHigherVersion('1.9.0', '1.9.0')]).toEqual([true, false]);
  });
});
