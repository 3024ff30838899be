import { isPercentage, LARGEST_NUMBER, outsideRange, YEARS, type AllowedRange } from '../model/allowedValues';
import { fail, ok, type Fault, type Result } from '../model/fault';
import { isIsoDate } from '../model/isoDate';
import type { Actor, Finding, Problem, ProgrammeEvent, SeriesPoint } from '../model/programme';
import type { RowIndex } from '../model/rowIndex';
import { FINDING_WORDS, STATUS_WORDS, type Provenance } from '../model/packWords';
import { readTable } from './tableReader';

/** Reads programme events, sorted by date. Every village code must be in the pack. */
export function readProgramme(
  file: string,
  bytes: Uint8Array,
  rows: RowIndex,
): Result<readonly ProgrammeEvent[]> {
  const read = readTable('program', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const events: ProgrammeEvent[] = [];
  for (let i = 0; i < table.rows; i++) {
    const cell = (column: Parameters<typeof table.text>[0]) => table.text(column)[i] ?? '';
    const row = rows.get(cell('kode'));
    const parent = cell('induk') === '' ? null : rows.get(cell('induk'));
    if (row === undefined || parent === undefined) {
      const column = row === undefined ? 'kode' : 'induk';
      return unknownVillage(file, i, { column, got: cell(column) });
    }
    if (!isIsoDate(cell('tanggal'))) return notADate(file, i, cell('tanggal'));
    if (parent === row)
      return unknownVillage(file, i, { column: 'induk', got: cell('induk'), expected: 'desa lain' });
    events.push({
      row,
      status: STATUS_WORDS[cell('status') as keyof typeof STATUS_WORDS],
      date: cell('tanggal'),
      basis: cell('basis'),
      parentRow: parent,
      provenance: cell('asal') as Provenance,
      sourceId: cell('sumber'),
      note: { id: cell('catatan'), en: cell('catatan_en') || cell('catatan') },
    });
  }
  return ok(events.sort((a, b) => a.date.localeCompare(b.date, 'en')));
}

export function readActors(file: string, bytes: Uint8Array): Result<readonly Actor[]> {
  const read = readTable('pelaku', file, bytes);
  if (!read.ok) return read;
  const { rows, text, list } = read.value;
  for (const [i, color] of text('warna').entries()) {
    const where = `baris ${i + 2}, kolom warna`;
    if (!/^#[0-9a-f]{6}$/i.test(color))
      return fail('rowInvalid', { file, where, got: color, expected: '#rrggbb' });
  }
  return ok(
    Array.from({ length: rows }, (_, i) => ({
      id: text('id')[i] ?? '',
      kind: text('jenis')[i] ?? '',
      name: { id: text('nama')[i] ?? '', en: text('nama_en')[i] ?? '' },
      aliases: (list('alias')[i] ?? []).filter((alias) => alias !== ''),
      seat: text('kedudukan')[i] ?? '',
      symbol: text('simbol')[i] ?? '',
      color: text('warna')[i] ?? '',
    })),
  );
}

/** Reads problems with their indicator, their words in assessments and their sectors. */
export function readProblems(file: string, bytes: Uint8Array): Result<readonly Problem[]> {
  const read = readTable('masalah', file, bytes);
  if (!read.ok) return read;
  const { rows, text, list } = read.value;
  return ok(
    Array.from({ length: rows }, (_, i) => ({
      id: text('id')[i] ?? '',
      name: { id: text('nama')[i] ?? '', en: text('nama_en')[i] ?? '' },
      indicatorId: text('indikator')[i] ?? '',
      labels: list('label_ppa')[i] ?? [],
      sectors: list('sektor')[i] ?? [],
    })),
  );
}

/** Reads regency figures of all sources; the one drawn for a year is marked as primary. */
export function readSeries(file: string, bytes: Uint8Array): Result<readonly SeriesPoint[]> {
  const read = readTable('deret', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const year = table.number('tahun');
  const value = table.number('nilai');
  for (let i = 0; i < table.rows; i++) {
    const fault =
      outsideRange(year[i]!, YEARS, { file, where: `baris ${i + 2}, kolom tahun` }) ??
      outsideRange(value[i]!, seriesRange(table.text('satuan')[i]!), {
        file,
        where: `baris ${i + 2}, kolom nilai`,
      });
    if (fault) return { ok: false, fault };
  }
  return ok(
    Array.from({ length: table.rows }, (_, i) => {
      const cell = (column: Parameters<typeof table.text>[0]) => table.text(column)[i] ?? '';
      return {
        area: cell('wilayah'),
        indicatorId: cell('indikator'),
        name: { id: cell('nama'), en: cell('nama_en') },
        unit: { id: cell('satuan'), en: cell('satuan_en') },
        year: year[i] ?? NaN,
        period: cell('periode'),
        value: value[i] ?? NaN,
        primary: cell('utama') === 'true',
        provenance: cell('asal') as Provenance,
        sourceId: cell('sumber'),
        note: cell('catatan'),
      };
    }),
  );
}

/**
 * The permitted range of a series. "% penduduk" is a share of a whole; a bare "%" may be a change of more
 * than 100 %.
 */
function seriesRange(unit: string): AllowedRange {
  return isPercentage(unit) && unit.trim() !== '%'
    ? { low: 0, high: 100 }
    : { low: -LARGEST_NUMBER, high: LARGEST_NUMBER };
}

/** Reads findings of participatory assessments. */
export function readFindings(file: string, bytes: Uint8Array, rows: RowIndex): Result<readonly Finding[]> {
  const read = readTable('ppa', file, bytes);
  if (!read.ok) return read;
  const table = read.value;
  const number = {
    rank: table.number('peringkat'),
    score: table.number('skor'),
    families: table.number('n_keluarga'),
  };
  const findings: Finding[] = [];
  for (let i = 0; i < table.rows; i++) {
    const cell = (column: Parameters<typeof table.text>[0]) => table.text(column)[i] ?? '';
    const row = rows.get(cell('kode'));
    if (row === undefined) return unknownVillage(file, i, { column: 'kode', got: cell('kode') });
    if (!isIsoDate(cell('tanggal'))) return notADate(file, i, cell('tanggal'));
    const fault = findingFault(file, i, {
      rank: number.rank[i]!,
      score: number.score[i]!,
      families: number.families[i]!,
    });
    if (fault) return { ok: false, fault };
    findings.push({
      row,
      hamlet: cell('dusun'),
      kind: FINDING_WORDS[cell('jenis') as keyof typeof FINDING_WORDS],
      label: cell('label'),
      rank: orNull(number.rank[i]),
      score: orNull(number.score[i]),
      families: orNull(number.families[i]),
      date: cell('tanggal'),
    });
  }
  return ok(findings);
}

function orNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x;
}

/** Ranks start at 1, numbers of families at 0. */
function findingFault(
  file: string,
  index: number,
  { rank, score, families }: { readonly rank: number; readonly score: number; readonly families: number },
): Fault | null {
  const at = (column: string) => ({ file, where: `baris ${index + 2}, kolom ${column}` });
  return (
    outsideRange(rank, { low: 1, high: 1000 }, at('peringkat')) ??
    outsideRange(score, { low: -LARGEST_NUMBER, high: LARGEST_NUMBER }, at('skor')) ??
    outsideRange(families, { low: 0, high: 1e7 }, at('n_keluarga'))
  );
}

function notADate(file: string, index: number, got: string): Result<never> {
  return fail('rowInvalid', {
    file,
    where: `baris ${index + 2}, kolom tanggal`,
    got,
    expected: '2018 | 2018-12 | 2018-12-31',
  });
}

function unknownVillage(
  file: string,
  index: number,
  {
    column,
    got,
    expected = 'desa.csv',
  }: { readonly column: 'kode' | 'induk'; readonly got: string; readonly expected?: string },
): Result<never> {
  return fail('packInconsistent', { file, where: `baris ${index + 2}, kolom ${column}`, got, expected });
}
