import type { Classified } from '../../../aggregate/classes/classify';
import type { FigureColumn } from '../../../aggregate/modes/beside';
import { drawnAsSymbols } from '../../../reading/legendMarks';

/** A column of the table as it is laid out; widths are of the laptop, CSS px. */
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
/** What goes first where there is no room for all. */
const SPARED = ['tipologi', 'intervensi', 'status', 'kelas'] as const satisfies (keyof typeof WIDTHS)[];

export interface TableLayout {
  readonly columns: readonly TableColumn[];
  /** Ids of the columns for which there is no room. */
  readonly spared: readonly string[];
}

export interface TableRoom {
  /** null where there are no figures. */
  readonly answer: Classified | null;
  readonly intervals: boolean;
  /** Rows are kecamatan or regencies: these have neither typology nor a standing in the programme. */
  readonly ofAreas: boolean;
  /** Of the frame, CSS px of the laptop. Infinity: every column, whatever it takes. */
  readonly room_px: number;
  /** Whether the figures beside the drawn ones were chosen by hand: those stay. */
  readonly chosen: boolean;
  /** Id of the column that orders the rows: it stays. */
  readonly sortedBy: string;
}

/** Columns from left to right: who, what is drawn, what stands beside it, then the rest, as far as there is room. */
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

/** Whether classes stand apart from the values: a category is its own class, circles have none. */
function hasClasses(answer: Classified): boolean {
  return !answer.categorical && !drawnAsSymbols(answer);
}

function widthOf({ indicator, column }: FigureColumn, intervals: boolean): number {
  if (indicator.kind === 'category') return FIGURE.category;
  return intervals && column?.standardError ? FIGURE.interval : FIGURE.number;
}
