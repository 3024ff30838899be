/** Bytes of the envelope by its code in the flags (OGC 12-128r18, 2.1.3). */
const ENVELOPES: readonly number[] = [0, 32, 48, 48, 64];

/** The well-known binary within a GeoPackage's geometry; "empty" where its flags say that there is none. */
export function wkbOfBlob(blob: Uint8Array): Uint8Array | 'empty' | 'corrupt' {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return 'corrupt';
  const flags = blob[3]!;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (envelope === undefined || 8 + envelope > blob.length) return 'corrupt';
  return (flags & 16) !== 0 ? 'empty' : blob.subarray(8 + envelope);
}
