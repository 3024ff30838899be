/**
 * UTF-8 encoding and decoding. The classes are declared here because this folder compiles without the DOM's
 * types; they exist in browsers, workers and Node.
 */
declare const TextEncoder: { new (): { encode(text: string): Uint8Array<ArrayBuffer> } };
declare const TextDecoder: {
  new (
    label?: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): { decode(bytes: Uint8Array): string };
};

const encoder = new TextEncoder();
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { fatal: true });

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Decodes bytes that this program encoded itself. */
export function decodeUtf8(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** Decodes bytes from outside; null where they are not valid UTF-8. A byte order mark is dropped. */
export function decodeForeignUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
