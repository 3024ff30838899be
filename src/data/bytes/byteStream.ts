/**
 * A growing byte buffer for writing and a checked reader, with LEB128 varints: the primitives of a pack's
 * binary files. The reader never throws. Once it runs out of bytes it sets `bad` and returns zeros, and its
 * caller checks `bad` at the end.
 */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = value;
  }

  /** Writes an integer from 0 to 2^32 − 1 as a varint. */
  unsigned(value: number): void {
    let rest = value >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /**
   * Writes an integer from −2^31 to 2^31 − 1 in zigzag encoding, so that small numbers of either sign take
   * one byte.
   */
  signed(value: number): void {
    this.unsigned((value << 1) ^ (value >> 31));
  }

  bytes(part: Uint8Array): void {
    if (this.length + part.length > this.buffer.length) this.grow(part.length);
    this.buffer.set(part, this.length);
    this.length += part.length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  private grow(need: number): void {
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + need));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

export class ByteReader {
  /** True once more bytes were requested than there are, or a varint did not end. */
  bad = false;
  private at = 0;

  constructor(private readonly source: Uint8Array) {}

  get left(): number {
    return this.source.length - this.at;
  }

  unsigned(): number {
    const first = this.source[this.at++];
    if (first === undefined) return this.fail();
    if (first < 128) return first;
    let value = first & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const next = this.source[this.at++];
      if (next === undefined) return this.fail();
      value |= (next & 127) << shift;
      if (next < 128) return value >>> 0;
    }
    return this.fail();
  }

  signed(): number {
    const value = this.unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) {
      this.fail();
      return new Uint8Array(0);
    }
    this.at += length;
    return this.source.subarray(this.at - length, this.at);
  }

  private fail(): 0 {
    this.bad = true;
    this.at = this.source.length;
    return 0;
  }
}
