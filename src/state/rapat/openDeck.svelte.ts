import type { Deck } from '../../story/deck';
import { currentTasks, promiseLines, type PromiseLine } from '../../story/promises';
import { joinedReports, type TaskReport } from '../../story/reports';
import type { Promised } from '../../story/scene';
import type { DocumentFault } from '../documents/documentFault';
import type { KeptDocument } from '../documents/documentStore';
import type { OwnDocuments } from '../session/ownDocuments';
import { DECK_KIND } from './deckKind';
import { NO_NEWS, readTaskNews, type TaskNews } from './taskNews';

/**
 * A deck that is open on this screen. Changes are functions of the deck: each is applied to what is stored by then, so
 * that the wall and the presenter's screen can both write.
 */
export class OpenDeck {
  readonly #documents: OwnDocuments;
  readonly #now: () => string;
  #kept: KeptDocument<Deck> | null = $state.raw(null);
  #news: TaskNews = $state.raw(NO_NEWS);
  fault: DocumentFault | null = $state.raw(null);
  /** Writes one after another. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param now gives the time as an ISO date with time */
  constructor(documents: OwnDocuments, now: () => string) {
    this.#documents = documents;
    this.#now = now;
  }

  get kept(): KeptDocument<Deck> | null {
    return this.#kept;
  }

  get deck(): Deck | null {
    return this.#kept?.value ?? null;
  }

  /** What the other meetings and the commitments of this browser tell of tasks, as it was read last. */
  get news(): TaskNews {
    return this.#news;
  }

  /** All that was told of tasks, here and in other meetings. */
  readonly reports: readonly TaskReport[] = $derived.by(() =>
    joinedReports(this.#news.reports, this.deck?.reports ?? []),
  );

  /** The tasks of a scene of promises, in their words of now, beside how they stand on a day. */
  linesOf(promised: Promised, today: string): readonly PromiseLine[] {
    const isOwn = promised.deck === this.#kept?.id;
    const earlier = isOwn ? this.deck : (this.#news.decks.get(promised.deck) ?? null);
    return promiseLines(currentTasks(promised, earlier), { reports: this.reports, today });
  }

  async readNews(): Promise<void> {
    this.#news = await readTaskNews(await this.#documents.store());
  }

  /** Reads the deck, also again after another window has changed it. */
  async open(id: string): Promise<void> {
    const store = await this.#documents.store();
    const found = await store.get(DECK_KIND, id);
    this.fault = found.ok ? null : found.fault;
    // What is on the screen stays there where it can no longer be read.
    if (found.ok) this.#kept = found.value;
    else if (this.#kept?.id !== id) this.#kept = null;
    if (found.ok) this.#news = await readTaskNews(store);
  }

  /** Changes and stores the deck; false where it could not be stored, with `fault` as the reason. */
  change(make: (deck: Deck) => Deck, name?: string): Promise<boolean> {
    const next = this.#last.then(() => this.#write(make, name));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #write(make: (deck: Deck) => Deck, name: string | undefined): Promise<boolean> {
    const kept = this.#kept;
    if (!kept) return false;
    const store = await this.#documents.store();
    const found = await store.get(DECK_KIND, kept.id);
    const base = found.ok ? found.value : kept;
    const value = make(base.value);
    const draft = { id: kept.id, name: name ?? base.name, pack: base.pack, value, at: this.#now() };
    const put = await store.put(DECK_KIND, { ...draft, seen: base.revision });
    this.fault = put.ok ? null : put.fault;
    if (put.ok) this.#kept = put.value;
    return put.ok;
  }
}
