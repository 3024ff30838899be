import type {
  Cell,
  ImportedFile,
  ImportedPart,
  ImportFormat,
  ImportIssue,
  ImportVerdict,
} from '../../data/import/imported';
import { likelyTable } from '../../studio/tables/guessTable';
import type { TableMapping } from '../../studio/tables/tableMapping';

/** What the page shows of a column: the cells themselves stay in the worker. */
export interface ColumnSummary {
  readonly name: string;
  /** Rows in which it is filled. */
  readonly filled: number;
  /** The first different cells that are filled. */
  readonly samples: readonly Cell[];
}

export interface PartSummary {
  /** Names the part within the studio: "f1:0:2" is the third part of the first file in what was brought as f1. */
  readonly key: string;
  readonly name: string;
  readonly format: ImportFormat;
  readonly rows: number;
  readonly encoding: string;
  readonly crs: string;
  /** What most of its shapes are; null for a table. */
  readonly shapes: 'area' | 'line' | 'point' | null;
  readonly columns: readonly ColumnSummary[];
  /** The table of a pack that it most likely is, and which columns stand for that table's; null where it is likely one of numbers. */
  readonly table: TableMapping | null;
}

export interface FileSummary {
  readonly name: string;
  readonly format: ImportFormat;
  readonly verdict: ImportVerdict;
  readonly rowsIn: number;
  readonly rowsRejected: number;
  readonly issues: readonly ImportIssue[];
  readonly parts: readonly PartSummary[];
  /** Of a file that is refused since it tells of persons: what it can be added up to villages by. */
  readonly toAggregate: NonNullable<ImportedFile['toAggregate']>;
}

const MOST_SAMPLES = 4;

/** What the page is told of an imported file. */
export function summaryOf(file: ImportedFile, key: string): FileSummary {
  const { name, format, verdict, rowsIn, rowsRejected, issues, toAggregate = [] } = file;
  const parts = file.parts.map((part, i) => partSummary(part, `${key}:${i}`));
  return { name, format, verdict, rowsIn, rowsRejected, issues, parts, toAggregate };
}

function partSummary(part: ImportedPart, key: string): PartSummary {
  const { name, format, rows, encoding, crs } = part;
  const columns = part.columns.map((column) => columnSummary(column.name, column.cells));
  return {
    key,
    name,
    format,
    rows,
    encoding,
    crs,
    shapes: kindOfShapes(part),
    columns,
    table: likelyTable(part),
  };
}

function columnSummary(name: string, cells: readonly Cell[]): ColumnSummary {
  const samples = new Set<Cell>();
  let filled = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    filled++;
    if (samples.size < MOST_SAMPLES) samples.add(cell);
  }
  return { name, filled, samples: [...samples] };
}

function kindOfShapes({ shapes }: ImportedPart): PartSummary['shapes'] {
  if (shapes === null) return null;
  const count = { area: 0, line: 0, point: 0 };
  for (const shape of shapes) if (shape) count[shape.kind]++;
  return (['area', 'point', 'line'] as const).reduce((most, kind) =>
    count[kind] > count[most] ? kind : most,
  );
}
