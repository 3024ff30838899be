import type { ImportChoices, ImportedPart, ImportProgress } from './imported';
import type { IssueLog } from './issueLog';

/** What a format's reader is given besides the bytes. */
export interface ReadContext {
  /** Name of the file or of the member of a zip. */
  readonly name: string;
  readonly choices: ImportChoices;
  readonly log: IssueLog;
  /** Brings the bytes of SQLite's WebAssembly; absent where it cannot run. */
  readonly loadSqlite?: (() => Promise<ArrayBuffer>) | undefined;
  /**
   * Tells how far the reading is, from 0 to 1; every reader calls it often, for one that is silent is considered hung.
   */
  progress(step: ImportProgress['step'], done: number | null): void;
}

/** What a check of a part is given besides the part; `alive` is called again and again. */
export interface CheckOptions extends ImportChoices {
  readonly alive?: () => void;
}

/** Reads one format. What cannot be used is told to the log; `log.reject` ends the reading of the file. */
export type FormatReader = (
  bytes: Uint8Array,
  context: ReadContext,
) => readonly ImportedPart[] | Promise<readonly ImportedPart[]>;
