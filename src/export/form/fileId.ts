import { sha256 } from '@noble/hashes/sha2.js';
import type { Leaflet } from '../page/viewPages';

/** The identity that some files must state, 32 digits: of what they hold, so that the same content is the same file. */
export function fileId({ title, date, language, pages }: Leaflet): string {
  const text = JSON.stringify([
    title,
    date,
    language,
    pages.map(({ width, height, bookmark }) => [width, height, bookmark]),
  ]);
  const bytes = Uint8Array.from(Array.from(text, (letter) => letter.codePointAt(0)! & 0xff));
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32)
    .toUpperCase();
}
