import proj4 from 'proj4';
import type { ReadContext } from '../formatReader';
import type { RawShape, StatedCrs } from '../rawLayer';
import { knownCrs, type KnownCrs } from './knownCrs';
import { crsOfWkt } from './wktCrs';

export interface ResolvedCrs {
  /** As the part states it: "EPSG:32749"; empty where the file states none. */
  readonly stated: string;
  /** Turns a flat path into degrees of WGS 84, in place; null where it is in degrees already. */
  readonly transform: ((path: Float64Array) => void) | null;
}

/** Beyond these, numbers are metres and not degrees gone astray. */
const DEGREES_AT_MOST = { x: 540, y: 270 };

/**
 * The coordinate system of a layer: what the person chose, else what the file states, else degrees where the numbers can be
 * degrees. Refuses the file where they cannot be placed: nothing is drawn of which it is not known where it is.
 */
export function resolveCrs(
  stated: StatedCrs,
  shapes: readonly RawShape[],
  { log, choices }: Pick<ReadContext, 'log' | 'choices'>,
  part: string,
): ResolvedCrs {
  if (shapes.length === 0 && choices.crs === undefined)
    return { stated: statedName(stated), transform: null };
  const stray = firstMetres(shapes);
  const shown = stray ?? firstPosition(shapes);
  const found = { x: round(shown.x), y: round(shown.y) };
  const crs = choices.crs === undefined ? ownCrs(stated) : knownCrs(choices.crs);
  if (crs === null) {
    return log.reject('CRS_UNKNOWN', { part, found: { crs: choices.crs ?? statedName(stated), ...found } });
  }
  if (crs === 'missing') {
    if (stray) return log.reject('CRS_UNKNOWN', { part, found: { crs: '', ...found } });
    log.add('CRS_MISSING', { part });
    return { stated: '', transform: null };
  }
  if (crs.kind === 'degrees') {
    // Degrees by the file's word, metres by its numbers.
    if (stray) return log.reject('CRS_UNFIT', { part, found: { crs: crs.name, ...found } });
    return { stated: crs.name, transform: null };
  }
  const transform = projection(crs.definition);
  if (!transform) return log.reject('CRS_UNKNOWN', { part, found: { crs: crs.name, ...found } });
  log.add(crs.isOwn ? 'CRS_FROM_FILE' : 'COORD_PROJECTED', {
    part,
    count: shapes.length,
    found: { crs: crs.name },
  });
  return { stated: crs.name, transform };
}

function ownCrs(stated: StatedCrs): KnownCrs | 'missing' | null {
  if (stated.kind === 'degrees') return { kind: 'degrees', name: 'EPSG:4326' };
  if (stated.kind === 'missing') return 'missing';
  return stated.kind === 'named' ? knownCrs(stated.name) : crsOfWkt(stated.text);
}

function statedName(stated: StatedCrs): string {
  if (stated.kind === 'degrees') return 'EPSG:4326';
  if (stated.kind === 'named') return knownCrs(stated.name)?.name ?? stated.name.slice(0, 80);
  return stated.kind === 'wkt' ? (/"([^"]{1,80})/.exec(stated.text)?.[1] ?? '') : '';
}

function firstMetres(shapes: readonly RawShape[]): { readonly x: number; readonly y: number } | null {
  for (const { parts } of shapes) {
    for (const paths of parts) {
      for (const path of paths) {
        for (let i = 0; i + 1 < path.length; i += 2) {
          const x = path[i]!;
          const y = path[i + 1]!;
          if (Math.abs(x) > DEGREES_AT_MOST.x || Math.abs(y) > DEGREES_AT_MOST.y) return { x, y };
        }
      }
    }
  }
  return null;
}

function firstPosition(shapes: readonly RawShape[]): { readonly x: number; readonly y: number } {
  const path = shapes.flatMap(({ parts }) => parts.slice(0, 1).flat())[0];
  return { x: path?.[0] ?? 0, y: path?.[1] ?? 0 };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

function projection(definition: string): ((path: Float64Array) => void) | null {
  const converter = converterOf(definition);
  if (!converter) return null;
  return (path) => {
    for (let i = 0; i + 1 < path.length; i += 2) {
      const [lon = NaN, lat = NaN] = converter.forward([path[i]!, path[i + 1]!]);
      path[i] = lon;
      path[i + 1] = lat;
    }
  };
}

function converterOf(definition: string): { forward(at: number[]): number[] } | null {
  try {
    return proj4(definition, 'EPSG:4326');
  } catch {
    // proj4 throws text or errors of many kinds for a definition that it does not know.
    return null;
  }
}
