import { readDocumentText } from './documentText';
import { REGION, regionReference } from './regionKind';

/**
 * A region of a link as the text of its shape, where the link carries it, compressed or not. null where it is
 * stored in a browser, or damaged.
 */
export function shapeInLink(text: string): string | null {
  const found = regionReference(text);
  if (found === null) return text;
  if (found.reference.by === 'id') return null;
  const carried = readDocumentText(REGION, found.reference.text);
  return carried.ok ? carried.value.value.shape : null;
}
