import { JOIN_LISTS, type JoinedRow, type JoinList, type JoinSummary } from '../../engine/studio/joinView';
import type { DeskAct } from '../../engine/studio/deskJoins';
import type { KeyColumnNames } from '../../studio/join/joinPart';
import type { Studio } from './studio.svelte';

/** Rows of a list that are asked for at once. */
const PAGE = 100;

/** A part's rows joined to villages, with the list that is open. */
export class StudioJoin {
  summary: JoinSummary | null = $state.raw(null);
  list: JoinList = $state('review');
  rows: readonly JoinedRow[] = $state.raw([]);
  /** What was asked last, so that late answers are dropped. */
  #asked = 0;
  #columns: KeyColumnNames | null = null;
  #several = false;
  #running = $state(0);
  readonly busy: boolean = $derived.by(() => this.#running > 0);

  constructor(
    private readonly studio: Studio,
    readonly key: string,
  ) {}

  /**
   * Joins by columns that were chosen, or by those that are guessed.
   *
   * @param several whether each row is a thing of its own, of which a village may have several
   */
  async by(columns: KeyColumnNames | null, several = false): Promise<void> {
    this.#columns = columns;
    this.#several = several;
    await this.refresh();
  }

  /** Joins anew, with the decisions of now, and shows as many rows as before. */
  async refresh(): Promise<void> {
    await this.#run(async (current) => {
      const asked = { columns: this.#columns, decisions: this.studio.decisions, several: this.#several };
      const summary = await this.studio.ask((desk) => desk.join(this.key, asked));
      if (!current()) return;
      const first = this.summary === null;
      this.summary = summary;
      // Where nothing waits for a person, the first list that holds something opens.
      if (first) this.list = JOIN_LISTS.find((list) => summary.lengths[list] > 0) ?? 'review';
      await this.#load(Math.max(PAGE, this.rows.length), current);
    });
  }

  async show(list: JoinList): Promise<void> {
    this.list = list;
    this.rows = [];
    await this.#run((current) => this.#load(PAGE, current));
  }

  async more(): Promise<void> {
    await this.#run((current) => this.#load(this.rows.length + PAGE, current));
  }

  /** What a person does with a row becomes a decision, by which all files are joined anew. */
  async decide(row: number, act: DeskAct, why: string): Promise<void> {
    const signature = this.studio.signature(why);
    const decisions = await this.studio.ask((desk) => desk.decide(this.key, { row, act }, signature));
    this.studio.decide(...decisions);
    await this.refresh();
  }

  /** The same act on every row of the open list that has one best candidate. */
  async decideBest(why: string): Promise<void> {
    const signature = this.studio.signature(why);
    const { key, list } = this;
    const decisions = await this.studio.ask((desk) => desk.acceptBest(key, list, signature));
    this.studio.decide(...decisions);
    await this.refresh();
  }

  async #load(count: number, current: () => boolean): Promise<void> {
    const { key, list } = this;
    const rows = await this.studio.ask((desk) => desk.joinRows(key, { list, from: 0, count }));
    if (current() && list === this.list) this.rows = rows;
  }

  async #run(act: (current: () => boolean) => Promise<void>): Promise<void> {
    const asked = ++this.#asked;
    this.#running++;
    try {
      await act(() => asked === this.#asked);
    } finally {
      this.#running--;
    }
  }
}
