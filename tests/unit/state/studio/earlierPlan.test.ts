import { describe, expect, it } from 'vitest';
import { earlierChoices, earlierUse, withEarlier } from '../../../../src/state/studio/earlierPlan';
import type { StudioPart } from '../../../../src/state/studio/studioParts';
import { EMPTY_PLAN } from '../../../../src/state/studio/studioPlan';
import { readWork } from '../../../../src/state/studio/studioWork';
import { fitRecipe, type Fit } from '../../../../src/studio/recipe/earlierRecipe';
import type { TableMapping } from '../../../../src/studio/tables/tableMapping';
import { readRecipe } from '../../../../src/studio/recipe/recipe';
import { RECIPE } from '../../studio/recipe/rawFolder';

const CORRECTION = {
  ...{
    kode: '33.26.01.2001',
    indikator: 'tanpa_jamban',
    tahun: 2025,
    kolom: 'nilai',
    sebelum: 9,
    sesudah: 90,
  },
  ...{ oleh: 'Petugas', pada: '2026-01-10T08:00:00.000Z', alasan: 'salah ketik' },
};
const read = readRecipe(
  JSON.stringify({
    ...RECIPE,
    sumber: [...RECIPE.sumber, { id: 'lain', judul: 'Lain', lisensi: 'CC0-1.0' }],
    koreksi: [CORRECTION, { ...CORRECTION, tahun: 2024 }],
  }),
);
if (!read.ok) throw new Error(read.where);
const { recipe } = read;
const fresh = (...columns: readonly string[]) => ({
  ...{ berkas: 'baru.csv', lembar: '', columns, isArea: false, table: null },
});

describe('what a recipe of last year proposes', () => {
  it('becomes a plan with its source and basis; only the year is new', () => {
    const { tables } = fitRecipe(recipe, [fresh('Kode', 'Jumlah 2026')]);
    const plan = withEarlier(EMPTY_PLAN, { recipe, tables, listed: new Set() });
    expect(plan.indicators).toMatchObject([
      {
        ...{ berkas: 'baru.csv', heading: 'jumlah', used: true, id: 'tanpa_jamban', yearColumn: '' },
        entry: { basis: 'Pendataan 2025', sumber: 'jamban-2025', asal: 'resmi', jenis: 'cacah' },
        years: [{ column: 'Jumlah 2026', year: '2026', numerator: '', denominator: '' }],
      },
    ]);
    expect(plan.sources.map(({ id }) => id)).toEqual(['jamban-2025']);
    // Last year's mistakes are none of this year's.
    expect(plan.corrections).toEqual([]);
  });

  it('takes corrections of a year that is brought again, each once, and no source that the pack has', () => {
    const { tables } = fitRecipe(recipe, [fresh('Jumlah 2025', 'Jumlah 2026')]);
    const asked = { recipe, tables, listed: new Set(['jamban-2025']) };
    const plan = withEarlier(withEarlier(EMPTY_PLAN, asked), asked);
    expect(plan.corrections).toEqual([CORRECTION]);
    expect(plan.indicators).toHaveLength(1);
    expect(plan.sources).toEqual([]);
  });

  it('uses a part as last year, by key columns that were chosen then', () => {
    const part = { use: { role: 'abaikan', columns: null } } as StudioPart;
    const keys = { kode: 'KODE', nama: null, kecamatan: null };
    const fits = fitRecipe(recipe, [fresh('Jumlah 2026')]).tables[0]!.fits;
    expect(earlierUse(part, fits)).toEqual({ role: 'nilai', columns: null });
    const [fit] = fits;
    expect(earlierUse(part, [{ ...fit!, keys } as typeof fit & object])).toEqual({
      role: 'nilai',
      columns: { code: 'KODE', name: null, district: null, apart: null },
    });
  });

  it('takes an office’s list with its columns, words and source, and points stay points', () => {
    const mapping: TableMapping = {
      ...{ table: 'intervensi', columns: { judul: 'Nama' }, words: { status: { Sudah: 'selesai' } } },
      fixed: { sumber: 'lain' },
    };
    const fits: readonly Extract<Fit, { kind: 'tabel' }>[] = [
      { kind: 'tabel', entry: 'intervensi', mapping },
    ];
    const tables = [{ berkas: 'baru.csv', lembar: 'Daftar', fits, reading: null }];
    const plan = withEarlier(EMPTY_PLAN, { recipe, tables, listed: new Set() });
    expect(plan.tables).toEqual([{ berkas: 'baru.csv', lembar: 'Daftar', ...mapping }]);
    expect(plan.sources.map(({ id }) => id)).toEqual(['lain']);
    const used = (role: 'nilai' | 'titik') => ({ use: { role, columns: null } }) as StudioPart;
    expect(earlierUse(used('nilai'), fits).role).toBe('tabel');
    expect(earlierUse(used('titik'), fits).role).toBe('titik');
    expect(earlierUse(used('nilai'), [{ ...fits[0]!, mapping: null }]).role).toBe('nilai');
  });

  it('reads a file as last year, but for what was chosen since', () => {
    const reading = { pengodean: 'windows-1252', baris_judul: 2, format: { 'Jumlah 2026': 'en' as const } };
    const tables = [{ berkas: 'baru.csv', lembar: '', fits: [], reading }];
    expect(earlierChoices({ headerRow: 3 }, tables)).toEqual({
      ...{ encoding: 'windows-1252', headerRow: 3 },
      numberFormats: [{ column: 'Jumlah 2026', format: 'en' }],
    });
    expect(earlierChoices({}, [{ ...tables[0]!, reading: null }])).toEqual({});
  });
});

it('work that was kept before recipes could be opened is still read', () => {
  const work = { version: 1, pack: 'contoh', who: '', items: [], decisions: '', plan: EMPTY_PLAN };
  expect(readWork(work)?.earlier).toBeNull();
  const earlier = { name: 'sources.json', recipe: '{}', decisions: '{}', used: ['a'] };
  expect(readWork({ ...work, earlier })?.earlier).toEqual(earlier);
});
