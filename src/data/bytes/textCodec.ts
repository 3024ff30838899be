import { ByteReader, ByteWriter } from './byteStream';
import { decodeForeignUtf8, encodeUtf8 } from './utf8';

/**
 * Encodes texts for a pack's binary files with front coding: the number of texts, then for each the number of
 * bytes it shares with the text before, the number of its remaining bytes, and these bytes. Sorted codes
 * share nearly all of their bytes.
 */
export function encodeTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.unsigned(texts.length);
  let before = new Uint8Array(0);
  for (const text of texts) {
    const bytes = encodeUtf8(text);
    let shared = 0;
    while (shared < bytes.length && shared < before.length && bytes[shared] === before[shared]) shared++;
    out.unsigned(shared);
    out.unsigned(bytes.length - shared);
    out.bytes(bytes.subarray(shared));
    before = bytes;
  }
  return out.done();
}

/** Decodes what `encodeTexts` wrote; null where the bytes are malformed. */
export function decodeTexts(bytes: Uint8Array): string[] | null {
  const reader = new ByteReader(bytes);
  const count = reader.unsigned();
  if (reader.bad || count > reader.left) return null;
  const texts: string[] = [];
  let before = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const shared = reader.unsigned();
    const own = reader.bytes(reader.unsigned());
    if (reader.bad || shared > before.length) return null;
    const whole = new Uint8Array(shared + own.length);
    whole.set(before.subarray(0, shared));
    whole.set(own, shared);
    const text = decodeForeignUtf8(whole);
    if (text === null) return null;
    texts.push(text);
    before = whole;
  }
  return reader.left > 0 ? null : texts;
}
