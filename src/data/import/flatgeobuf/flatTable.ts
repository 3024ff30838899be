/** Ends the reading of a FlatGeobuf whose offsets lead out of it; caught by the reader. */
export class FlatFault extends Error {}

/** Reads numbers of a FlatBuffers block, every offset checked to lie within it. */
export class FlatBlock {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Throws where `length` bytes at `at` are not all within the block. */
  within(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw new FlatFault(`offset ${at}`);
    return at;
  }

  u8(at: number): number {
    return this.view.getUint8(this.within(at, 1));
  }
  u16(at: number): number {
    return this.view.getUint16(this.within(at, 2), true);
  }
  u32(at: number): number {
    return this.view.getUint32(this.within(at, 4), true);
  }
  i32(at: number): number {
    return this.view.getInt32(this.within(at, 4), true);
  }
  u64(at: number): number {
    return Number(this.view.getBigUint64(this.within(at, 8), true));
  }
  f64(at: number): number {
    return this.view.getFloat64(this.within(at, 8), true);
  }
  slice(at: number, length: number): Uint8Array {
    this.within(at, length);
    return this.bytes.subarray(at, at + length);
  }

  /** The table that the block begins with. */
  root(): FlatTable {
    return new FlatTable(this, this.u32(0));
  }
}

/** A table of a block: fields by their number in the schema, absent ones null. */
export class FlatTable {
  private readonly vtable: number;

  constructor(
    readonly block: FlatBlock,
    private readonly at: number,
  ) {
    this.vtable = at - block.i32(at);
    block.within(this.vtable, 4);
  }

  /** Where a field's value stands; null where the field is absent. */
  field(index: number): number | null {
    const entry = 4 + 2 * index;
    if (entry + 2 > this.block.u16(this.vtable)) return null;
    const offset = this.block.u16(this.vtable + entry);
    return offset === 0 ? null : this.at + offset;
  }

  u8(index: number, otherwise: number): number {
    const at = this.field(index);
    return at === null ? otherwise : this.block.u8(at);
  }

  table(index: number): FlatTable | null {
    const at = this.field(index);
    return at === null ? null : new FlatTable(this.block, at + this.block.u32(at));
  }

  /** A vector's first element and length; null where the field is absent. Each element takes `width` bytes. */
  vector(index: number, width: number): { readonly at: number; readonly length: number } | null {
    const field = this.field(index);
    if (field === null) return null;
    const start = field + this.block.u32(field);
    const length = this.block.u32(start);
    return { at: this.block.within(start + 4, length * width), length };
  }

  tables(index: number): FlatTable[] {
    const vector = this.vector(index, 4);
    if (!vector) return [];
    return Array.from({ length: vector.length }, (_, i) => {
      const at = vector.at + 4 * i;
      return new FlatTable(this.block, at + this.block.u32(at));
    });
  }

  bytes(index: number): Uint8Array | null {
    const vector = this.vector(index, 1);
    return vector && this.block.slice(vector.at, vector.length);
  }

  doubles(index: number): Float64Array {
    const vector = this.vector(index, 8);
    if (!vector) return new Float64Array(0);
    return Float64Array.from({ length: vector.length }, (_, i) => this.block.f64(vector.at + 8 * i));
  }
}
