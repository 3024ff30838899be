import { describe, expect, it } from 'vitest';
import type { Classified } from '../../../../../src/aggregate/classes/classify';
import type { FigureColumn } from '../../../../../src/aggregate/modes/companions';
import { tableLayout } from '../../../../../src/ui/peta/table/tableLayout';

const indicator = { kind: 'index', level: 'village' } as FigureColumn['indicator'];
const figure = (id: string, role: FigureColumn['role']): FigureColumn => ({
  id,
  role,
  indicator,
  year: 2024,
  column: null,
});
const FIGURES = [figure('idm', 'drawn'), figure('iks', 'chosen'), figure('ike', 'chosen')];
const answer = { indicator, categorical: false } as Classified;
const room = (room_px: number, change: Partial<Parameters<typeof tableLayout>[1]> = {}) =>
  tableLayout(FIGURES, {
    answer,
    intervals: false,
    ofAreas: false,
    room_px,
    chosen: false,
    sortedBy: 'peringkat',
    ...change,
  });
const ids = ({ columns }: ReturnType<typeof tableLayout>) => columns.map(({ id }) => id);
const width = ({ columns }: ReturnType<typeof tableLayout>) =>
  columns.reduce((sum, { width_px }) => sum + width_px, 0);

describe('the columns of the table', () => {
  it('all stand where there is room for them', () => {
    expect(room(Infinity).spared).toEqual([]);
    expect(ids(room(Infinity))).toEqual([
      ...['nama', 'kecamatan', 'idm', 'kelas', 'peringkat', 'iks', 'ike'],
      ...['tipologi', 'status', 'intervensi', 'aksi'],
    ]);
  });

  it('fit the laptop beside both panels and half a projector, the last first to go', () => {
    for (const room_px of [706, 787]) expect(width(room(room_px))).toBeLessThanOrEqual(room_px);
    expect(room(706).spared).toEqual(['ike', 'iks', 'tipologi', 'intervensi', 'status']);
    expect(room(width(room(Infinity)) - 1).spared).toEqual(['ike']);
  });

  it('keep what was chosen by hand and what orders the rows', () => {
    expect(room(706, { chosen: true }).spared).not.toContain('ike');
    expect(room(706, { sortedBy: 'tipologi' }).spared).not.toContain('tipologi');
    expect(room(706, { sortedBy: 'ike' }).spared).not.toContain('ike');
  });

  it('always include name, kecamatan, the drawn indicator, rank and actions', () => {
    expect(ids(room(10))).toEqual(['nama', 'kecamatan', 'idm', 'peringkat', 'aksi']);
  });
});
