import type { ReadContext } from './formatReader';

/** Declared here because this folder compiles without the DOM's types; it exists in browsers, workers and Node. */
declare const TextDecoder: {
  new (
    label?: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): { decode(bytes: Uint8Array): string };
};

/** Text in a named encoding; null where the bytes are not of it, or the name is not known. */
export function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // A TypeError for bytes that are not of the encoding, a RangeError for a label that is not known.
    return null;
  }
}

/**
 * The text of a file in a format that is text: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8, else windows-1252 with an issue, for
 * bytes that are not UTF-8 come from an older Windows program.
 */
export function decodeText(
  bytes: Uint8Array,
  { log, choices }: Pick<ReadContext, 'log' | 'choices'>,
): { readonly text: string; readonly encoding: string } {
  const wanted = choices.encoding ?? wideEncoding(bytes) ?? 'utf-8';
  const text = decodedAs(bytes, wanted);
  if (text !== null) return { text, encoding: wanted };
  log.add('ENCODING', { found: { encoding: 'windows-1252', expected: wanted } });
  return { text: decodedAs(bytes, 'windows-1252') ?? '', encoding: 'windows-1252' };
}

/** The encoding of a text of two bytes a letter, by its mark or by zeros at every other byte; null where it is none. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  // Four in ten letters and more are of ASCII in any table, and none has its zero on the other side.
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.2 && even === 0) return 'utf-16le';
  return even > looked * 0.2 && odd === 0 ? 'utf-16be' : null;
}
