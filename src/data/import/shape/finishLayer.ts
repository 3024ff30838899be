import type { ImportedPart, ImportedShape } from '../imported';
import type { ReadContext } from '../formatReader';
import { resolveCrs } from '../crs/resolveCrs';
import { repairShape } from './repairShape';
import type { RawLayer, RawShape } from '../rawLayer';
import { isSwapped, swap } from './swappedOrder';

/**
 * What every reader of shapes ends with: coordinates to degrees of WGS 84, latitude and longitude put in order, rings
 * repaired, rows whose shape cannot be understood set apart. Everything that is changed is told to the log.
 */
export function finishLayer(layer: RawLayer, context: ReadContext): ImportedPart {
  const { log, choices } = context;
  const part = layer.name;
  log.sawRows(layer.rowNumbers.length + log.rowsRejected);
  context.progress('repair', 0);
  const finite = layer.shapes.map((shape) => shape !== null && isFinite2(shape));
  const sound = layer.shapes.filter((shape, i): shape is RawShape => shape !== null && finite[i]!);
  const { stated, transform } = resolveCrs(layer.crs, sound, context, part);
  if (transform) for (const path of sound.flatMap(({ parts }) => parts.flat())) transform(path);
  if (!transform && isSwapped(sound, choices.swapped)) {
    swap(sound);
    log.add('COORD_SWAPPED', { part, count: sound.length });
  }
  const shapes: (ImportedShape | null)[] = [];
  const kept: number[] = [];
  const kinds = new Set<string>();
  layer.shapes.forEach((raw, i) => {
    const row = layer.rowNumbers[i]!;
    if (i % 1000 === 0) context.progress('repair', i / layer.shapes.length);
    const shape = finished(raw, finite[i]!, { ...context, part, row, wantsWinding: layer.wantsWinding });
    if (shape === 'rejected') return;
    if (shape) kinds.add(shape.kind);
    kept.push(i);
    shapes.push(shape);
  });
  if (kinds.size > 1) log.add('GEOM_MIXED', { part, found: { kinds: [...kinds].join(', ') } });
  return { ...keptRows(layer, kept), shapes, crs: stated };
}

interface ShapePlace extends Pick<ReadContext, 'log'> {
  readonly part: string;
  readonly row: number;
  readonly wantsWinding: boolean;
}

function finished(
  raw: RawShape | null,
  isFinite: boolean,
  place: ShapePlace,
): ImportedShape | null | 'rejected' {
  const { log, part, row } = place;
  if (!raw) {
    log.add('GEOM_NULL', { part, row });
    return null;
  }
  if (!isFinite) {
    log.add('COORD_NOT_FINITE', { part, row });
    return 'rejected';
  }
  const shape = repairShape(raw, place);
  if (shape !== null && shape !== 'rejected' && !isInWorld(shape))
    log.add('COORD_OUT_OF_WORLD', { part, row });
  return shape;
}

/** The columns and numbers of the rows that stay. */
function keptRows(layer: RawLayer, kept: readonly number[]): Omit<ImportedPart, 'shapes' | 'crs'> {
  const isWhole = kept.length === layer.rowNumbers.length;
  return {
    name: layer.name,
    format: layer.format,
    rows: kept.length,
    rowNumbers: isWhole ? layer.rowNumbers : Int32Array.from(kept, (i) => layer.rowNumbers[i]!),
    columns: isWhole
      ? layer.columns
      : layer.columns.map(({ name, cells }) => ({ name, cells: kept.map((i) => cells[i] ?? null) })),
    encoding: layer.encoding,
  };
}

function isFinite2({ parts }: RawShape): boolean {
  for (const paths of parts)
    for (const path of paths)
      for (let i = 0; i < path.length; i++) if (!Number.isFinite(path[i])) return false;
  return true;
}

function isInWorld({ parts }: ImportedShape): boolean {
  for (const paths of parts)
    for (const path of paths)
      for (let i = 0; i < path.length; i++)
        if (Math.abs(path[i]!) > (i % 2 === 0 ? 180.000001 : 90.000001)) return false;
  return true;
}
