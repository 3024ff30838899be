/** Excel reads UTF-8 only where this stands before it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table in RFC 4180 text as a file that spreadsheets open rightly. */
export function csvFile(text: string): Blob {
  return new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' });
}

export type ShapeFormat = 'csv' | 'geojson';

/** Saves shapes in the format that is asked for, and returns the file's name. */
export function saveShapes(
  name: string,
  format: ShapeFormat,
  texts: Readonly<Record<ShapeFormat, () => string>>,
): string {
  const text = texts[format]();
  const file = format === 'csv' ? csvFile(text) : new Blob([text], { type: 'application/geo+json' });
  saveFile(file, `${name}.${format}`);
  return `${name}.${format}`;
}

/** Hands a file to the browser's downloads under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
