import type { KeptPacks } from './keptPacks';

/** How much of the app's code lies in the browser; of what is kept when used, or when all is asked for. */
export interface AppKept {
  readonly firstBytes: number;
  readonly laterBytes: number;
  /** What the rest weighs on the network where the host compresses. */
  readonly laterGzipBytes: number;
  /** All of the app is kept. */
  readonly whole: boolean;
}

/**
 * `waiting`: a new build is there and waits; `held`: it was asked to take over, and another tab keeps the old one at work;
 * `taken`: it has taken over, and this page is still of the one before.
 */
export type Update = 'none' | 'waiting' | 'held' | 'taken';

export interface OfflineNews {
  readonly connection: (online: boolean) => void;
  /** The service worker keeps the app from now on. */
  readonly kept: () => void;
  readonly update: (update: Update) => void;
}

/** What offline use needs of the browser; tests hand in their own. */
export interface OfflineHost {
  readonly packs: Pick<KeptPacks, 'list' | 'keep' | 'remove' | 'size'>;
  /** The reader, or a very slow network, asks for nothing large to be fetched unasked. */
  readonly savesData: () => boolean;
  /** Whether an earlier visit has registered the service worker. */
  readonly isRegistered: () => Promise<boolean>;
  /** Tells of the connection from now on. */
  readonly watch: (news: OfflineNews) => void;
  /** Registers the service worker; false where the browser has none, or refuses. */
  readonly register: () => Promise<boolean>;
  /** Lets the build that waits take over, and then loads the page anew. */
  readonly takeOver: () => void;
  readonly reload: () => void;
  /** Null before the app's list of files can be read. */
  readonly app: () => Promise<AppKept | null>;
  /** Keeps all of the app. @throws where a file does not come, or storage is full */
  readonly keepApp: (kept: (bytes: number) => void) => Promise<void>;
  /** Asks the browser not to clear what is kept when it needs room. */
  readonly persist: () => Promise<void>;
}
