import type { Cell } from '../imported';

/** An angle, and the axis that its letter names: LS, LU, S, N are latitudes, BT, BB, E, W longitudes. */
export interface Degrees {
  readonly value: number;
  readonly axis: 'lat' | 'lon' | null;
}

const HEMISPHERES: Readonly<Record<string, { readonly axis: 'lat' | 'lon'; readonly sign: 1 | -1 }>> = {
  ls: { axis: 'lat', sign: -1 },
  s: { axis: 'lat', sign: -1 },
  lu: { axis: 'lat', sign: 1 },
  u: { axis: 'lat', sign: 1 },
  n: { axis: 'lat', sign: 1 },
  bt: { axis: 'lon', sign: 1 },
  t: { axis: 'lon', sign: 1 },
  e: { axis: 'lon', sign: 1 },
  bb: { axis: 'lon', sign: -1 },
  w: { axis: 'lon', sign: -1 },
};
const LETTERS = 'ls|lu|bt|bb|[snuetw]';
const SIZE = String.raw`\d{1,3}(?:[.,]\d+)?`;
/** Degrees, then minutes, then seconds, with marks, blanks or colons between them. */
const ANGLE = String.raw`([-+]?)\s*(${SIZE})\s*(?:°|:|(?<=\d)\s)?\s*(?:(${SIZE})\s*(?:'(?!')|:|(?<=\d)\s|$|(?=[a-z]))\s*(?:(${SIZE})\s*(?:"|'')?)?)?`;
const ONE = new RegExp(String.raw`^(?:(${LETTERS})\s*)?${ANGLE}\s*(${LETTERS})?$`);

/** An angle in degrees from a decimal number or degrees, minutes and seconds; null where the cell is none up to 180°. */
export function readDegrees(cell: Cell): Degrees | null {
  if (typeof cell === 'number') return Math.abs(cell) <= 180 ? { value: cell, axis: null } : null;
  if (typeof cell !== 'string') return null;
  const match = ONE.exec(plainAngle(cell));
  if (match === null) return null;
  const [, before, sign, degrees = '', minutes, seconds, after] = match;
  const parts = [degrees, minutes, seconds].map((text) => Number((text ?? '0').replace(',', '.')));
  const [whole, min, sec] = parts as [number, number, number];
  if (min >= 60 || sec >= 60 || (minutes !== undefined && whole % 1 !== 0)) return null;
  const size = whole + min / 60 + sec / 3600;
  if (size > 180 || (before !== undefined && after !== undefined)) return null;
  const hemisphere = HEMISPHERES[before ?? after ?? ''];
  if (hemisphere === undefined) return { value: sign === '-' ? -size : size, axis: null };
  if (sign === '-' && hemisphere.sign === 1) return null;
  return { value: hemisphere.sign * size, axis: hemisphere.axis };
}

/** In lower case, with one sign for each of degrees, minutes, seconds and minus, and letters for hemispheres. */
function plainAngle(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\u2212\u2010-\u2013]/g, '-')
    .replaceAll(/[º˚⁰\ufffd]|\bderajat\b|\bdeg\b|(?<=\d)\s*d(?=\s*\d)/g, '°')
    .replaceAll(/[′’‘´`]|\bmenit\b/g, "'")
    .replaceAll(/[″”“]|\bdetik\b/g, '"')
    .replaceAll(/\blintang selatan\b|l\.s\.?/g, 'ls')
    .replaceAll(/\blintang utara\b|l\.u\.?/g, 'lu')
    .replaceAll(/\bbujur timur\b|b\.t\.?/g, 'bt')
    .replaceAll(/\bbujur barat\b/g, 'bb')
    .replaceAll(/^(?:lat|lon|long|lng|latitude|longitude|lintang|bujur)\s*[:=]?\s*/g, '');
}

/** Both angles of one cell in the order in which they stand, however they are parted; null where there are not two. */
export function readBothDegrees(cell: Cell): readonly [Degrees, Degrees] | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim().replace(/^(?:point\s*)?\((.*)\)$/i, '$1');
  for (const halves of halvesOf(text)) {
    const [first, second] = [readDegrees(halves[0]), readDegrees(halves[1])];
    if (first === null || second === null) continue;
    if (first.axis !== null && first.axis === second.axis) return null;
    return [first, second];
  }
  return null;
}

/** The ways in which a text may be two angles, the surest first. */
function* halvesOf(text: string): Generator<readonly [string, string]> {
  for (const mark of [/\s*[;|\t\n]\s*/, /,\s+/]) {
    const parts = text.split(mark);
    if (parts.length === 2) yield [parts[0]!, parts[1]!];
  }
  const parts = text.split(/\s*,\s*/);
  // "12,5" is a number.
  if (parts.length === 2 && parts.every((part) => /[.°]/.test(part))) yield [parts[0]!, parts[1]!];
  // "-7,1234,109,123": decimal commas and a comma between.
  if (parts.length === 4) yield [`${parts[0]},${parts[1]}`, `${parts[2]},${parts[3]}`];
  const blanks = text.split(/\s+/);
  const half = blanks.length / 2;
  if (Number.isInteger(half)) yield [blanks.slice(0, half).join(' '), blanks.slice(half).join(' ')];
}
