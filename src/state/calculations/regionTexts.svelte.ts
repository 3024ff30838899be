import { untrack } from 'svelte';
import { regionText, shapeText } from '../../aggregate/regions/regionText';
import { regionName, type RegionDefinition } from '../../aggregate/regions/regionShape';
import type { DocumentFault, DocumentResult } from '../documents/documentFault';
import { done, refused } from '../documents/documentFault';
import { writeReference } from '../documents/documentLink';
import type { DocumentStore } from '../documents/documentStore';
import { REGION, regionReference } from '../documents/regionKind';
import { forget, remembered } from '../session/deviceMemory';
import { KEPT_REGIONS, takeOverRegions } from '../session/keptRegions';
import type { OwnDocuments } from '../session/ownDocuments';
import { LONGEST_REGIONS } from '../url/urlParams';

/** Longest text of a region that a link carries as it is; longer ones are compressed. */
const LONGEST_PLAIN = 900;

/** A region of a link: the text of its shape, why there is none, or null while it is on its way. */
export type ShapeFound = DocumentResult<string> | null;

/** Where a region is to stand in a link. */
export interface RegionPlace {
  /** The texts of the link's other regions. */
  readonly others: readonly string[];
  /** The text that it replaces; null for a new one. */
  readonly replaces: string | null;
  /** Id under which it is stored already; null: it is not. */
  readonly storedAs: string | null;
  readonly pack: string;
}

/** The shapes of a link's regions, and the texts that a link has for them. */
export class RegionTexts {
  readonly #documents: Pick<OwnDocuments, 'store'>;
  /** What a region without a name is called in the store. */
  readonly #unnamed: () => string;
  /** Shapes of documents, by the reference in the link. */
  #found: ReadonlyMap<string, DocumentResult<string>> = $state.raw(new Map());
  /** `revision` of stored regions, as read or written last. */
  readonly #revisions = new Map<string, number>();
  readonly #asked = new Set<string>();
  #coming: number = $state(0);
  #kept: number = $state(0);
  #taken: Promise<void> | null = null;

  constructor(documents: Pick<OwnDocuments, 'store'>, unnamed: () => string) {
    this.#documents = documents;
    this.#unnamed = unnamed;
  }

  /** Shapes are on their way. */
  get coming(): boolean {
    return this.#coming > 0;
  }

  /** Number of regions stored by this page so far, for lists of the stored ones. */
  get kept(): number {
    return this.#kept;
  }

  of(text: string): ShapeFound {
    const found = regionReference(text);
    if (found === null) return done(text.split('*')[0]!);
    return this.#found.get(writeReference(found.reference)) ?? null;
  }

  /** Asks for those of a link's documents that were not asked for yet. */
  bring(texts: readonly string[]): void {
    for (const text of texts) {
      const key = regionReference(text) && text.split('*')[0]!;
      if (key === null || this.#asked.has(key)) continue;
      this.#asked.add(key);
      // Called by an effect, which shall not run again because of what it starts.
      untrack(() => void this.#bring(text, key));
    }
  }

  async #bring(text: string, key: string): Promise<void> {
    this.#coming++;
    try {
      this.#learn(key, await this.#read(text));
    } catch {
      // The code did not come: not known, and asked for again with the next change of the link.
      this.#asked.delete(key);
    } finally {
      this.#coming--;
    }
  }

  async #read(text: string): Promise<DocumentResult<string>> {
    const found = regionReference(text);
    if (found?.reference.by === 'id') return this.#readStored(found.reference.id);
    const { shapeInLink } = await import('../documents/packedRegion');
    const shape = shapeInLink(text);
    return shape === null ? refused({ reason: 'damaged', name: found?.name ?? '', where: '' }) : done(shape);
  }

  async #readStored(id: string): Promise<DocumentResult<string>> {
    const read = await (await this.store()).get(REGION, id);
    if (!read.ok) return read;
    this.#revisions.set(id, read.value.revision);
    return done(read.value.value.shape);
  }

  #learn(key: string, found: DocumentResult<string>): void {
    this.#asked.add(key);
    this.#found = new Map([...this.#found, [key, found]]);
  }

  /** Notes a stored region that was read elsewhere, such as in a list. */
  note(id: string, revision: number, shape: string): void {
    this.#revisions.set(id, revision);
    this.#learn(`~${id}`, done(shape));
  }

  /** Notes that a region is stored here no longer. */
  removed(id: string): void {
    this.#learn(`~${id}`, refused({ reason: 'absent', id }));
  }

  /** The store, with the regions that earlier versions kept elsewhere. */
  async store(): Promise<DocumentStore> {
    const store = await this.#documents.store();
    this.#taken ??= takeOverRegions(
      store,
      { text: () => remembered(KEPT_REGIONS), clear: () => forget(KEPT_REGIONS) },
      { at: new Date().toISOString(), name: this.#unnamed() },
    );
    await this.#taken;
    return store;
  }

  /**
   * The text that a link has for a region: its shape, compressed where that is long, or the id under which it
   * is stored in this browser where the link has no room for it.
   */
  async write(definition: RegionDefinition, place: RegionPlace): Promise<DocumentResult<string>> {
    const text = regionText(definition);
    const others = place.others.reduce((length, one) => length + one.length + 1, 0);
    const fits = (one: string) => others + one.length <= LONGEST_REGIONS;
    const replaced = place.replaces === null ? null : regionReference(place.replaces)?.reference;
    const storedId = replaced?.by === 'id' ? replaced.id : null;
    if (storedId === null && text.length <= LONGEST_PLAIN && fits(text)) return done(text);
    const name = regionName(definition.name);
    const shape = shapeText(definition.shape);
    const carried = { name: name || this.#unnamed(), pack: place.pack, value: { shape } };
    if (storedId === null) {
      // Fetched when the first region is too long to stand in a link as it is.
      const { documentText } = await import('../documents/documentText');
      const packed = writeReference({ by: 'text', text: documentText(REGION, carried) });
      if (fits(`${packed}*${name}`)) {
        this.#learn(packed, done(shape));
        return done(`${packed}*${name}`);
      }
    }
    const kept = await this.keep(carried, storedId ?? place.storedAs);
    return kept.ok ? done(`~${kept.value}*${name}`) : kept;
  }

  /** Stores a region in this browser, new or over one of the link; gives its id. */
  async keep(
    carried: { readonly name: string; readonly pack: string; readonly value: { readonly shape: string } },
    id: string | null,
  ): Promise<DocumentResult<string>> {
    const store = await this.store();
    const seen = id === null ? undefined : this.#revisions.get(id);
    const put = await store.put(REGION, {
      ...carried,
      at: new Date().toISOString(),
      ...(id === null ? {} : { id }),
      ...(seen === undefined ? {} : { seen }),
    });
    // Another tab has changed it: both are kept, and this link goes on with its own.
    const copy = put.ok ? null : copyOf(put.fault);
    if (!put.ok && copy === null) return put;
    const own = copy ?? (put.ok ? put.value.id : '');
    this.#kept++;
    this.#revisions.set(own, put.ok ? put.value.revision : 1);
    this.#learn(`~${own}`, done(carried.value.shape));
    return done(own);
  }
}

function copyOf(fault: DocumentFault): string | null {
  return fault.reason === 'changedElsewhere' ? fault.copy : null;
}
