import { unzipSync } from 'fflate';
import { decodeForeignUtf8 } from '../bytes/utf8';

/** Largest part of a document that is unpacked, in bytes: a small file may hold endless blanks. */
const LARGEST_PART = 128_000_000;
const LARGEST_WHOLE = 256_000_000;
const MOST_PARTS = 2_000;

/** The text of a part by its name; null where there is none. */
export type OfficeParts = (name: string) => string | null;

/**
 * The XML parts of an Office document whose names fit; null where the bytes are no zip, or unpack to more than any
 * document that people fill. No part takes more memory than the zip states for it: what a part holds beyond that is cut
 * off by the unpacking, and a statement above the limits refuses the file.
 */
export function officeParts(bytes: Uint8Array, names: RegExp): OfficeParts | null {
  let [whole, parts, largest] = [0, 0, 0];
  const isWithin = () => largest <= LARGEST_PART && whole <= LARGEST_WHOLE && parts <= MOST_PARTS;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.test(name)) return false;
        whole += originalSize;
        largest = Math.max(largest, originalSize);
        parts++;
        return isWithin();
      },
    });
    if (!isWithin()) return null;
    return (name) => (Object.hasOwn(files, name) ? decodeForeignUtf8(files[name]!) : null);
  } catch {
    // fflate throws whatever is wrong with the bytes.
    return null;
  }
}
