import type { Classified } from '../../../aggregate/classes/classify';
import type { FigureColumn } from '../../../aggregate/modes/companions';
import { drawnAsSymbols } from '../../../reading/legendMarks';

/** A column of the laid-out table; widths are for the laptop layout, CSS px. */
export type TableColumn =
  | { readonly kind: 'figure'; readonly id: string; readonly width_px: number; readonly figure: FigureColumn }
  | {
      readonly kind:
        'nama' | 'kecamatan' | 'kelas' | 'peringkat' | 'tipologi' | 'status' | 'intervensi' | 'aksi';
      readonly id: string;
      readonly width_px: number;
    };

const WIDTHS = {
  nama: 148,
  kecamatan: 120,
  kelas: 152,
  peringkat: 88,
  tipologi: 108,
  status: 92,
  intervensi: 92,
  aksi: 92,
} as const;
const FIGURE = { number: 104, category: 148, interval: 196 } as const;
/** Columns that are hidden first when the table is too narrow, in this order. */
const SPARED = ['tipologi', 'intervensi', 'status', 'kelas'] as const satisfies (keyof typeof WIDTHS)[];

export interface TableLayout {
  readonly columns: readonly TableColumn[];
  /** Ids of the columns hidden for lack of width. */
  readonly spared: readonly string[];
}

export interface TableRoom {
  /** null while the values have not loaded. */
  readonly answer: Classified | null;
  readonly intervals: boolean;
  /** Rows are kecamatan or regencies, which have neither a typology nor a programme status. */
  readonly ofAreas: boolean;
  /** Width of the frame in CSS px of the laptop layout. Infinity: show every column. */
  readonly room_px: number;
  /** The user chose the further value columns; they are never hidden. */
  readonly chosen: boolean;
  /** Id of the column that the rows are sorted by; it is never hidden. */
  readonly sortedBy: string;
}

/**
 * Columns from left to right: the village, the drawn value, the further values, then the rest, as far as they
 * fit.
 */
export function tableLayout(figures: readonly FigureColumn[], room: TableRoom): TableLayout {
  const all = allColumns(figures, room);
  const beside = figures.filter(({ role }) => role === 'chosen' && !room.chosen).map(({ id }) => id);
  const order: readonly string[] = [...beside.reverse(), ...SPARED].filter((id) => id !== room.sortedBy);
  const spared: string[] = [];
  let width_px = all.reduce((sum, column) => sum + column.width_px, 0);
  for (const id of order) {
    if (width_px <= room.room_px) break;
    const column = all.find((one) => one.id === id);
    if (!column) continue;
    spared.push(id);
    width_px -= column.width_px;
  }
  return { columns: all.filter(({ id }) => !spared.includes(id)), spared };
}

function allColumns(
  figures: readonly FigureColumn[],
  { answer, intervals, ofAreas }: TableRoom,
): readonly TableColumn[] {
  const place = (kind: keyof typeof WIDTHS): TableColumn => ({ kind, id: kind, width_px: WIDTHS[kind] });
  const figureOf = (figure: FigureColumn): TableColumn => ({
    kind: 'figure',
    id: figure.id,
    figure,
    width_px: widthOf(figure, intervals),
  });
  const [drawn, ...rest] = figures.map(figureOf);
  return [
    place('nama'),
    ...(ofAreas ? [] : [place('kecamatan')]),
    ...(drawn ? [drawn] : []),
    ...(answer && hasClasses(answer) ? [place('kelas')] : []),
    ...(answer && answer.indicator.kind !== 'category' ? [place('peringkat')] : []),
    ...rest,
    ...(ofAreas ? [] : [place('tipologi'), place('status')]),
    place('intervensi'),
    place('aksi'),
  ];
}

/**
 * Whether classes have a column of their own: a category is its own class, and proportional circles have no
 * classes.
 */
function hasClasses(answer: Classified): boolean {
  return !answer.categorical && !drawnAsSymbols(answer);
}

function widthOf({ indicator, column }: FigureColumn, intervals: boolean): number {
  if (indicator.kind === 'category') return FIGURE.category;
  return intervals && column?.standardError ? FIGURE.interval : FIGURE.number;
}
