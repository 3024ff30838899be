import { parquetReadObjects } from 'hyparquet';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustHide, type Thresholds } from '../../src/data/disclosure/fewPeople';

/** What `villageFigures.sql` gives of a village, before it is decided what may be told. */
export interface NationalFigures {
  readonly kode: string;
  /** Persons in the folder, whether or not they could be counted. */
  readonly n_orang: number;
  readonly n_fgt: number;
  readonly miskin_fgt: number;
  /** Sums of weights: the people that the persons stand for, and the poor among them. */
  readonly bobot_fgt: number;
  readonly bobot_miskin_fgt: number;
  readonly p0: number | null;
  readonly p1: number | null;
  readonly p2: number | null;
  readonly n_af: number;
  readonly miskin_af: number;
  readonly bobot_af: number;
  readonly bobot_miskin_af: number;
  readonly h: number | null;
  readonly a: number | null;
  readonly m0: number | null;
}

const COUNTS = ['n_orang', 'n_fgt', 'miskin_fgt', 'n_af', 'miskin_af'] as const;
const WEIGHTS = ['bobot_fgt', 'bobot_miskin_fgt', 'bobot_af', 'bobot_miskin_af'] as const;
const SHARES = ['p0', 'p1', 'p2', 'h', 'a', 'm0'] as const;
/** How a Parquet file begins. */
const PARQUET = 'PAR1';
const CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/**
 * Reads every Parquet file below a folder, whatever its name, in ascending order of codes. Throws a sentence where there is none, a file lacks a column, a person
 * had no village, or a village stands in two files.
 */
export async function readFigures(folder: string): Promise<readonly NationalFigures[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const found: NationalFigures[] = [];
  for (const name of files) {
    const bytes = readFileSync(name);
    // Engines add files of their own, such as _SUCCESS, and do not all end the names of tables alike.
    if (bytes.subarray(0, PARQUET.length).toString('latin1') !== PARQUET) continue;
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    found.push(...rows.map((row) => figuresOf(row, name)));
  }
  if (found.length === 0) throw new Error(`${folder}: tidak ada berkas Parquet`);
  found.sort((a, b) => (a.kode < b.kode ? -1 : 1));
  found.forEach(({ kode }, i) => {
    if (kode === found[i + 1]?.kode) throw new Error(`${folder}: desa ${kode} ada di dua berkas`);
  });
  return found;
}

function figuresOf(row: Readonly<Record<string, unknown>>, file: string): NationalFigures {
  const kode = row['kode'];
  if (typeof kode !== 'string' || !CODE.test(kode)) {
    throw new Error(`${file}: kode desa "${String(kode)}" bukan kode Kemendagri bertitik`);
  }
  const counts = [...COUNTS, ...WEIGHTS].map((name) => [
    name,
    numberOf(row[name], `${file}, ${kode}, ${name}`),
  ]);
  const shares = SHARES.map((name) => [
    name,
    row[name] === null ? null : numberOf(row[name], `${file}, ${kode}, ${name}`),
  ]);
  return { kode, ...Object.fromEntries([...counts, ...shares]) } as NationalFigures;
}

function numberOf(value: unknown, where: string): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Error(`${where}: bukan bilangan`);
  return number;
}

/** A line of a table that may be told, in the columns of `petala fgt` and `petala af`. */
export type PublishedLine = Readonly<Record<string, string | number | null>>;

/** Figures as `petala fgt` and `petala af` publish them: a hidden village has its mark and nothing else. */
export function publishedTables(
  figures: readonly NationalFigures[],
  thresholds: Thresholds,
): { readonly fgt: readonly PublishedLine[]; readonly af: readonly PublishedLine[] } {
  const line = (kode: string, n: number, poor: number, shares: Readonly<Record<string, number | null>>) => {
    const blank = Object.fromEntries(Object.keys(shares).map((name) => [name, null]));
    if (mustHide({ n, poor }, thresholds))
      return { kode, n: null, miskin: null, ...blank, tanda: 'sembunyi' };
    const none = Object.values(shares).every((share) => share === null);
    return { kode, n, miskin: poor, ...shares, tanda: none ? 'kosong' : 'ada' };
  };
  return {
    fgt: figures.map(({ kode, n_fgt, miskin_fgt, p0, p1, p2 }) =>
      line(kode, n_fgt, miskin_fgt, { P0: p0, P1: p1, P2: p2 }),
    ),
    af: figures.map(({ kode, n_af, miskin_af, h, a, m0 }) =>
      line(kode, n_af, miskin_af, { H: h, A: a, M0: m0 }),
    ),
  };
}
