import type { CsvForm } from '../../data/export/exportText';
import type { MadeFile } from './saveFile';

/** UTF-8 byte order mark; without it Excel does not read a CSV file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table as a CSV file; the file name contains the form. */
export function csvFile(name: string, form: CsvForm, text: (form: CsvForm) => string): MadeFile {
  const content = new Blob([BYTE_ORDER_MARK, text(form)], { type: 'text/csv;charset=utf-8' });
  return { name: form === 'excel' ? `${name}-excel.csv` : `${name}.csv`, content };
}

export type ShapeFormat = CsvForm | 'geojson';

/** Shapes as a file in the given format. */
export function shapeFile(
  name: string,
  format: ShapeFormat,
  texts: { readonly csv: (form: CsvForm) => string; readonly geojson: () => string },
): MadeFile {
  if (format !== 'geojson') return csvFile(name, format, texts.csv);
  return { name: `${name}.geojson`, content: new Blob([texts.geojson()], { type: 'application/geo+json' }) };
}
