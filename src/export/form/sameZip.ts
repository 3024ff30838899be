import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What an office file states of itself that would differ every time it is made. */
export interface Restated {
  /** ISO day. */
  readonly date: string;
  /** Further texts put right, by part of the file. */
  readonly text?: (path: string, text: string) => string;
}

/** Parts whose text is looked at. */
const TEXTS = /\.(xml|rels)$/;
/** Before this day no zip can date anything; local time, as zips have it. */
export const ZIP_EPOCH = new Date(1980, 0, 1);

/** The same office file for the same content: its dates are the one that is given, its parts stand in one order. */
export function sameZip(
  bytes: Uint8Array,
  { date, text = (_, words) => words }: Restated,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const zipped: Zippable = {};
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  // The list of contents comes first, as readers of such files expect.
  for (const path of [...paths.filter(isFirst), ...paths.filter((one) => !isFirst(one)).sort()]) {
    const part = parts[path]!;
    const content = TEXTS.test(path) ? strToU8(text(path, dated(strFromU8(part), date))) : part;
    zipped[path] = [content, { mtime: ZIP_EPOCH, level: /\.png$/.test(path) ? 0 : 6 }];
  }
  return zipSync(zipped, { mtime: ZIP_EPOCH });
}

const isFirst = (path: string): boolean => path === '[Content_Types].xml';

function dated(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${date}T00:00:00Z`,
  );
}
