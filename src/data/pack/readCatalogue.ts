import { YEARS } from '../model/allowedValues';
import type { Formula, Indicator, OfficialClasses } from '../model/dataset';
import { fail, ok, type Fault, type Result } from '../model/fault';
import type { Localized } from '../model/localized';
import { KIND_WORDS, LEVEL_WORDS, WORSE_WORDS, type Provenance } from '../model/packWords';
import { readTable, splitList, type Table } from './tableReader';

/** Reads the catalogue of indicators: the meaning, unit, direction, basis, provenance and method of each. */
export function readCatalogue(file: string, bytes: Uint8Array): Result<readonly Indicator[]> {
  const read = readTable('katalog', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const indicators: Indicator[] = [];
  const ids = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const indicator = indicatorAt(table, row);
    if ('code' in indicator) return { ok: false, fault: { ...indicator, file } };
    if (ids.has(indicator.id)) {
      return fail('rowInvalid', {
        file,
        where: `baris ${row + 2}, kolom id`,
        got: indicator.id,
        expected: 'satu baris satu indikator',
      });
    }
    ids.add(indicator.id);
    indicators.push(indicator);
  }
  return ok(indicators);
}

function indicatorAt(table: Table<'katalog'>, row: number): Indicator | Fault {
  const cell = (column: Parameters<typeof table.text>[0]) => table.text(column)[row] ?? '';
  const both = (column: 'nama' | 'nama_pendek' | 'tema' | 'satuan' | 'metode' | 'definisi'): Localized => ({
    id: cell(column),
    en: cell(`${column}_en`) || cell(column),
  });
  const invalid = (column: string, got: string, expected: string): Fault =>
    fail('rowInvalid', { where: `baris ${row + 2}, kolom ${column}`, got, expected }).fault;
  const wrong = wrongCell(cell);
  if (wrong) return invalid(wrong.column, cell(wrong.column), wrong.expected);
  const formula = parseFormula(cell('rumus'));
  if (!formula) return invalid('rumus', cell('rumus'), 'rerata(a;b) | rasio | kelas(a) | model(a;b)');
  const years = splitList(cell('tahun')).map(Number);
  const isYear = (year: number, i: number) =>
    Number.isInteger(year) && year >= YEARS.low && year <= YEARS.high && years.indexOf(year) === i;
  if (!years.every(isYear)) return invalid('tahun', cell('tahun'), '2015;2016');
  const labels = labelsOf(cell('kelas_label'), cell('kelas_label_en'));
  const upper = splitList(cell('kelas_batas')).map(Number);
  if (upper.length > 0 && (labels.length !== upper.length + 1 || !isAscending(upper))) {
    return invalid('kelas_batas', cell('kelas_batas'), `${labels.length - 1}`);
  }
  const official: OfficialClasses | null = upper.length > 0 ? { upper, labels } : null;
  return {
    id: cell('id'),
    name: both('nama'),
    shortName: both('nama_pendek'),
    theme: both('tema'),
    unit: both('satuan'),
    kind: KIND_WORDS[cell('jenis') as keyof typeof KIND_WORDS],
    worse: WORSE_WORDS[cell('arah') as keyof typeof WORSE_WORDS],
    basis: cell('basis'),
    provenance: cell('asal') as Provenance,
    level: LEVEL_WORDS[cell('level') as keyof typeof LEVEL_WORDS],
    method: both('metode'),
    sourceIds: splitList(cell('sumber')),
    licence: cell('lisensi'),
    definition: both('definisi'),
    decimals: Number(cell('desimal')),
    multiplier: cell('pengali') === '' ? 1 : Number(cell('pengali')),
    years: years.sort((a, b) => a - b),
    formula,
    official,
    categories: cell('jenis') === 'kategori' ? labels : [],
    rateId: cell('padanan_rasio') || null,
  };
}

/** Upper limit of an indicator's decimals. */
const MOST_DECIMALS = 10;

/** The first cell that has the type of its column but not a permitted value. */
function wrongCell(
  cell: (column: 'id' | 'desimal' | 'pengali') => string,
): { readonly column: 'id' | 'desimal' | 'pengali'; readonly expected: string } | null {
  if (!/^\w[\w-]*$/.test(cell('id'))) return { column: 'id', expected: 'a–z, 0–9, _' };
  const decimals = Number(cell('desimal'));
  if (decimals < 0 || decimals > MOST_DECIMALS) return { column: 'desimal', expected: `0–${MOST_DECIMALS}` };
  const multiplier = cell('pengali') === '' ? 1 : Number(cell('pengali'));
  return multiplier > 0 && multiplier <= 1e9 ? null : { column: 'pengali', expected: '> 0, ≤ 10^9' };
}

function labelsOf(indonesian: string, english: string): Localized[] {
  const en = splitList(english);
  return splitList(indonesian).map((id, i) => ({ id, en: en[i] ?? id }));
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((x, i) => Number.isFinite(x) && (i === 0 || x > (numbers[i - 1] ?? x)));
}

/** Parses `rerata(a;b)`, `rasio`, `kelas(a)`, `model(a;b)` or an empty cell; null for anything else. */
export function parseFormula(cell: string): Formula | null {
  if (cell === '') return { kind: 'reported' };
  if (cell === 'rasio') return { kind: 'ratio' };
  const match = /^(rerata|kelas|model)\(([\w;]*)\)$/.exec(cell);
  if (!match) return null;
  const inputs = splitList(match[2] ?? '');
  if (match[1] === 'rerata') return inputs.length > 0 ? { kind: 'mean', inputs } : null;
  if (match[1] === 'model') return { kind: 'model', inputs };
  return inputs[0] !== undefined && inputs.length === 1 ? { kind: 'classOf', input: inputs[0] } : null;
}
