import { strToU8, zipSync } from 'fflate';
import { randomOf } from '../scripts/demo/random';

const YEARS = 10;

/** A table of one value a village and year, as officials write them: semicolons, decimal commas. */
export function madeCsv(values: number, seed: number): Uint8Array {
  const random = randomOf(seed, 'import');
  const lines = ['kode;nama;tahun;nilai'];
  for (let i = 0; i < values; i++) {
    const village = Math.floor(i / YEARS);
    const code = `33.${10 + (village % 29)}.${String(1 + (village % 19)).padStart(2, '0')}.${2001 + (village % 900)}`;
    lines.push(
      `${code};Desa ${village};${2015 + (i % YEARS)};${random.between(0, 100).toFixed(2).replace('.', ',')}`,
    );
  }
  return strToU8(lines.join('\n'));
}

const CORNERS = 60;
const NAME = 12;

/** A zipped Shapefile in degrees with round areas of 60 corners, and their codes and numbers. */
export function madeShapefile(areas: number): Uint8Array {
  const content = 44 + 4 + 16 * (CORNERS + 1);
  const shp = new DataView(new ArrayBuffer(100 + areas * (8 + content)));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  for (let i = 0; i < areas; i++) writeArea(shp, 100 + i * (8 + content), { i, content });
  const files = {
    'desa.shp': new Uint8Array(shp.buffer),
    'desa.dbf': madeDbf(areas),
    'desa.prj': strToU8(WGS84),
  };
  return zipSync(files, { level: 1 });
}

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

function writeArea(
  shp: DataView,
  at: number,
  { i, content }: { readonly i: number; readonly content: number },
): void {
  shp.setInt32(at, i + 1);
  shp.setInt32(at + 4, content / 2);
  const [x, y] = [105 + (i % 500) * 0.01, -8 + Math.floor(i / 500) * 0.01];
  const start = at + 8;
  shp.setInt32(start, 5, true);
  [x - 0.004, y - 0.004, x + 0.004, y + 0.004].forEach((edge, k) =>
    shp.setFloat64(start + 4 + 8 * k, edge, true),
  );
  shp.setInt32(start + 36, 1, true);
  shp.setInt32(start + 40, CORNERS + 1, true);
  for (let k = 0; k <= CORNERS; k++) {
    // Clockwise, as the format has it.
    const turn = (-2 * Math.PI * (k % CORNERS)) / CORNERS;
    shp.setFloat64(start + 48 + 16 * k, x + 0.004 * Math.cos(turn), true);
    shp.setFloat64(start + 56 + 16 * k, y + 0.004 * Math.sin(turn), true);
  }
}

function madeDbf(rows: number): Uint8Array {
  const [header, row] = [32 + 32 + 1, 1 + NAME];
  const bytes = new Uint8Array(header + rows * row + 1).fill(0x20);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, header);
  bytes[0] = 3;
  view.setUint32(4, rows, true);
  view.setUint16(8, header, true);
  view.setUint16(10, row, true);
  bytes.set(strToU8('KODE'), 32);
  bytes[32 + 11] = 'C'.charCodeAt(0);
  bytes[32 + 16] = NAME;
  bytes[header - 1] = 0x0d;
  for (let i = 0; i < rows; i++) bytes.set(strToU8(`D${i}`), header + i * row + 1);
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
