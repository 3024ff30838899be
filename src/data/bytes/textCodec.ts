import { ByteReader, ByteWriter } from './byteStream';
import { decodeForeignUtf8, encodeUtf8 } from './utf8';

/**
 * Texts as the binary files of a pack hold them: the count, then for each the number of bytes that it shares
 * with the one before, the number of bytes of its own, and those. Codes in ascending order share nearly all.
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

/** The texts again; null where the bytes are not what `encodeTexts` writes. */
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
