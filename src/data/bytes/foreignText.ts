/** The class exists in browsers, workers and Node; this folder compiles without the DOM's types. */
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string };
};

export interface ForeignText {
  readonly text: string;
  /** How it was decoded: "utf-8", "utf-16le", "utf-16be", "windows-1252" or the label that was asked for. */
  readonly encoding: string;
}

/**
 * The text of a file from outside. A byte order mark decides, then zeros at every other byte (UTF-16 without a mark), then
 * UTF-8 where it is valid, then windows-1252, in which every byte is a letter: its caller warns. A byte order mark is
 * dropped. Null where the bytes are no text in the encoding, or hold zeros, which no text does.
 */
export function decodeForeignText(bytes: Uint8Array, label?: string): ForeignText | null {
  const encodings = label === undefined ? likelyEncodings(bytes) : [label];
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : { text, encoding };
  }
  return null;
}

function likelyEncodings(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const half = looked / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return ['utf-16le'];
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}

/** Null where the bytes are not valid in the encoding, or the encoding is unknown. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null;
    throw cause;
  }
}
