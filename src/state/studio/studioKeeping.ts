import type { FileSummary } from '../../engine/studio/studioSummary';
import { tellsOfPersons } from './brought';
import type { Kept } from './kept';
import type { KeptFile, StudioStorage } from './studioStorage';
import { readWork, type StudioWork } from './studioWork';

/** What stands for the document among what was not kept. */
const WORK = 'work';

/** What was there of an earlier visit; the files by the ids of their items. */
export interface KeptWork {
  readonly work: StudioWork | null;
  readonly files: ReadonlyMap<string, readonly KeptFile[]>;
}

/** A file that was just read; `isThere` tells whether it has been taken out since. */
export interface ReadFiles {
  readonly id: string;
  readonly files: readonly KeptFile[];
  readonly read: readonly FileSummary[];
  readonly isThere: () => boolean;
}

/** What of the studio's work outlasts the page: which files may, which do, and whether all that should does. */
export class StudioKeeping {
  #storage: StudioStorage | null = null;
  /** Of what was not kept why not, by the id of the file; of the document by WORK. */
  readonly #unkept = new Map<string, Kept>();
  /** Files that stand in the storage, and those that must never get there, by id. */
  readonly #stored = new Set<string>();
  readonly #personal = new Set<string>();

  /** @param told whether everything outlasts the page, or why the first thing that does not fails to */
  constructor(private readonly told: (kept: Kept) => void) {}

  /** Reads the work of an earlier visit. Where the browser permits no storage, there is none, and that is told. */
  async open(storage: StudioStorage | null): Promise<KeptWork> {
    this.#storage = storage;
    if (storage === null) this.#tell(WORK, 'blocked');
    const work = storage && readWork(await storage.work());
    const ids = work?.items.map(({ id }) => id) ?? [];
    const files = await Promise.all(ids.map(async (id) => [id, (await storage?.files(id)) ?? []] as const));
    for (const [id, found] of files) if (found.length > 0) this.#stored.add(id);
    return { work, files: new Map(files) };
  }

  async keepWork(work: StudioWork): Promise<void> {
    this.#tell(WORK, this.#storage ? await this.#storage.keepWork(work) : 'blocked');
  }

  /**
   * Keeps files once something of them can be used. Those that tell of persons never are, whatever is left out of them
   * later, and what was kept of them is removed; nor are those that were refused before anyone looked whether they do.
   */
  async keepRead({ id, files, read, isThere }: ReadFiles): Promise<void> {
    if (read.some(tellsOfPersons)) this.#personal.add(id);
    if (this.#personal.has(id) || read.every(({ verdict }) => verdict === 'rejected')) {
      if (this.#stored.delete(id)) await this.#storage?.remove(id);
      return;
    }
    if (this.#stored.has(id)) return;
    this.#stored.add(id);
    const kept = this.#storage ? await this.#storage.keepFiles(id, files) : 'blocked';
    if (kept !== 'kept') this.#stored.delete(id);
    if (isThere()) this.#tell(id, kept);
    else await this.#storage?.remove(id);
  }

  /** Removes what was kept of a file that was taken out. */
  forget(id: string): void {
    void this.#storage?.remove(id);
    this.#stored.delete(id);
    this.#personal.delete(id);
    this.#tell(id, 'kept');
  }

  /** Notes whether something was kept; one thing that was not is told until it is, or is taken out. */
  #tell(what: string, kept: Kept): void {
    if (kept === 'kept') this.#unkept.delete(what);
    else this.#unkept.set(what, kept);
    const [first] = this.#unkept.values();
    this.told(first ?? 'kept');
  }
}
