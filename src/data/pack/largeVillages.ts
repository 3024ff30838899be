import type { AllowedRange } from '../model/allowedValues';
import type { Villages } from '../model/dataset';
import { groupColumn } from '../model/groupColumn';
import { TABLES, type ColumnSchema } from '../model/schema';
import type { TextColumn } from '../model/textColumn';
import { CellMemory, cellNumber, isFilled, visitPlainRows, type PlainRow } from './plainRows';
import { VILLAGE_RANGES } from './readVillages';

const SCHEMA: readonly ColumnSchema[] = TABLES.desa;

/** Takes the cells of a column one after the other. */
interface Column {
  /** @returns false where the cell is not one of this column */
  add(cells: PlainRow, c: number, row: number): boolean;
}

/**
 * Reads a large village table as `readVillages` does, straight from its bytes.
 * @param n as many villages as there should be
 * @returns null where anything is wrong with the table, which `readVillages` then says, or where it is written in an unusual way
 */
export async function readLargeVillages(bytes: Uint8Array, n: number): Promise<Villages<'village'> | null> {
  const columns = {
    kode: new Texts(n),
    kode_bps: new Texts(n),
    nama: new Texts(n),
    jenis: new Words('jenis'),
    kode_kecamatan: new Words('kode_kecamatan'),
    kecamatan: new Words('kecamatan'),
    tipologi: new Words('tipologi'),
    luas_km2: new Numbers(n, VILLAGE_RANGES.luas_km2),
    lon: new Numbers(n, VILLAGE_RANGES.lon),
    lat: new Numbers(n, VILLAGE_RANGES.lat),
    status_batas: new Words('status_batas'),
  };
  const byName: Readonly<Record<string, Column>> = columns;
  const inOrder = SCHEMA.map(({ name, required }) => ({ column: byName[name] ?? UNUSED, required }));
  const names = SCHEMA.map(({ name }) => name);
  let rows = 0;
  const isWhole = await visitPlainRows(bytes, names, (cells, row, at) => {
    rows = row + 1;
    return (
      rows <= n &&
      inOrder.every(
        ({ column, required }, k) => isThere(cells, at[k]!, required) && column.add(cells, at[k]!, row),
      )
    );
  });
  const code = columns.kode.done();
  if (!isWhole || rows !== n || !areCodes(code)) return null;
  return {
    ...{ level: 'village', n, code, bpsCode: columns.kode_bps.done(), name: columns.nama.done() },
    kind: groupColumn(columns.jenis.words),
    kecamatan: groupColumn(columns.kode_kecamatan.words, columns.kecamatan.words),
    typology: groupColumn(columns.tipologi.words),
    boundaryStatus: groupColumn(columns.status_batas.words),
    area_km2: columns.luas_km2.numbers,
    lon: columns.lon.numbers,
    lat: columns.lat.numbers,
  };
}

/** Whether the table has the column, and the cell may be as empty as it is. */
function isThere(cells: PlainRow, c: number, required: boolean): boolean {
  if (c < 0) return false;
  return isFilled(cells, c) || (!required && cells.start[c] === cells.end[c]);
}

/** A column that is looked at alone. */
const UNUSED: Column = { add: () => true };

/** Cells that are all different, as bytes. */
class Texts implements Column {
  #bytes: Uint8Array;
  readonly #offset: Uint32Array;

  constructor(n: number) {
    this.#bytes = new Uint8Array(16 * n);
    this.#offset = new Uint32Array(n + 1);
  }

  add({ bytes, start, end }: PlainRow, c: number, row: number): boolean {
    const [from, to] = [start[c]!, end[c]!];
    let at = this.#offset[row]!;
    if (at + to - from > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + to - from);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let i = from; i < to; i++) this.#bytes[at++] = bytes[i]!;
    this.#offset[row + 1] = at;
    return true;
  }

  done(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#offset.at(-1)), offset: this.#offset };
  }
}

/** Cells of which many are equal. */
class Words implements Column {
  readonly words: string[] = [];
  readonly #cell: CellMemory<string | null>;

  constructor(name: string) {
    const permitted = SCHEMA.find((column) => column.name === name)?.words;
    this.#cell = new CellMemory((word) => (permitted && !permitted.includes(word) ? null : word));
  }

  add(cells: PlainRow, c: number): boolean {
    const word = this.#cell.at(cells, c);
    if (word !== null) this.words.push(word);
    return word !== null;
  }
}

class Numbers implements Column {
  readonly numbers: Float64Array;
  readonly #range: AllowedRange;

  constructor(n: number, range: AllowedRange) {
    this.numbers = new Float64Array(n);
    this.#range = range;
  }

  add(cells: PlainRow, c: number, row: number): boolean {
    const number = cellNumber(cells, c);
    if (number === null || number < this.#range.low || number > this.#range.high) return false;
    this.numbers[row] = number;
    return true;
  }
}

const CODE_SHAPE = '00.00.00.0000';
const [POINT, ZERO, NINE] = [46, 48, 57];

/** Whether all are codes of villages, in ascending order and once each. */
function areCodes({ bytes, offset }: TextColumn): boolean {
  const length = CODE_SHAPE.length;
  for (let end = length; end <= bytes.length; end += length) {
    if (offset[end / length] !== end) return false;
    let isLater = end === length;
    for (let i = end - length, k = 0; i < end; i++, k++) {
      const byte = bytes[i]!;
      if (CODE_SHAPE[k] === '.' ? byte !== POINT : byte < ZERO || byte > NINE) return false;
      if (!isLater && byte < bytes[i - length]!) return false;
      isLater ||= byte > bytes[i - length]!;
    }
    if (!isLater) return false;
  }
  return bytes.length === (offset.length - 1) * length;
}
