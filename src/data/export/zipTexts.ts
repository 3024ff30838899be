import { strToU8, zipSync } from 'fflate';

/** Days of a zip are local and coarse; the same texts shall give the same bytes. */
const MADE = new Date(1980, 0, 1);

/** Texts and bytes by file name as one zip, in one go: the asynchronous zip would start workers that the policy forbids. */
export function zipTexts(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: MADE });
}
