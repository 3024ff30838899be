import type { Localized } from '../../data/model/localized';
import {
  totalFiles,
  totalResource,
  valueFile,
  valueResource,
  type ColumnEncoder,
  type ColumnName,
} from '../pack/columnFiles';
import type { ExtraFile, PackContent } from '../pack/packContent';
import type { ResourceAbout } from '../pack/packDescriptor';
import { withProvinces } from '../pack/provinceFiles';
import { defaultAbout } from './defaultAbout';
import type { DraftValues } from './draftValues';
import { isBinaryBoundary, type PackDraft } from './packDraft';

/** Files beside the tables of a large draft in which numbers were brought: values and totals by indicator-year. */
export function largeFiles(
  draft: PackDraft,
  { columns, totalled, total }: Pick<DraftValues, 'columns' | 'totalled' | 'total'>,
  encode: ColumnEncoder,
): readonly ExtraFile[] {
  const codes = (draft.tables.desa ?? []).map(({ kode }) => String(kode));
  const replaced = new Set([...columns.map(valueResource), ...totalled.map(totalResource)]);
  const about = draft.about.total ?? defaultAbout(draft, 'total');
  return [
    ...draft.extraFiles.filter(({ name }) => !replaced.has(name)),
    ...columns.map((column) => valueFile(column, encode(codes, column.cells()), aboutColumn(draft, column))),
    ...totalFiles(total, about),
  ];
}

/** What the values of an indicator-year say of themselves: as its entry in the catalogue. */
function aboutColumn(draft: PackDraft, column: ColumnName): ResourceAbout {
  const { indicatorId, year } = column;
  const brought = draft.brought.get(indicatorId);
  const isNew = brought?.columns.some((one) => one.year === year) ?? false;
  const known = draft.about[valueResource(column)];
  if (known && !isNew) return known;
  const common = defaultAbout(draft, 'nilai');
  if (!brought) return common;
  const { nama, nama_en, sumber, lisensi, definisi, satuan, basis, metode } = brought.entry;
  return {
    title: { id: `${nama}, ${year}`, en: `${nama_en || nama}, ${year}` },
    sourceIds: sumber,
    licences: [lisensi],
    sdi: { ...common.sdi, definisi, satuan, dasar_data: basis, metode },
  };
}

/** A content with a boundary file for each province, where it is large and has none yet. */
export function withOwnProvinces(content: PackContent, draft: PackDraft): PackContent {
  if (content.extraFiles?.some(({ name }) => isBinaryBoundary(name))) return content;
  const about = content.about.batas ?? defaultAbout(draft, 'batas');
  return withProvinces(content, {
    // Names are those that somebody gave; none is known here.
    nameOf: (code) => draft.provinceNames.get(code) ?? `Provinsi ${code}`,
    about: (title: Localized) => ({ ...about, title }),
  });
}
