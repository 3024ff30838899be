import type { DocumentStore } from '../documents/documentStore';
import type { Environment } from './environment';

/**
 * The reader's documents. Their code, and the browser's database, are opened by the first use. A rejection means
 * that the code could not be fetched; the next use tries again.
 */
export class OwnDocuments {
  readonly #open: Environment['documents'];
  readonly #notLasting: () => void;
  #store: Promise<DocumentStore> | null = null;

  /** @param notLasting called once, when something is written that is lost with the page */
  constructor(open: Environment['documents'], notLasting: () => void) {
    this.#open = open;
    this.#notLasting = notLasting;
  }

  store(): Promise<DocumentStore> {
    this.#store ??= this.#opened().catch((cause: unknown) => {
      this.#store = null;
      throw cause;
    });
    return this.#store;
  }

  async #opened(): Promise<DocumentStore> {
    const [{ DocumentStore: Store }, storage] = await Promise.all([
      import('../documents/documentStore'),
      this.#open(),
    ]);
    return new Store({ storage, random: Math.random, notLasting: this.#notLasting });
  }
}
