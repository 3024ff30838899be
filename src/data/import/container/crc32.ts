/** What a byte does to the checksum when 0, 1, 2 or 3 further bytes follow it, 256 entries each. */
const TABLE: Uint32Array = table();

function table(): Uint32Array {
  const rows = new Uint32Array(4 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    rows[n] = c >>> 0;
  }
  for (let n = 256; n < rows.length; n++) {
    const before = rows[n - 256]!;
    rows[n] = (rows[before & 255]! ^ (before >>> 8)) >>> 0;
  }
  return rows;
}

/** CRC-32 (ISO 3309), as zip, gzip and Parquet have it; goes on from `before` where bytes come in pieces. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let i = 0;
  // Four bytes at a time, whose lookups need not wait for one another.
  for (; i + 3 < bytes.length; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c =
      TABLE[768 + (c & 255)]! ^
      TABLE[512 + ((c >>> 8) & 255)]! ^
      TABLE[256 + ((c >>> 16) & 255)]! ^
      TABLE[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
