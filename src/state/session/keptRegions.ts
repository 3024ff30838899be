import { isRecord, parsedJson } from './storedJson';
/** Regions too large for a link, as this browser keeps them under `~id`. */
export interface KeptRegion {
  /** Lower-case letters and digits. */
  readonly id: string;
  /** Pack it was drawn on. */
  readonly pack: string;
  /** `regionText`, name included. */
  readonly text: string;
}

export const KEPT_REGIONS = 'wilayah';
const VERSION = 1;
const MOST_KEPT = 40;
/** A coast by every bay: beyond this nobody drew it. */
const LONGEST_TEXT = 400_000;
const ID = /^[a-z0-9]{1,16}$/;

export function writeKeptRegions(regions: readonly KeptRegion[]): string {
  return JSON.stringify({ version: VERSION, regions });
}

/** Whatever the browser holds under the name; what is no region is left out. */
export function readKeptRegions(text: string | null): readonly KeptRegion[] {
  const document = parsedJson(text ?? '');
  if (!isRecord(document) || document['version'] !== VERSION || !Array.isArray(document['regions']))
    return [];
  return (document['regions'] as readonly unknown[]).flatMap((entry) => {
    if (!isRecord(entry)) return [];
    const { id, pack, text: own } = entry;
    const fine =
      typeof id === 'string' &&
      ID.test(id) &&
      typeof pack === 'string' &&
      typeof own === 'string' &&
      own.length <= LONGEST_TEXT;
    return fine ? [{ id, pack, text: own }] : [];
  });
}

/** The same with one more, or one replaced; the oldest give way. */
export function withRegion(kept: readonly KeptRegion[], region: KeptRegion): readonly KeptRegion[] {
  return [...kept.filter(({ id }) => id !== region.id), region].slice(-MOST_KEPT);
}

/** An id that none of them has. */
export function freeId(kept: readonly KeptRegion[], random: () => number): string {
  for (;;) {
    const id = Math.floor(random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
    if (!kept.some((region) => region.id === id)) return id;
  }
}
