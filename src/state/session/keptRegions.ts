import { isRecord, parsedJson } from '../../data/model/untrustedJson';
/** A region too large for a link, stored in this browser; links refer to it by `~id`. */
export interface KeptRegion {
  /** Lower-case letters and digits. */
  readonly id: string;
  /** Pack that it was drawn on. */
  readonly pack: string;
  /** `regionText` with the name. */
  readonly text: string;
}

export const KEPT_REGIONS = 'wilayah';
const VERSION = 1;
const MOST_KEPT = 40;
/** Upper limit of a region's text, far above any drawn by hand. */
const LONGEST_TEXT = 400_000;
const ID = /^[a-z0-9]{1,16}$/;

export function writeKeptRegions(regions: readonly KeptRegion[]): string {
  return JSON.stringify({ version: VERSION, regions });
}

/** Parses the stored text; entries that are not regions are dropped. */
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

/** Adds or replaces a region; the oldest are dropped where there are too many. */
export function withRegion(kept: readonly KeptRegion[], region: KeptRegion): readonly KeptRegion[] {
  return [...kept.filter(({ id }) => id !== region.id), region].slice(-MOST_KEPT);
}

/** An id that is not in use. */
export function freeId(kept: readonly KeptRegion[], random: () => number): string {
  for (;;) {
    const id = Math.floor(random() * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
    if (!kept.some((region) => region.id === id)) return id;
  }
}
