import type { Language } from '../../data/model/localized';
import {
  readCommitment,
  type CommitmentDraft,
  type CommitmentPack,
  type CommitmentResult,
  type CommitmentStatus,
  type RecordedCommitment,
} from '../../helix/commitment';
import type { CommitmentList } from '../../helix/commitmentBody';
import { commitmentOrigin, commitmentPack } from '../../helix/commitmentPack';
import type { CommitmentOrigin } from '../../helix/commitmentTable';
import { commitmentSums, promisedDone } from '../../helix/promisedDone';
import type { DocumentFault } from '../documents/documentFault';
import { newDocumentId } from '../documents/documentKind';
import type { DocumentEntry, DocumentStore, KeptDocument } from '../documents/documentStore';
import { COMMITMENT_KIND } from './commitmentKind';
import type { Helix } from './helix.svelte';

/** What the lists read of the open pack. */
type HelixPack = Pick<Helix, 'actors' | 'dataset' | 'interventions'>;

/** What the lists need besides the pack. */
export interface CommitmentHelpers {
  readonly store: () => Promise<DocumentStore>;
  /** The time now, as an ISO date with time. */
  readonly now: () => string;
  /** The day now, as an ISO date, in the reader's time zone. */
  readonly today: () => string;
  readonly random: () => number;
  /** What the first list is called. */
  readonly firstName: () => string;
}

/** The commitments of the pack that lie in this browser: lists under names, one of them open. */
export class HelixCommitments {
  readonly #helix: HelixPack;
  readonly #helpers: CommitmentHelpers;
  #entries: readonly DocumentEntry<CommitmentList>[] | null = $state.raw(null);
  #chosen: string | null = $state(null);
  #fault: DocumentFault | null = $state.raw(null);
  /** Writes come one after the other: each is told of what the one before has written. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(helix: HelixPack, helpers: CommitmentHelpers) {
    this.#helix = helix;
    this.#helpers = helpers;
  }

  /** What of the pack a commitment names. */
  readonly pack: CommitmentPack = $derived.by(() => {
    const { actors, dataset } = this.#helix;
    return commitmentPack({ actors, villages: dataset?.villages ?? null });
  });

  /** What rows of a table say of where they come from. */
  readonly origin: CommitmentOrigin = $derived.by(() => {
    const { dataset } = this.#helix;
    return commitmentOrigin({
      demo: dataset?.manifest.demo ?? false,
      sourceIds: dataset?.sources.keys() ?? [],
    });
  });

  /** False until what lies in the browser is known. */
  readonly isThere = $derived.by(() => this.#entries !== null);

  /** The lists of this pack, the last changed first. */
  readonly lists: readonly KeptDocument<CommitmentList>[] = $derived.by(() => {
    const id = this.#helix.dataset?.manifest.id;
    return (this.#entries ?? []).flatMap(({ document }) =>
      document.ok && document.value.pack === id ? [document.value] : [],
    );
  });

  /** Lists that cannot be read, of whatever pack; they stay as they are. */
  readonly unreadable = $derived.by(() => (this.#entries ?? []).filter(({ document }) => !document.ok));

  /** The open list; null where there is none yet. */
  readonly open = $derived.by(
    () => this.lists.find(({ id }) => id === this.#chosen) ?? this.lists[0] ?? null,
  );

  readonly commitments: readonly RecordedCommitment[] = $derived.by(() => this.open?.value.commitments ?? []);

  /** What was promised beside what the pack tells of it. */
  readonly standing = $derived.by(() => {
    const { interventions } = this.#helix;
    return promisedDone(this.commitments, { interventions, today: this.#helpers.today() });
  });

  readonly sums = $derived.by(() => commitmentSums(this.commitments));

  /** Why the last act did not do what was asked; null where it did. */
  get fault(): DocumentFault | null {
    return this.#fault;
  }

  choose(id: string): void {
    this.#chosen = id;
    this.#fault = null;
  }

  /** Reads what lies in the browser. */
  async refresh(): Promise<void> {
    const listed = await (await this.#helpers.store()).list(COMMITMENT_KIND);
    if (listed.ok) this.#entries = listed.value;
    else {
      this.#entries ??= [];
      this.#fault = listed.fault;
    }
  }

  /**
   * What was typed as a commitment, or what is wrong with it.
   * @param corrected the commitment that it is to replace; null for a new one
   */
  read(draft: CommitmentDraft, language: Language, corrected: RecordedCommitment | null): CommitmentResult {
    const { today, random } = this.#helpers;
    const { id, made, status } = corrected ?? {
      ...{ id: `komitmen-${newDocumentId(random)}`, made: today(), status: 'promised' as const },
    };
    return readCommitment(draft, { pack: this.pack, head: { id, made, status, updated: today() }, language });
  }

  /** Puts a commitment into the list, in the place of one with its id. */
  keep(one: RecordedCommitment): Promise<void> {
    return this.#write((list) =>
      list.some(({ id }) => id === one.id)
        ? list.map((other) => (other.id === one.id ? one : other))
        : [...list, one],
    );
  }

  setStatus(id: string, status: CommitmentStatus): Promise<void> {
    const updated = this.#helpers.today();
    return this.#write((list) => list.map((one) => (one.id === id ? { ...one, status, updated } : one)));
  }

  remove(id: string): Promise<void> {
    return this.#write((list) => list.filter((one) => one.id !== id));
  }

  /** Puts a merged list in the place of the open one. */
  replace(commitments: readonly RecordedCommitment[]): Promise<void> {
    return this.#write(() => commitments);
  }

  /** Begins another list. */
  begin(name: string): Promise<void> {
    return this.#inTurn(async (store) => {
      await this.#put(store, { name, commitments: [] });
    });
  }

  rename(name: string): Promise<void> {
    return this.#inTurn(async (store) => {
      if (!this.open) return void (await this.#put(store, { name, commitments: [] }));
      const put = await store.rename(COMMITMENT_KIND, this.open.id, { name, at: this.#helpers.now() });
      this.#fault = put.ok ? null : put.fault;
    });
  }

  /** Removes a list, readable or not. */
  removeList(id: string): Promise<void> {
    return this.#inTurn(async (store) => {
      const seen = this.lists.find((one) => one.id === id)?.revision;
      const gone = await store.remove(COMMITMENT_KIND, id, seen);
      this.#fault = gone.ok ? null : gone.fault;
    });
  }

  #write(change: (list: readonly RecordedCommitment[]) => readonly RecordedCommitment[]): Promise<void> {
    return this.#inTurn(async (store) => {
      const { open } = this;
      const seen = open ? { id: open.id, seen: open.revision } : {};
      const name = open?.name ?? this.#helpers.firstName();
      await this.#put(store, { ...seen, name, commitments: change(this.commitments) });
    });
  }

  async #put(
    store: DocumentStore,
    {
      commitments,
      ...draft
    }: {
      readonly id?: string;
      readonly seen?: number;
      readonly name: string;
      readonly commitments: readonly RecordedCommitment[];
    },
  ): Promise<void> {
    const pack = this.#helix.dataset?.manifest.id ?? '';
    const at = this.#helpers.now();
    const put = await store.put(COMMITMENT_KIND, { ...draft, pack, at, value: { commitments } });
    this.#fault = put.ok ? null : put.fault;
    if (put.ok) this.#chosen = put.value.id;
    // Another tab has changed the list meanwhile: what was written here goes on as its copy.
    else if (put.fault.reason === 'changedElsewhere' && put.fault.copy) this.#chosen = put.fault.copy;
  }

  #inTurn(act: (store: DocumentStore) => Promise<void>): Promise<void> {
    const turn = this.#last.then(async () => {
      await act(await this.#helpers.store());
      await this.refresh();
    });
    // One that fails tells its own caller; the next one is tried all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
