import type { KeptPack } from '../offline/keptPacks';
import type { AppKept, OfflineHost, Update } from '../offline/offlineHost';
import { forget, remember, remembered } from './deviceMemory';

/** Up to this size, the pack that a visitor opens first is kept without being asked for. */
export const UNASKED_BYTES = 3_000_000;
/** Storage key of a pack that the reader does not want kept. */
const notWanted = (pack: string): string => `luring.tanpa.${pack}`;

export interface OpenPackFiles {
  readonly id: string;
  /** Folder of its files, with a slash at its end. */
  readonly base: string;
  readonly bytes: number;
  /** Provinces whose boundaries are kept; absent or null for all of the pack. */
  readonly provinces?: readonly string[] | null;
}

/** What is being kept at the moment, `app` or a pack, and how far it is. */
export interface Keeping {
  readonly what: string;
  readonly done: number;
  readonly bytes: number;
}

/** Why the last thing that was asked for is not kept: no room, no network, or no leave by the browser. */
export type NotKept = 'full' | 'unreachable' | 'refused';

/** What of app and data this browser keeps for use without a network, and whether a new build is there. */
export class Offline {
  readonly #host: OfflineHost;
  #connected: boolean = $state(true);
  #worker: 'coming' | 'kept' | 'held' | 'absent' = $state('coming');
  #update: Update = $state('none');
  #packs: readonly KeptPack[] = $state.raw([]);
  #app: AppKept | null = $state.raw(null);
  #keeping: Keeping | null = $state.raw(null);
  #notKept: NotKept | null = $state(null);
  #sizes: ReadonlyMap<string, number> = $state.raw(new Map());

  constructor(host: OfflineHost) {
    this.#host = host;
  }

  get connected(): boolean {
    return this.#connected;
  }
  /** `held`: nothing is kept unasked, since the reader saves data; `absent`: the browser keeps nothing. */
  get worker(): 'coming' | 'kept' | 'held' | 'absent' {
    return this.#worker;
  }
  get update(): Update {
    return this.#update;
  }
  get packs(): readonly KeptPack[] {
    return this.#packs;
  }
  get app(): AppKept | null {
    return this.#app;
  }
  get keeping(): Keeping | null {
    return this.#keeping;
  }
  get notKept(): NotKept | null {
    return this.#notKept;
  }
  /** Sizes of packs that were asked for, by id. */
  get sizes(): ReadonlyMap<string, number> {
    return this.#sizes;
  }

  /** Whether there is anything to say of connection and version. */
  shown({ kept, damaged }: { readonly kept: boolean; readonly damaged: readonly string[] }): boolean {
    if (this.#update !== 'none' || kept || damaged.length > 0) return true;
    return !this.#connected && this.#worker === 'kept';
  }

  /**
   * Begins once the first page is ready: what is kept must not delay what is read now.
   * @param pack null where no pack could be opened
   */
  async start(pack: OpenPackFiles | null, isDefault: boolean): Promise<void> {
    this.#host.watch({
      connection: (online) => (this.#connected = online),
      kept: () => {
        this.#worker = 'kept';
        void this.#read();
      },
      update: (update) => (this.#update = update),
    });
    if (this.#host.savesData() && !(await this.#host.isRegistered())) {
      this.#worker = 'held';
      return this.#read();
    }
    if (!(await this.#register())) return;
    await this.#read();
    if (pack) await this.#keepUnasked(pack, isDefault);
  }

  /** Keeps a newer version of what is kept already, and the first pack of a visitor. */
  async #keepUnasked(pack: OpenPackFiles, isDefault: boolean): Promise<void> {
    const there = this.#packs.find(({ id }) => id === pack.id);
    const isKept = there !== undefined;
    const isWanted = isDefault && pack.bytes <= UNASKED_BYTES && remembered(notWanted(pack.id)) === null;
    if (!(isKept || isWanted) || !this.#connected || this.#host.savesData()) return;
    try {
      await this.#host.packs.keep(pack.base, undefined, there?.provinces);
    } catch (cause) {
      // Nobody asked for it: the page of the data says what is kept.
      console.info(`The data are not kept offline: ${String(cause)}`);
    }
    await this.#read();
  }

  /** Keeps the app for its places of every day, where nothing was kept unasked. */
  async keepFirst(pack: OpenPackFiles): Promise<void> {
    if (await this.#register()) await this.keepPack(pack);
  }

  async keepApp(): Promise<void> {
    const bytes = (this.#app?.firstBytes ?? 0) + (this.#app?.laterBytes ?? 0);
    await this.#keep({ what: 'app', bytes }, (kept) => this.#host.keepApp(kept));
  }

  async keepPack({ id, base, bytes, provinces }: OpenPackFiles): Promise<void> {
    forget(notWanted(id));
    await this.#keep({ what: id, bytes }, (kept) => this.#host.packs.keep(base, kept, provinces));
  }

  async removePack(id: string): Promise<void> {
    remember(notWanted(id), 'ya');
    await this.#host.packs.remove(id);
    await this.#read();
  }

  /** Asks for the size of a pack that is not open. */
  async askSize(id: string, base: string): Promise<void> {
    if (this.#sizes.has(id) || !this.#connected) return;
    try {
      const bytes = await this.#host.packs.size(base);
      this.#sizes = new Map(this.#sizes).set(id, bytes);
    } catch {
      // Without a network there is nothing to be fetched, and no size to be said.
      return;
    }
  }

  /** Loads the page anew, as the build that waits or has taken over. */
  renew(): void {
    if (this.#update === 'waiting' || this.#update === 'held') this.#host.takeOver();
    else this.#host.reload();
  }

  async #register(): Promise<boolean> {
    const isRegistered = await this.#host.register();
    if (!isRegistered) this.#worker = 'absent';
    else if (this.#worker === 'held') this.#worker = 'coming';
    return isRegistered;
  }

  async #keep(
    { what, bytes }: Omit<Keeping, 'done'>,
    keep: (kept: (bytes: number) => void) => Promise<void>,
  ): Promise<void> {
    if (this.#keeping) return;
    this.#notKept = null;
    let done = 0;
    this.#keeping = { what, done, bytes };
    try {
      await this.#host.persist();
      await keep((more) => (this.#keeping = { what, done: (done += more), bytes }));
    } catch (cause) {
      this.#notKept = reasonOf(cause);
    }
    this.#keeping = null;
    await this.#read();
  }

  async #read(): Promise<void> {
    this.#app = await this.#host.app();
    try {
      this.#packs = await this.#host.packs.list();
    } catch {
      // Browsers that forbid storage throw even on reading.
      this.#worker = 'absent';
    }
  }
}

function reasonOf(cause: unknown): NotKept {
  if (!(cause instanceof DOMException)) return 'unreachable';
  return cause.name === 'QuotaExceededError' ? 'full' : 'refused';
}
