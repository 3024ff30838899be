/** Adler-32 checksum (RFC 1950), which detects every change of a single byte. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  // With at most 3,800 bytes between two reductions both sums stay below 2^31.
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length);
    for (let i = start; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
