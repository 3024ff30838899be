import { isRecord, parsedJson } from '../../data/model/untrustedJson';
import type { DocumentStore } from '../documents/documentStore';
import { isDocumentId } from '../documents/documentKind';
import { REGION } from '../documents/regionKind';

/** A region as the first versions of the app kept it in local storage, where links referred to it by `~id`. */
export interface KeptRegion {
  readonly id: string;
  /** Pack that it was drawn on. */
  readonly pack: string;
  /** `regionText` with the name. */
  readonly text: string;
}

export const KEPT_REGIONS = 'wilayah';
const VERSION = 1;
const LONGEST_TEXT = 400_000;

/** Parses the stored text; entries that are not regions are left out. */
export function readKeptRegions(text: string | null): readonly KeptRegion[] {
  const document = parsedJson(text ?? '');
  if (!isRecord(document) || document['version'] !== VERSION || !Array.isArray(document['regions']))
    return [];
  return (document['regions'] as readonly unknown[]).flatMap((entry) => {
    if (!isRecord(entry)) return [];
    const { id, pack, text: own } = entry;
    const fine =
      typeof id === 'string' &&
      isDocumentId(id) &&
      typeof pack === 'string' &&
      typeof own === 'string' &&
      own.length <= LONGEST_TEXT;
    return fine ? [{ id, pack, text: own }] : [];
  });
}

/** Where those regions are: local storage, in the app. */
export interface EarlierMemory {
  readonly text: () => string | null;
  readonly clear: () => void;
}

/**
 * Copies the regions of earlier versions into the store, under their ids, so that links still find them. They
 * leave local storage once all of them are stored for good.
 *
 * @param name what a region without a name is called
 */
export async function takeOverRegions(
  store: DocumentStore,
  memory: EarlierMemory,
  { at, name }: { readonly at: string; readonly name: string },
): Promise<void> {
  const text = memory.text();
  if (text === null) return;
  let all = store.lasts;
  for (const { id, pack, text: own } of readKeptRegions(text)) {
    const [shape = '', called = ''] = own.split('*');
    const there = await store.get(REGION, id);
    if (there.ok) continue;
    const draft = { id, name: called || name, pack, value: { shape }, at };
    // What another version or tab has made of it is not written over.
    const put = there.fault.reason === 'absent' ? await store.put(REGION, draft) : there;
    // One that nobody can read is not worth keeping the rest in two places.
    all &&= put.ok || put.fault.reason === 'damaged';
  }
  if (all) memory.clear();
}
