import { impossibleNumber, type ImpossibleNumber } from '../../data/model/allowedValues';
import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { ratioOf } from '../mapping/indicatorOf';
import { entryKind } from '../publish/entryKind';
import type { CatalogueEntry, DraftIndicator, PackDraft } from '../publish/packDraft';
import { cellOf, correctedColumns, type Corrected, type CorrectedCell, type Correction } from './correction';

/** Why a correction is not applied. */
export const UNFIT_CORRECTIONS = [
  /** No indicator of that name is brought, or none with this number of its own. */
  'indicator',
  /** The indicator is not brought for that year. */
  'year',
  /** The pack has no such village. */
  'village',
  /** Another number stands there than the one that was corrected. */
  'before',
  /** The indicator cannot have the number. */
  'impossible',
] as const;
export type UnfitCorrection = (typeof UNFIT_CORRECTIONS)[number];

/** What became of a correction. */
export interface CorrectionFate {
  readonly correction: Correction;
  readonly fate: 'applied' | UnfitCorrection;
  /** What stands there now, where it is not what was corrected. */
  readonly found: CorrectedCell | null;
}

export interface CorrectedIndicator {
  readonly columns: readonly IndicatorYear[];
  readonly fates: readonly CorrectionFate[];
}

/** An indicator as it is brought, without what only its publication asks for. */
export type CorrectableIndicator = Pick<DraftIndicator, 'entry' | 'columns'>;

/**
 * The columns of an indicator with corrections applied, one after the other. One is applied only where what it corrected still
 * stands; the others are told with the reason. The columns that were given stay as they are.
 *
 * @param rowOf row of a village by its Kemendagri code
 */
export function correctIndicator(
  { entry, columns }: CorrectableIndicator,
  corrections: readonly Correction[],
  rowOf: ReadonlyMap<string, number>,
): CorrectedIndicator {
  const changed = new Map<number, IndicatorYear>();
  const fates = corrections.map((correction): CorrectionFate => {
    const unfit = (fate: UnfitCorrection, found: CorrectedCell | null = null) => ({
      correction,
      fate,
      found,
    });
    if (correction.indikator !== entry.id || !correctedColumns(entry).includes(correction.kolom))
      return unfit('indicator');
    const given = changed.get(correction.tahun) ?? columns.find(({ year }) => year === correction.tahun);
    if (!given) return unfit('year');
    const row = rowOf.get(correction.kode);
    if (row === undefined) return unfit('village');
    const found = cellOf(given, row, correction.kolom);
    if (found !== correction.sebelum) return unfit('before', found);
    const cells = cellsAfter(entry, given, { row, of: correction.kolom, to: correction.sesudah });
    if (impossibleCells(entry, cells)) return unfit('impossible');
    const own = changed.get(correction.tahun) ?? copied(given, entry);
    changed.set(correction.tahun, own);
    put(own, row, cells);
    return { correction, fate: 'applied', found: null };
  });
  return { columns: columns.map((column) => changed.get(column.year) ?? column), fates };
}

/** A draft with corrections applied to the indicators that were brought, and what became of each. */
export function withCorrections(
  draft: PackDraft,
  corrections: readonly Correction[],
): { readonly draft: PackDraft; readonly fates: readonly CorrectionFate[] } {
  if (corrections.length === 0) return { draft, fates: [] };
  const rowOf = new Map((draft.tables.desa ?? []).map(({ kode }, row) => [String(kode), row]));
  const fateOf = new Map<Correction, CorrectionFate>();
  const brought = new Map(draft.brought);
  for (const [id, indicator] of draft.brought) {
    const own = corrections.filter(({ indikator }) => indikator === id);
    if (own.length === 0) continue;
    const { columns, fates } = correctIndicator(indicator, own, rowOf);
    brought.set(id, { ...indicator, columns: columns.map(wholeRows) });
    for (const fate of fates) fateOf.set(fate.correction, fate);
  }
  const fates = corrections.map(
    (correction): CorrectionFate => fateOf.get(correction) ?? { correction, fate: 'indicator', found: null },
  );
  return { draft: { ...draft, brought }, fates };
}

/** The numbers of a village and year once one of them is changed. */
export interface ChangedCells {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly mark: number;
}

/** What a change of one number makes of a village and year; a ratio is worked out anew. */
export function cellsAfter(
  entry: CatalogueEntry,
  { value, numerator, denominator, mark }: IndicatorYear,
  { row, of, to }: { readonly row: number; readonly of: Corrected; readonly to: CorrectedCell },
): ChangedCells {
  const nothing = { value: NaN, numerator: NaN, denominator: NaN };
  if (to === 'tidak_berlaku') return { ...nothing, mark: MARK.notApplicable };
  const before = {
    value: value[row]!,
    numerator: numerator?.[row] ?? NaN,
    denominator: denominator?.[row] ?? NaN,
  };
  const number = to === 'kosong' ? NaN : to;
  const markOf = (one: number) => (Number.isNaN(one) ? MARK.missing : MARK.present);
  if (of === 'nilai') return { ...before, value: number, mark: markOf(number) };
  const was = mark[row] === MARK.notApplicable ? nothing : before;
  const parts = { ...was, [of === 'pembilang' ? 'numerator' : 'denominator']: number };
  const read = (one: number) => ({ value: one, mark: markOf(one) });
  const ratio = ratioOf({ numerator: read(parts.numerator), denominator: read(parts.denominator) }, entry);
  return { ...parts, ...ratio };
}

/** What keeps an indicator from having these numbers; null where nothing does. */
export function impossibleCells(entry: CatalogueEntry, cells: ChangedCells): ImpossibleNumber | null {
  const kind = entryKind(entry);
  return kind && impossibleNumber(kind, { ...cells, standardError: NaN });
}

/** A column to be changed; a ratio has its parts even where nobody gave one. */
function copied(column: IndicatorYear, { jenis }: CatalogueEntry): IndicatorYear {
  const { value, mark, numerator, denominator, standardError, ...rest } = column;
  const copy = (one: Float64Array | null) => one && Float64Array.from(one);
  const part = (one: Float64Array | null) =>
    copy(one) ?? (jenis === 'rasio' ? new Float64Array(value.length).fill(NaN) : null);
  return {
    ...rest,
    value: Float64Array.from(value),
    mark: Uint8Array.from(mark),
    numerator: part(numerator),
    denominator: part(denominator),
    standardError: copy(standardError),
  };
}

function put(
  column: IndicatorYear,
  row: number,
  { value, numerator, denominator, mark }: ChangedCells,
): void {
  column.value[row] = value;
  column.mark[row] = mark;
  if (column.numerator) column.numerator[row] = numerator;
  if (column.denominator) column.denominator[row] = denominator;
  // The error of an estimate says nothing of a number that a person put in its place.
  if (column.standardError) column.standardError[row] = NaN;
}

/** Where there is no value, no part of it stands alone. */
function wholeRows(column: IndicatorYear): IndicatorYear {
  const { mark, numerator, denominator } = column;
  const kept = (part: Float64Array | null) =>
    part && part.map((one, row) => (mark[row] === MARK.present ? one : NaN));
  return { ...column, numerator: kept(numerator), denominator: kept(denominator) };
}
