import { deflateSync, inflateSync } from 'fflate';
import { adler32 } from '../../data/bytes/adler32';
import { fromBase64Url, toBase64Url } from '../../data/bytes/base64Url';
import { decodeForeignUtf8, encodeUtf8 } from '../../data/bytes/utf8';

/** Bytes of the checksum before the compressed text. */
const SUM = 4;

/** A text compressed for a link: base64url of its Adler-32 and its deflated UTF-8. */
export function deflatedText(text: string): string {
  const bytes = encodeUtf8(text);
  const packed = deflateSync(bytes, { level: 9 });
  const out = new Uint8Array(SUM + packed.length);
  new DataView(out.buffer).setUint32(0, adler32(bytes));
  out.set(packed, SUM);
  return toBase64Url(out);
}

/** The text of a link; null where a character is missing or another than was written. */
export function inflatedText(link: string): string | null {
  const bytes = fromBase64Url(link);
  if (bytes === null || bytes.length <= SUM) return null;
  const text = inflated(bytes.subarray(SUM));
  const isWhole = text !== null && adler32(text) === new DataView(bytes.buffer).getUint32(0);
  return isWhole ? decodeForeignUtf8(text) : null;
}

function inflated(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed);
  } catch {
    // fflate throws whatever is wrong with the bytes.
    return null;
  }
}
