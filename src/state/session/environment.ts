import type { MessageKey } from '../../messages/translate';
import type { StartWorker } from '../../workers/startWorkers';
import type { DocumentStorage } from '../documents/documentStorage';
import type { DevicePosition } from './devicePosition';
import type { OfflineHost } from '../offline/offlineHost';
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
  /** What stands in place of a text that is not loaded; without it, that is an error. */
  readonly missingText?: (key: MessageKey) => string;
  readonly startWorker: StartWorker;
  /** Where the reader's documents lie; opened by the first use. */
  readonly documents: () => Promise<DocumentStorage>;
  /** Where the device is; the browser asks the reader first. */
  readonly devicePosition: () => Promise<DevicePosition>;
  /** What keeps app and data for use without a network; absent in development. */
  readonly offline?: () => Promise<OfflineHost>;
}
