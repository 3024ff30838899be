import { readRegionText, shapeText } from '../../aggregate/regions/regionText';
import type { RegionShape } from '../../aggregate/regions/regionShape';
import type { DocumentFault } from '../documents/documentFault';
import type { ShapeFound } from './regionTexts.svelte';

/** A region of the link's list. */
export interface RegionEntry {
  /** Number on the map and in the list, starting at 1. */
  readonly number: number;
  readonly name: string;
  /** null while it is on its way, where it is stored in another browser, or its text is not understood. */
  readonly shape: RegionShape | null;
  /** Text of the shape, which identifies the question; null as above. */
  readonly key: string | null;
  /** Why the region is not available. */
  readonly absent: 'elsewhere' | 'unreadable' | null;
  /** What is wrong with its document, where that says more. */
  readonly fault: DocumentFault | null;
}

/**
 * What the text of a link says of a region.
 * @param found its shape
 */
export function regionEntry(text: string, number: number, found: ShapeFound): RegionEntry {
  const name = text.includes('*') ? text.slice(text.indexOf('*') + 1) : '';
  const entry = { number, name, shape: null, key: null, absent: null, fault: null };
  if (found === null) return entry;
  if (!found.ok) {
    const { fault } = found;
    return fault.reason === 'absent'
      ? { ...entry, absent: 'elsewhere' }
      : { ...entry, absent: 'unreadable', fault };
  }
  const read = readRegionText(found.value);
  if (!read) return { ...entry, absent: 'unreadable' };
  return { ...entry, shape: read.shape, key: shapeText(read.shape) };
}
