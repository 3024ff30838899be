import type { RawShape } from '../rawLayer';
import type { PositionNotes } from '../shape/positionNotes';

/** The shapes of a geometry in well-known binary, or why it cannot be read. */
export type WkbRead = { readonly shapes: readonly RawShape[] } | { readonly fault: 'type' | 'corrupt' };

const MOST_NESTED = 8;

class WkbFault extends Error {
  constructor(readonly kind: 'type' | 'corrupt') {
    super(kind);
  }
}

/**
 * Reads well-known binary, of ISO and of PostGIS, every count held against the bytes that are there. A point of NaN is an
 * empty one, as the format writes it.
 */
export function readWkb(bytes: Uint8Array, notes: PositionNotes): WkbRead {
  const reader = new WkbReader(bytes, notes);
  try {
    return { shapes: reader.geometry(0) };
  } catch (cause) {
    if (cause instanceof WkbFault) return { fault: cause.kind };
    throw cause;
  }
}

class WkbReader {
  private readonly view: DataView;
  private at = 0;
  private isLittle = true;
  private axes = 2;
  private hasHeights = false;

  constructor(
    bytes: Uint8Array,
    private readonly notes: PositionNotes,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): RawShape[] {
    if (depth > MOST_NESTED) throw new WkbFault('corrupt');
    const type = this.header();
    if (type === 1) {
      const path = this.path(1);
      return [{ kind: 'point', parts: path.some((x) => Number.isNaN(x)) ? [] : [[path]] }];
    }
    if (type === 2)
      return [{ kind: 'line', parts: nonEmpty([this.path(this.count(16))]).map((path) => [path]) }];
    if (type === 3) {
      const rings = nonEmpty(Array.from({ length: this.count(4) }, () => this.path(this.count(16))));
      return [{ kind: 'area', parts: rings.length > 0 ? [rings] : [] }];
    }
    if (type < 4 || type > 7) throw new WkbFault('type');
    const members: RawShape[] = [];
    const count = this.count(5);
    for (let i = 0; i < count; i++) members.push(...this.geometry(depth + 1));
    if (type === 7) return members;
    const kind = type === 4 ? 'point' : type === 5 ? 'line' : 'area';
    if (members.some((member) => member.kind !== kind)) throw new WkbFault('corrupt');
    return [{ kind, parts: members.flatMap(({ parts }) => parts) }];
  }

  /** Byte order and type; sets how many numbers a position has. */
  private header(): number {
    this.within(5);
    const order = this.view.getUint8(this.at);
    if (order > 1) throw new WkbFault('corrupt');
    this.isLittle = order === 1;
    const code = this.view.getUint32(this.at + 1, this.isLittle);
    this.at += 5;
    if (code & 0x20000000) {
      // PostGIS writes the number of the coordinate system here.
      this.within(4);
      this.at += 4;
    }
    const iso = code & 0x0fffffff;
    const [hasZ, hasM] = [(code & 0x80000000) !== 0, (code & 0x40000000) !== 0];
    const dimension = Math.floor(iso / 1000);
    if (dimension > 3) throw new WkbFault('type');
    this.hasHeights = hasZ || dimension === 1 || dimension === 3;
    this.axes = 2 + Number(this.hasHeights) + Number(hasM || dimension >= 2);
    return iso % 1000;
  }

  /** A count of things that take at least so many bytes each. */
  private count(least: number): number {
    this.within(4);
    const count = this.view.getUint32(this.at, this.isLittle);
    this.at += 4;
    this.within(count * least);
    return count;
  }

  private path(positions: number): Float64Array {
    this.within(8 * this.axes * positions);
    const path = new Float64Array(2 * positions);
    for (let i = 0; i < positions; i++) {
      path[2 * i] = this.view.getFloat64(this.at, this.isLittle);
      path[2 * i + 1] = this.view.getFloat64(this.at + 8, this.isLittle);
      if (this.hasHeights) {
        if (this.view.getFloat64(this.at + 16, this.isLittle) === 0) this.notes.zeroHeights++;
        else this.notes.heights++;
      }
      this.at += 8 * this.axes;
    }
    return path;
  }

  private within(length: number): void {
    if (this.at + length > this.view.byteLength) throw new WkbFault('corrupt');
  }
}

function nonEmpty(paths: readonly Float64Array[]): Float64Array[] {
  return paths.filter((path) => path.length > 0);
}
