import { readRegionText } from '../../aggregate/regions/regionText';
import { isRecord } from '../../data/model/untrustedJson';
import type { DocumentKind } from './documentKind';
import { readReference, type DocumentReference } from './documentLink';

/** A region of the reader's: the text of its shape, as links write it (`shapeText`). */
export interface RegionDocument {
  readonly shape: string;
}

/** Upper limit of a shape's text, far above any drawn by hand. */
const LONGEST_SHAPE = 400_000;

export const REGION: DocumentKind<RegionDocument> = {
  kind: 'wilayah',
  version: 1,
  migrations: {},
  read: (body) => {
    const shape = isRecord(body) ? body['shape'] : null;
    const isShape =
      typeof shape === 'string' &&
      shape.length <= LONGEST_SHAPE &&
      !shape.includes('*') &&
      readRegionText(shape) !== null;
    return isShape ? { ok: true, value: { shape } } : { ok: false, where: 'shape' };
  },
};

/** What a link carries of a region that is a document: the reference and, for those who lack it, the name. */
export interface RegionReference {
  readonly reference: DocumentReference;
  readonly name: string;
}

/** `~id*name` and `.text*name`; null where the link carries the shape itself. */
export function regionReference(text: string): RegionReference | null {
  const [first = '', name = ''] = text.split('*');
  const reference = readReference(first);
  return reference && { reference, name };
}
