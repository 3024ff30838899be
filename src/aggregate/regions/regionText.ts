import type { PolygonParts } from '../geometry/drawing';
import {
  MOST_STEPS,
  regionName,
  type BufferOf,
  type RegionBy,
  type RegionDefinition,
  type RegionShape,
} from './regionShape';

/**
 * Encodes regions as short texts for links: `gl.6ix7k.-g1o.p0.rs_…*Wilayah 1`. Positions of a drawing are
 * integers in units of 1e-5 degrees (about a metre), each the difference from the one before, in base 36.
 * Only characters that need no escaping in a link are used.
 */

const BY_LETTERS: Readonly<Record<RegionBy, string>> = { area: 'l', point: 't' };
/** Units per degree. */
const STEPS = 1e5;
const NAME_MARK = '*';
/** Separators between positions, rings and parts. */
const [NUMBER_MARK, RING_MARK, PART_MARK] = ['.', '_', '~'];

/** Encodes the shape alone; equal shapes have equal texts. */
export function shapeText(shape: RegionShape): string {
  switch (shape.kind) {
    case 'drawn':
      return `g${BY_LETTERS[shape.by]}.${partsText(shape.parts)}`;
    case 'buffer':
      return `b${BY_LETTERS[shape.by]}${shape.distance_m}.${aroundText(shape.of)}`;
    case 'villages':
      return `d.${codesText(shape.codes)}`;
    case 'around':
      return `s${shape.steps}.${digits(shape.code)}`;
    default:
      return shape satisfies never;
  }
}

export function regionText({ name, shape }: RegionDefinition): string {
  return `${shapeText(shape)}${NAME_MARK}${regionName(name)}`;
}

/** Decodes a region; null where the text is malformed. A drawing is not yet checked by `drawingFault`. */
export function readRegionText(text: string): RegionDefinition | null {
  const mark = text.indexOf(NAME_MARK);
  const shape = readShape(mark < 0 ? text : text.slice(0, mark));
  return shape && { name: mark < 0 ? '' : regionName(text.slice(mark + 1)), shape };
}

function readShape(text: string): RegionShape | null {
  const found = /^([gbds])([lt]?)((?:\d{1,9}(?:\.\d{1,3})?)?)\.(.+)$/.exec(text);
  if (!found) return null;
  const [, kind, letter = '', number = '', body = ''] = found;
  const by: RegionBy = letter === 't' ? 'point' : 'area';
  switch (kind) {
    case 'g': {
      const parts = letter && number === '' ? readParts(body) : null;
      return parts && { kind: 'drawn', by, parts };
    }
    case 'b': {
      const of = letter && number !== '' ? readAround(body) : null;
      return of && { kind: 'buffer', by, of, distance_m: Number(number) };
    }
    case 'd': {
      const codes = letter + number === '' ? readCodes(body) : null;
      return codes && { kind: 'villages', codes };
    }
    default: {
      const code = dotted(body);
      const steps = Number(number);
      const fine = code !== null && letter === '' && /^\d$/.test(number) && steps <= MOST_STEPS;
      return fine ? { kind: 'around', code, steps } : null;
    }
  }
}

function aroundText(of: BufferOf): string {
  switch (of.kind) {
    case 'villages':
      return `d.${codesText(of.codes)}`;
    case 'interventions':
      return 'i';
    case 'point':
      return `p.${base36(of.lon)}.${base36(of.lat)}`;
    default:
      return of satisfies never;
  }
}

function readAround(text: string): BufferOf | null {
  if (text === 'i') return { kind: 'interventions' };
  const [kind, ...rest] = text.split(NUMBER_MARK);
  if (kind === 'd' && rest.length === 1) {
    const codes = readCodes(rest[0]!);
    return codes && { kind: 'villages', codes };
  }
  const [lon, lat, ...more] = rest.map(whole);
  if (kind !== 'p' || lon === undefined || lat === undefined || more.length > 0) return null;
  const fine = Math.abs(lon) <= 180 * STEPS && Math.abs(lat) <= 90 * STEPS;
  return fine ? { kind: 'point', lon: lon / STEPS, lat: lat / STEPS } : null;
}

/**
 * Encodes village codes grouped by kecamatan: 33.26.15.2014, 33.26.15.2015 and 33.26.16.2001 become
 * `332615-2014-2015_332616-2001`.
 */
function codesText(codes: readonly string[]): string {
  const byDistrict = new Map<string, string[]>();
  for (const code of [...new Set(codes)].sort()) {
    const plain = digits(code);
    const district = plain.slice(0, 6);
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), plain.slice(6)]);
  }
  return [...byDistrict].map(([district, own]) => [district, ...own].join('-')).join(RING_MARK);
}

function readCodes(text: string): readonly string[] | null {
  const codes = text.split(RING_MARK).flatMap((group) => {
    const [district = '', ...own] = group.split('-');
    return own.length > 0 ? own.map((village) => dotted(district + village)) : [null];
  });
  return codes.every((code) => code !== null) ? codes : null;
}

const digits = (code: string) => code.replaceAll('.', '');

/** Restores the dotted form of a code: "3326152014" becomes "33.26.15.2014"; null where it is malformed. */
function dotted(plain: string): string | null {
  const found = /^(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(plain);
  return found && found.slice(1).join('.');
}

const base36 = (degrees: number) => Math.round(degrees * STEPS).toString(36);

/** Parses an integer in base 36; NaN for anything else. */
function whole(text: string): number {
  return /^-?[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}

function partsText(parts: PolygonParts): string {
  return parts.map((rings) => rings.map(ringText).join(RING_MARK)).join(PART_MARK);
}

/** Encodes a ring without its closing position. */
function ringText(ring: readonly (readonly number[])[]): string {
  let [x, y] = [0, 0];
  const closed = ring.length > 1 && same(ring[0]!, ring.at(-1)!);
  const numbers = (closed ? ring.slice(0, -1) : ring).flatMap(([lon, lat]) => {
    const [east, north] = [Math.round(lon! * STEPS), Math.round(lat! * STEPS)];
    const steps = [east - x, north - y];
    [x, y] = [east, north];
    return steps;
  });
  return numbers.map((step) => step.toString(36)).join(NUMBER_MARK);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function readParts(text: string): PolygonParts | null {
  const parts = text.split(PART_MARK!).map((part) => part.split(RING_MARK).map(readRing));
  return parts.every((rings) => rings.every((ring) => ring !== null))
    ? (parts as (readonly (readonly number[])[])[][])
    : null;
}

function readRing(text: string): readonly (readonly number[])[] | null {
  const numbers = text.split(NUMBER_MARK!).map(whole);
  if (numbers.length % 2 === 1 || numbers.some(Number.isNaN)) return null;
  let [x, y] = [0, 0];
  const ring: number[][] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    ring.push([x / STEPS, y / STEPS]);
  }
  return ring.every(([lon, lat]) => Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90) ? ring : null;
}
