import type { Cell } from '../imported';
import type { FeaturePlace } from '../shape/positionNotes';

/** A property as a cell: a list or an object becomes its JSON, a number beyond all bounds an empty cell. */
export function cellOf(value: unknown, column: string, { log, part, row }: FeaturePlace): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object') return value as string | boolean;
  log.add('PROPERTY_NESTED', { part, column, row });
  try {
    return JSON.stringify(value);
  } catch {
    // Nested so deeply that it cannot be written down again.
    return '…';
  }
}
