/** Projections that are understood by their EPSG number, as proj4 writes them. The list is fixed: nothing is looked up. */
function utm(zone: number, south: boolean): string {
  return `+proj=utm +zone=${zone}${south ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
}

/** Central meridians of TM-3 zones 46.2 … 54.1 (EPSG:23830 … 23845): 94.5°, 97.5°, … */
function tm3(index: number): string {
  const lon = 94.5 + 3 * index;
  return `+proj=tmerc +lat_0=0 +lon_0=${lon} +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84 +towgs84=0,0,0 +units=m +no_defs`;
}

function definitions(): Map<number, string> {
  const known = new Map<number, string>();
  for (let zone = 1; zone <= 60; zone++) {
    known.set(32600 + zone, utm(zone, false));
    known.set(32700 + zone, utm(zone, true));
  }
  for (let index = 0; index < 16; index++) known.set(23830 + index, tm3(index));
  // DGN 95 / UTM, zones 46–52 north and 47–54 south, the national datum: equal to WGS 84 within a metre.
  for (let zone = 46; zone <= 52; zone++) known.set(23866 + zone - 46, utm(zone, false));
  for (let zone = 47; zone <= 54; zone++) known.set(23877 + zone - 47, utm(zone, true));
  for (const code of [3857, 900913, 3785]) {
    known.set(
      code,
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
    );
  }
  known.set(
    27700,
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  );
  return known;
}

const KNOWN: ReadonlyMap<number, string> = definitions();

/** Degrees of WGS 84 or of a datum that is equal to it for villages: WGS 84, ITRF-like, DGN 95, SRGI 2013, NAD 83. */
const DEGREES: ReadonlySet<number> = new Set([4326, 4979, 4755, 9470, 4269, 4258]);

export type KnownCrs =
  | { readonly kind: 'degrees'; readonly name: string }
  | {
      readonly kind: 'projected';
      readonly name: string;
      readonly definition: string;
      /** Whether the definition is the file's own rather than one of this list. */
      readonly isOwn?: true;
    };

/** A coordinate system by any of the spellings of its name; null where it is none of those that are understood. */
export function knownCrs(name: string): KnownCrs | null {
  const text = name.trim();
  if (/(?:^|[:/ ])CRS:?84h?$/i.test(text) || /^WGS[ _]?(?:19)?84$/i.test(text)) {
    return { kind: 'degrees', name: 'EPSG:4326' };
  }
  const match = /^(?:.*EPSG[:/]+(?:[\d.]*[:/]+)?)?(\d{4,6})$/i.exec(text);
  if (!match) return null;
  const code = Number(match[1]);
  if (DEGREES.has(code)) return { kind: 'degrees', name: `EPSG:${code}` };
  const definition = KNOWN.get(code);
  return definition === undefined ? null : { kind: 'projected', name: `EPSG:${code}`, definition };
}

/** A coordinate system that a person may choose, by how surveyors call it. */
export interface CrsChoice {
  readonly name: string;
  readonly kind: 'degrees' | 'utm' | 'tm3' | 'web';
  /** "49 S", "49.1"; empty where the kind has none. */
  readonly zone: string;
}

/** The systems that villages of Indonesia are mapped in: degrees, UTM 46–52 N and 46–54 S, TM-3, and that of web maps. */
export const CRS_CHOICES: readonly CrsChoice[] = [
  { name: 'EPSG:4326', kind: 'degrees', zone: '' },
  ...zones(46, 54).map((zone) => ({ name: `EPSG:${32700 + zone}`, kind: 'utm' as const, zone: `${zone} S` })),
  ...zones(46, 52).map((zone) => ({ name: `EPSG:${32600 + zone}`, kind: 'utm' as const, zone: `${zone} N` })),
  // Each UTM zone has two of TM-3; the list begins with the second of 46 and ends with the first of 54.
  ...zones(0, 15).map((index) => ({
    name: `EPSG:${23830 + index}`,
    kind: 'tm3' as const,
    zone: `${46 + Math.floor((index + 1) / 2)}.${((index + 1) % 2) + 1}`,
  })),
  { name: 'EPSG:3857', kind: 'web', zone: '' },
];

function zones(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
