import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { decodeUtf8 } from '../bytes/utf8';
import type { IndicatorYear } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { MARK, type Mark } from '../model/mark';
import { MARK_WORDS } from '../model/packWords';
import { TABLES } from '../model/schema';
import type { TextColumn } from '../model/textColumn';
import { CheckedCodes, storedCodes } from './checkedCodes';

export interface ExpectedColumn {
  /** The name used in faults. */
  readonly file: string;
  readonly indicatorId: string;
  readonly year: number;
  /** Village codes; the file must have the same codes in the same order. */
  readonly code: TextColumn;
}

const NUMBERS = ['nilai', 'pembilang', 'penyebut', 'galat_baku'] as const;
type NumberName = (typeof NUMBERS)[number];

/**
 * Reads one indicator-year of a large pack from Parquet, with the columns kode, nilai, pembilang, penyebut,
 * galat_baku and tanda and one row per village in code order. Empty cells are null in the file and NaN here.
 * NaN or infinity in the file is rejected, and so is a value with a mark that says there is none. The bytes
 * must already be verified by hash: truncated ones result in a fault, but hyparquet may not terminate on
 * altered ones.
 * @param checked remembers between files of a pack whose codes were found to be right
 */
export async function readParquetColumn(
  bytes: Uint8Array,
  expected: ExpectedColumn,
  checked = new CheckedCodes(),
): Promise<Result<IndicatorYear>> {
  const { file, indicatorId, year } = expected;
  const n = expected.code.offset.length - 1;
  const table = await readChunks(bytes, { file, n, code: expected.code, checked });
  if (!table.ok) return table;
  const { codes, marks, numbers } = table.value;
  if (codes) {
    const wrong = firstWrongCode(codes.read, expected.code);
    if (wrong >= 0) {
      const got = codes.read[wrong];
      return fail('packInconsistent', {
        file,
        where: cell(wrong, 'kode'),
        got: got instanceof Uint8Array ? decodeUtf8(got) : String(got),
        expected: 'desa.csv',
      });
    }
    checked.remember(codes.stored, expected.code);
  }
  const mark = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const word = marks[row];
    const known =
      typeof word === 'string' && Object.hasOwn(MARK_WORDS, word)
        ? MARK_WORDS[word as keyof typeof MARK_WORDS]
        : null;
    if (known === null) {
      return fail('rowInvalid', {
        file,
        where: cell(row, 'tanda'),
        got: String(word),
        expected: Object.keys(MARK_WORDS).join(' | '),
      });
    }
    mark[row] = known;
  }
  const { nilai, pembilang, penyebut, galat_baku } = numbers;
  const lying = firstLie(nilai, mark);
  if (lying >= 0) {
    return fail('rowInvalid', {
      file,
      where: cell(lying, 'nilai'),
      got: String(nilai[lying]),
      expected: String(marks[lying]),
    });
  }
  return ok({
    indicatorId,
    year,
    value: nilai,
    mark,
    numerator: orNull(pembilang),
    denominator: orNull(penyebut),
    standardError: orNull(galat_baku),
  });
}

/** The buffers of a column, for transfer to another thread. */
export function columnBuffers({
  value,
  mark,
  numerator,
  denominator,
  standardError,
}: IndicatorYear): ArrayBufferLike[] {
  return [value, mark, numerator, denominator, standardError].flatMap((array) => array?.buffer ?? []);
}

interface Chunks {
  /** The codes as bytes; null where the stored ones are known to be right. */
  readonly codes: {
    readonly read: readonly unknown[];
    readonly stored: ReturnType<typeof storedCodes>;
  } | null;
  readonly marks: unknown[];
  readonly numbers: Record<NumberName, Float64Array>;
}

async function readChunks(
  bytes: Uint8Array,
  { file, n, code, checked }: { file: string; n: number; code: TextColumn; checked: CheckedCodes },
): Promise<Result<Chunks>> {
  // hyparquet needs an ArrayBuffer that contains these bytes only.
  const buffer = bytes.slice().buffer;
  const empty = () => new Float64Array(n).fill(NaN);
  const numbers = { nilai: empty(), pembilang: empty(), penyebut: empty(), galat_baku: empty() };
  const codes: unknown[] = new Array(n);
  const marks: unknown[] = new Array(n);
  let badNumber: { row: number; name: string; got: unknown } | null = null;
  let stored: ReturnType<typeof storedCodes>;
  let areKnown: boolean;
  try {
    const metadata = parquetMetadata(buffer);
    const unfit = misfit(metadata, n);
    if (unfit) return fail('packInconsistent', { file, ...unfit });
    stored = storedCodes(buffer, metadata);
    areKnown = checked.areKnown(stored, code);
    const read = (columns: string[], parsers = {}) =>
      parquetRead({
        file: buffer,
        metadata,
        columns,
        parsers,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const texts = columnName === 'kode' ? codes : columnName === 'tanda' ? marks : null;
          const target = numbers[columnName as NumberName] as Float64Array | undefined;
          for (let i = 0; i < columnData.length; i++) {
            const value: unknown = columnData[i];
            const row = rowStart + i;
            if (texts) texts[row] = value;
            else if (!target || value === null || value === undefined) continue;
            else if (typeof value === 'number' && Number.isFinite(value)) target[row] = value;
            else badNumber ??= { row, name: columnName, got: value };
          }
        },
      });
    // Codes are compared as bytes: a string made of each would be thrown away at once.
    await Promise.all([
      areKnown ? null : read(['kode'], { stringFromBytes: (text: Uint8Array) => text }),
      read([...NUMBERS, 'tanda']),
    ]);
  } catch (cause) {
    return fail('fileUnreadable', {
      file,
      got: cause instanceof Error ? cause.message : '',
      expected: 'Parquet',
    });
  }
  // Assigned in the callback, which the compiler's control flow analysis does not see.
  const bad = badNumber as { row: number; name: string; got: unknown } | null;
  if (bad)
    return fail('rowInvalid', {
      file,
      where: cell(bad.row, bad.name),
      got: String(bad.got),
      expected: 'angka',
    });
  return ok({ codes: areKnown ? null : { read: codes, stored }, marks, numbers });
}

/**
 * Compares the number of rows and the columns stated in the file's footer with those expected, before data of
 * that size are read.
 */
function misfit(metadata: FileMetaData, n: number): { got: string; expected: string } | null {
  if (Number(metadata.num_rows) !== n) return { got: String(metadata.num_rows), expected: String(n) };
  const names = new Set(metadata.schema.slice(1).map(({ name }) => name));
  const absent = TABLES.nilai.find(
    ({ name }) => name !== 'indikator' && name !== 'tahun' && !names.has(name),
  );
  return absent ? { got: [...names].join(','), expected: absent.name } : null;
}

/** The first row whose code is not that of the village; −1 where all are. */
function firstWrongCode(codes: readonly unknown[], { bytes, offset }: TextColumn): number {
  for (let row = 0; row + 1 < offset.length; row++) {
    const code = codes[row];
    const start = offset[row]!;
    const length = offset[row + 1]! - start;
    if (!(code instanceof Uint8Array) || code.length !== length) return row;
    for (let i = 0; i < length; i++) if (code[i] !== bytes[start + i]) return row;
  }
  return -1;
}

/**
 * The first row where mark and value contradict each other: present without a value, or a value with another
 * mark.
 */
function firstLie(value: Float64Array, mark: Uint8Array): number {
  return value.findIndex((x, row) => ((mark[row] as Mark) === MARK.present) === Number.isNaN(x));
}

function orNull(column: Float64Array): Float64Array | null {
  return column.some((x) => !Number.isNaN(x)) ? column : null;
}

function cell(row: number, column: string): string {
  return `baris ${row + 1}, kolom ${column}`;
}
