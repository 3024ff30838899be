const TABLE: Uint32Array = table();

function table(): Uint32Array {
  const rows = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    rows[n] = c >>> 0;
  }
  return rows;
}

/** CRC-32 (ISO 3309), as zip, gzip and Parquet have it; goes on from `before` where bytes come in pieces. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
