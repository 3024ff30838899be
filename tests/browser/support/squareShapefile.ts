/**
 * A Shapefile of one square, without a .prj: the main file and the table with the column `kode`.
 *
 * @param x its south-west corner, in the unit of `side`
 */
export function squareShapefile({
  x,
  y,
  side,
  code,
}: {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly code: string;
}): { readonly shp: Uint8Array; readonly dbf: Uint8Array } {
  const [east, north] = [x + side, y + side];
  // Outer rings are clockwise in this format.
  const ring = [x, y, x, north, east, north, east, y, x, y];
  const box = [x, y, east, north];
  const content = 44 + 4 + 8 * ring.length;
  const shp = Buffer.alloc(100 + 8 + content);
  shp.writeInt32BE(9994, 0);
  shp.writeInt32BE(shp.length / 2, 24);
  shp.writeInt32LE(1000, 28);
  shp.writeInt32LE(POLYGON, 32);
  box.forEach((number, i) => shp.writeDoubleLE(number, 36 + 8 * i));
  shp.writeInt32BE(1, 100);
  shp.writeInt32BE(content / 2, 104);
  shp.writeInt32LE(POLYGON, 108);
  box.forEach((number, i) => shp.writeDoubleLE(number, 112 + 8 * i));
  shp.writeInt32LE(1, 144);
  shp.writeInt32LE(ring.length / 2, 148);
  shp.writeInt32LE(0, 152);
  ring.forEach((number, i) => shp.writeDoubleLE(number, 156 + 8 * i));
  return { shp, dbf: codeTable(code) };
}

const POLYGON = 5;

/** A dBASE III table with one column of text and one row. */
function codeTable(code: string): Uint8Array {
  const head = 32 + 32 + 1;
  const dbf = Buffer.alloc(head + 1 + code.length + 1, ' ');
  dbf.fill(0, 0, head);
  dbf.writeUInt8(3, 0);
  dbf.writeUInt8(26, 1);
  dbf.writeUInt8(1, 2);
  dbf.writeUInt8(1, 3);
  dbf.writeUInt32LE(1, 4);
  dbf.writeUInt16LE(head, 8);
  dbf.writeUInt16LE(1 + code.length, 10);
  dbf.write('kode', 32, 'latin1');
  dbf.write('C', 43, 'latin1');
  dbf.writeUInt8(code.length, 48);
  dbf.writeUInt8(0x0d, head - 1);
  dbf.write(code, head + 1, 'latin1');
  dbf.writeUInt8(0x1a, dbf.length - 1);
  return dbf;
}
