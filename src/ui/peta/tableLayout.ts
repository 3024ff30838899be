import type { Classified } from '../../aggregate/classify';
import type { FigureColumn } from '../../aggregate/tableColumns';
import { drawnAsSymbols } from './legendMarks';

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
  nama: 168,
  kecamatan: 124,
  kelas: 156,
  peringkat: 92,
  tipologi: 108,
  status: 96,
  intervensi: 92,
  aksi: 92,
} as const;
const FIGURE = { number: 116, category: 148, interval: 196 } as const;

/** Columns from left to right: who, what is drawn, what stands beside it, then the rest. Without an answer, no figures. */
export function tableColumns(
  figures: readonly FigureColumn[],
  {
    answer,
    intervals,
    ofAreas,
  }: {
    readonly answer: Classified | null;
    readonly intervals: boolean;
    /** Rows are kecamatan or regencies: these have neither typology nor a standing in the programme. */
    readonly ofAreas: boolean;
  },
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
