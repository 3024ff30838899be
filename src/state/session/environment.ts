import type { DocumentStorage } from '../documents/documentStorage';
import type { BrowserHistory } from './historySteps';

/** What the app needs of the browser it runs in; `main.ts` hands in the real one, tests their own. */
export interface Environment {
  readonly history: BrowserHistory;
  /** Whether a media query holds; read reactively, so that what follows from it follows it. */
  readonly matches: (query: string) => { readonly current: boolean };
  /** How much larger than 16 px the reader has set all text. */
  readonly textScale: number;
  /** Address of the folder that holds the packs, with a slash at its end. */
  readonly packs: string;
  /** Where the reader's documents lie; opened by the first use. */
  readonly documents: () => Promise<DocumentStorage>;
}
