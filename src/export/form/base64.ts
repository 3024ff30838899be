const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64; `btoa` is not everywhere where files are made. */
export function fromByteArray(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      LETTERS[three >> 18]!,
      LETTERS[(three >> 12) & 63]!,
      i + 1 < bytes.length ? LETTERS[(three >> 6) & 63]! : '=',
      i + 2 < bytes.length ? LETTERS[three & 63]! : '=',
    );
  }
  return parts.join('');
}
