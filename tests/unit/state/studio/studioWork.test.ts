import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '../../../../src/state/studio/studioPlan';
import { readWork } from '../../../../src/state/studio/studioWork';

/** Work as it was kept before tables of an office could be mapped. */
const { tables: _, ...EARLIER_PLAN } = EMPTY_PLAN;
const WORK = {
  ...{ version: 1, pack: 'contoh', who: 'Petugas', decisions: '', plan: EARLIER_PLAN },
  items: [
    {
      ...{ id: 'a', names: ['kegiatan.csv'], choices: {} },
      uses: { '0:0': { role: 'tabel', columns: null } },
    },
  ],
};

describe('work that was kept', () => {
  it('of an earlier version is opened, with no table chosen', () => {
    const read = readWork(structuredClone(WORK));
    expect(read?.plan).toEqual(EMPTY_PLAN);
    expect(read?.items[0]!.uses).toEqual({ '0:0': { role: 'tabel', columns: null } });
  });

  it('holds what was chosen for the tables of an office', () => {
    const table = {
      ...{ berkas: 'kegiatan.csv', lembar: '', table: 'intervensi' as const },
      ...{
        columns: { judul: 'Kegiatan' },
        words: { status: { Beres: 'selesai' } },
        fixed: { asal: 'resmi' },
      },
    };
    const kept = { ...WORK, plan: { ...EARLIER_PLAN, tables: [table] } };
    expect(readWork(structuredClone(kept))?.plan.tables).toEqual([table]);
    const wrong = { ...WORK, plan: { ...EARLIER_PLAN, tables: [{ ...table, table: 'desa' }] } };
    expect(readWork(wrong)).toBeNull();
  });
});
