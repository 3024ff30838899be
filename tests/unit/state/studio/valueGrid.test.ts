import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN, type StudioPlan } from '../../../../src/state/studio/studioPlan';
import type { Studio } from '../../../../src/state/studio/studio.svelte';
import { ValueGrid } from '../../../../src/state/studio/valueGrid.svelte';
import { entryOf, fullColumn } from '../../studio/publish/draftOf';

const WORDS = { language: 'id', kosong: 'kosong', tidak_berlaku: 'tidak berlaku' } as const;
const PLACES = [
  ['99.01.01.2001', 'Contoh Azalea'],
  ['99.01.01.2002', 'Contoh Asoka'],
] as const;

/** What the grid needs of the studio, with one indicator of two villages. */
function made(entry = entryOf({ id: 'rumah' })) {
  const studio = {
    plan: EMPTY_PLAN,
    decisions: [],
    places: PLACES.map(([code, name]) => ({ code, name, bpsCode: '', districtCode: '', district: '' })),
    ask: () => undefined,
    signature: (why: string) => ({ who: 'Petugas data', when: '2026-01-10T08:00:00.000Z', why }),
    replan(change: (plan: StudioPlan) => StudioPlan) {
      this.plan = change(this.plan);
    },
  };
  // Runes outside of a component are read anew each time.
  const grid = new ValueGrid(studio as unknown as Studio, entry.id);
  grid.base = { entry, columns: [fullColumn(entry.id, 2024, [1250, 7])] };
  const column = grid.columns[0]!;
  return {
    studio,
    grid,
    column,
    type: (row: number, text: string) => grid.type({ row, column }, text, WORDS),
  };
}

describe('a grid of numbers', () => {
  it('takes a number as it is written here, signs it, and says what stood there', () => {
    const { studio, type } = made();
    expect(type(0, '1.520')).toBeNull();
    expect(studio.plan.corrections).toMatchObject([
      { kode: '99.01.01.2001', tahun: 2024, sebelum: 1250, sesudah: 1520, oleh: 'Petugas data' },
    ]);
  });

  it.each([
    ['?', 'unread'],
    ['-', 'unread'],
    ['tujuh', 'unread'],
  ])('does not take "%s"', (text, why) => {
    const { studio, type } = made();
    expect(type(1, text)).toBe(why);
    expect(studio.plan.corrections).toEqual([]);
  });

  it('does not take a number that the indicator cannot have, and changes nothing where nothing is changed', () => {
    const { studio, type } = made();
    expect(type(1, '-3')).toMatchObject({ column: 'nilai', got: '-3' });
    expect(type(1, '7')).toBeNull();
    expect(studio.plan.corrections).toEqual([]);
  });

  it('takes changes back and does them again, until something else is changed', () => {
    const { studio, grid, type } = made();
    type(0, '3');
    type(1, 'kosong');
    grid.undo();
    expect(studio.plan.corrections.map(({ sesudah }) => sesudah)).toEqual([3]);
    grid.redo();
    expect(studio.plan.corrections.map(({ sesudah }) => sesudah)).toEqual([3, 'kosong']);
    grid.undo();
    type(1, '8');
    expect(studio.plan.undone).toEqual([]);
    grid.redo();
    expect(studio.plan.corrections.map(({ sesudah }) => sesudah)).toEqual([3, 8]);
  });

  it('takes the label of a category for its place among the labels', () => {
    const labels = { kelas_label: ['Tertinggal', 'Maju', 'Mandiri'], jenis: 'kategori' };
    const { studio, grid, type } = made(entryOf({ id: 'status', ...labels }));
    grid.base = { ...grid.base!, columns: [fullColumn('status', 2024, [0, 1])] };
    expect(type(0, 'mandiri')).toBeNull();
    expect(studio.plan.corrections[0]).toMatchObject({ sebelum: 0, sesudah: 2 });
  });
});
