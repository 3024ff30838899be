import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { draftFaults } from '../../../../src/studio/publish/draftFaults';
import { newDraft } from '../../../../src/studio/publish/newDraft';
import { withIndicator, type PackDraft } from '../../../../src/studio/publish/packDraft';
import { openFiles, publishPack } from '../../../../src/studio/publish/publishPack';
import { draftOf, entryOf } from './draftOf';

let draft: PackDraft;
beforeAll(async () => {
  const { tables, topology } = await draftOf('pekalongan');
  const stated = JSON.stringify(topology).replaceAll('"status_batas":"model"', '"status_batas":"indikatif"');
  draft = newDraft({
    id: 'baru',
    region: { code: '33.26', name: { id: 'Uji', en: 'Test' }, subtitle: { id: '', en: '' } },
    licences: ['CC BY 4.0'],
    villages: tables.desa!,
    boundary: {
      topology: JSON.parse(stated) as Topology,
      status: 'indikatif',
      note: { id: 'Batas indikatif', en: 'Indicative boundaries' },
      sourceId: 'jamban-2025',
    },
    sources: [{ id: 'jamban-2025', judul: 'Uji', lisensi: 'CC BY 4.0' }],
    date: '2026-01-15',
  });
});

describe('a pack that starts from villages and boundaries alone', () => {
  it('is whole once it has an indicator, and gives back whatever numbers were put in', async () => {
    // Nothing of an index is hidden. Its cells are numbers, missing or not applicable; the first is always a number.
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(MARK.missing, MARK.notApplicable).map((mark) => ({ mark })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 284, maxLength: 284 }), async (cells) => {
        const all = [0.25, ...cells];
        const value = Float64Array.from(all, (one) => (typeof one === 'number' ? one : NaN));
        const mark = Uint8Array.from(all, (one) => (typeof one === 'number' ? MARK.present : one.mark));
        const column = { indicatorId: 'x', year: 2025, value, mark };
        const asked = withIndicator(draft, {
          entry: entryOf({ id: 'x', jenis: 'indeks', satuan: 'indeks 0–1', desimal: 4 }),
          columns: [{ ...column, numerator: null, denominator: null, standardError: null }],
        });
        expect(draftFaults(asked)).toEqual([]);
        const done = await publishPack(asked);
        if (typeof done === 'string') throw new Error(done);
        const errors = done.findings.filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
        const { dataset } = await openFiles(done.files);
        expect(dataset.manifest).toMatchObject({ id: 'baru', defaultIndicator: 'x', villageCount: 285 });
        const read = dataset.columns.get(columnKey('x', 2025))!;
        expect([...read.value]).toEqual([...value]);
        expect([...read.mark]).toEqual([...mark]);
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
