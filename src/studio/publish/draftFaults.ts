import { impossibleNumber } from '../../data/model/allowedValues';
import type { IndicatorYear } from '../../data/model/dataset';
import { isIsoDate } from '../../data/model/isoDate';
import { MARK } from '../../data/model/mark';
import type { ColumnEncoder } from '../pack/columnFiles';
import { takesNumbers } from './draftSize';
import { entryKind } from './entryKind';
import type { CatalogueEntry, DraftIndicator, PackDraft } from './packDraft';
import { isHigherVersion, VERSION } from './versionOrder';

/** What keeps a draft from being published, before any check of files. */
export const DRAFT_FAULTS = [
  /** A field that must be filled is empty. */
  'fieldMissing',
  /** An id is not made of letters, digits, dashes and underscores. */
  'idMalformed',
  /** A source that is named is not in the list of sources. */
  'sourceUnknown',
  /** Sample data in a pack of real data, or the other way round. */
  'provenanceMixed',
  /** A ratio without numerator and denominator. */
  'ratioNeedsParts',
  /** A category with fewer than two labels. */
  'labelsTooFew',
  /** An indicator without a year. */
  'yearMissing',
  /** No village has a number in this year. */
  'nothingJoined',
  /** A number that the indicator cannot have. */
  'valueImpossible',
  /** A large pack keeps its values as Parquet, which is not written here. */
  'valuesInParquet',
  /** The version is not written as 1.2.3. */
  'versionMalformed',
  /** The version is not higher than that of the open pack. */
  'versionNotHigher',
  /** The day of the publication is none. */
  'dateMalformed',
] as const;
export type DraftFaultCode = (typeof DRAFT_FAULTS)[number];

export interface DraftFault {
  readonly code: DraftFaultCode;
  /** What it concerns: the id of an indicator or source, `batas` or `versi`. */
  readonly about: string;
  /** The field of it, by its name in the pack: `basis`. */
  readonly field: string;
  /** What was found there: the year, the code of the village and its number, the unknown id. */
  readonly got: string;
}

/** Fields of an indicator that a person must fill; English names follow the Indonesian ones where they are empty. */
export const NEEDED_FIELDS = [
  'nama',
  'tema',
  'satuan',
  'jenis',
  'arah',
  'basis',
  'asal',
  'sumber',
  'lisensi',
  'definisi',
  'metode',
] as const satisfies readonly (keyof CatalogueEntry)[];

/**
 * All that keeps a draft from being published, in the order of its parts; empty where nothing does.
 * @param encode what writes the values of a large pack, where there is one
 */
export function draftFaults(draft: PackDraft, encode: ColumnEncoder | null = null): readonly DraftFault[] {
  const sources = new Set(draft.tables.sumber?.map(({ id }) => String(id)));
  return [
    ...[...draft.brought.values()].flatMap((indicator) => indicatorFaults(indicator, draft, sources)),
    ...sourceFaults(draft),
    ...draft.head.boundary.sourceIds
      .filter((id) => !sources.has(id))
      .map((got): DraftFault => {
        const code = got === '' ? 'fieldMissing' : 'sourceUnknown';
        return { code, about: 'batas', field: got === '' ? 'sumber' : 'sumber_batas', got };
      }),
    ...(draft.brought.size > 0 && !takesNumbers(draft, encode)
      ? [{ code: 'valuesInParquet', about: 'nilai', field: '', got: '' } as const]
      : []),
    ...versionFaults(draft),
  ];
}

function indicatorFaults(
  { entry, columns }: DraftIndicator,
  draft: PackDraft,
  sources: ReadonlySet<string>,
): DraftFault[] {
  const fault = (code: DraftFaultCode, field: string, got = ''): DraftFault => ({
    ...{ code, about: entry.id, field, got },
  });
  const faults = NEEDED_FIELDS.filter((field) => entry[field].length === 0).map((field) =>
    fault('fieldMissing', field),
  );
  if (!/^\w[\w-]*$/.test(entry.id)) faults.push(fault('idMalformed', 'id', entry.id));
  for (const id of entry.sumber) if (!sources.has(id)) faults.push(fault('sourceUnknown', 'sumber', id));
  if (entry.asal !== '' && (entry.asal === 'peraga') !== draft.head.demo)
    faults.push(fault('provenanceMixed', 'asal', entry.asal));
  const isWhole = ({ numerator, denominator }: IndicatorYear) => numerator !== null && denominator !== null;
  if (entry.jenis === 'rasio' && !columns.every(isWhole)) faults.push(fault('ratioNeedsParts', 'jenis'));
  if (entry.jenis === 'kategori' && entry.kelas_label.length < 2)
    faults.push(fault('labelsTooFew', 'kelas_label'));
  if (columns.length === 0) faults.push(fault('yearMissing', 'tahun'));
  for (const column of columns) {
    if (!column.mark.includes(MARK.present))
      faults.push(fault('nothingJoined', 'nilai', String(column.year)));
    const wrong = firstImpossible(entry, column);
    if (wrong)
      faults.push(fault('valueImpossible', wrong.field, `${codeAt(draft, wrong.row)}: ${wrong.got}`));
  }
  return faults;
}

const codeAt = ({ tables }: PackDraft, row: number): string => String(tables.desa?.[row]?.kode ?? row);

/** The first village with a number that the indicator cannot have; null where there is none, or the kind is open yet. */
function firstImpossible(
  entry: CatalogueEntry,
  { value, mark, numerator, denominator, standardError }: IndicatorYear,
): { readonly field: string; readonly row: number; readonly got: string } | null {
  const kind = entryKind(entry);
  if (kind === null) return null;
  for (let row = 0; row < value.length; row++) {
    if (mark[row] !== MARK.present) continue;
    const wrong = impossibleNumber(kind, {
      value: value[row]!,
      numerator: numerator?.[row] ?? NaN,
      denominator: denominator?.[row] ?? NaN,
      standardError: standardError?.[row] ?? NaN,
    });
    if (wrong) return { field: wrong.column, row, got: `${wrong.got} (${wrong.expected})` };
  }
  return null;
}

function sourceFaults({ tables }: PackDraft): DraftFault[] {
  return (tables.sumber ?? []).flatMap((source) =>
    (['judul', 'lisensi'] as const)
      .filter((field) => String(source[field] ?? '').trim() === '')
      .map((field): DraftFault => ({ code: 'fieldMissing', about: String(source.id), field, got: '' })),
  );
}

function versionFaults({ version, base }: PackDraft): DraftFault[] {
  if (!version) return [];
  const fault = (code: DraftFaultCode, field: string, got = ''): DraftFault => ({
    ...{ code, about: 'versi', field, got },
  });
  const faults: DraftFault[] = [];
  if (!VERSION.test(version.version)) faults.push(fault('versionMalformed', 'versi', version.version));
  else if (base && !isHigherVersion(version.version, base.manifest.version))
    faults.push(fault('versionNotHigher', 'versi', base.manifest.version));
  if (!/^\d{4}-\d\d-\d\d$/.test(version.date) || !isIsoDate(version.date))
    faults.push(fault('dateMalformed', 'tanggal', version.date));
  if (version.note.id.trim() === '') faults.push(fault('fieldMissing', 'keterangan'));
  return faults;
}
