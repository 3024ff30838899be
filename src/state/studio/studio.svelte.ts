import type { Remote } from 'comlink';
import type { AggregateChoice, ImportChoices, ImportIssue } from '../../data/import/imported';
import { readDecisions, writeDecisions } from '../../studio/join/decisionsFile';
import type { JoinDecision } from '../../studio/join/joinDecision';
import type { KeyColumnNames } from '../../studio/join/joinPart';
import type { Signature } from '../../studio/join/makeDecision';
import type { JoinPlace } from '../../studio/join/placesToJoin';
import type { StudioWorker } from '../../workers/studio.worker';
import { nameOf, type Brought } from './brought';
import { groupGiven } from './groupGiven';
import type { Kept } from './kept';
import { ReadingQueue } from './readingQueue.svelte';
import { StudioKeeping, type KeptWork } from './studioKeeping';
import type { Hold, StudioLock } from './studioLock';
import type { StudioMachine } from './studioMachine';
import type { KeptFile, StudioStorage } from './studioStorage';
import { EMPTY_PLAN, type StudioPlan } from './studioPlan';
import { NO_CHOICES, type EarlierWork, type PartUse, type StudioWork } from './studioWork';

export interface StudioParts {
  readonly start: () => StudioMachine;
  readonly storage: () => Promise<StudioStorage | null>;
  readonly lock: (changed: (hold: Hold) => void) => StudioLock;
  /** Id of the open pack. */
  readonly pack: () => string;
  readonly randomId: () => string;
  /** The villages of the open pack. */
  readonly places: () => readonly JoinPlace[];
  /** Address of the open pack's folder, with a slash at its end. */
  readonly packUrl: () => string;
  /** Stands in decisions for somebody who gave no name. */
  readonly unnamed: () => string;
  /** ISO date and time. */
  readonly now: () => string;
}

/** The studio's work: what was brought, and what became of it. */
export class Studio {
  /** null until it is known. */
  hold: Hold | null = $state(null);
  /** Whether the last change outlasts the page; null before the first one. */
  kept: Kept | null = $state(null);
  /** Writes to the storage that have not ended. */
  #writes = $state(0);
  readonly #parts: StudioParts;
  readonly #lock: StudioLock;
  readonly #keeping = new StudioKeeping((kept) => (this.kept = kept));
  readonly #queue: ReadingQueue;
  /** Key of the part that is worked on; null for the first. */
  current: string | null = $state(null);
  /** Who decides, as decisions name them. */
  who: string = $state('');
  decisions: readonly JoinDecision[] = $state.raw([]);
  plan: StudioPlan = $state.raw(EMPTY_PLAN);
  /** The recipe of an earlier year; null where none was opened. */
  earlier: EarlierWork | null = $state.raw(null);

  constructor(parts: StudioParts) {
    this.#parts = parts;
    this.#queue = new ReadingQueue(
      () => this.#start(),
      (read) => void this.#write(this.#keeping.keepRead(read)),
    );
    this.#lock = parts.lock((hold) => this.#held(hold));
  }

  /** Opens the work of an earlier visit, where no other window has it. */
  async open(): Promise<void> {
    await this.#lock.hold(false);
  }

  /** Takes the work over from the window that has it. */
  async takeOver(): Promise<void> {
    await this.#lock.hold(true);
  }

  get brought(): readonly Brought[] {
    return this.#queue.all;
  }

  /** Work of an earlier visit has been opened, or there was none. */
  get opened(): boolean {
    return this.#queue.opened;
  }

  /** What is read now, or waits to be. */
  get isReading(): boolean {
    return this.#queue.isReading;
  }

  /** Whether the work of an earlier visit, a file or a write to the storage is still on its way. */
  readonly isBusy: boolean = $derived.by(
    () => this.hold === null || (this.hold === 'held' && !this.opened) || this.isReading || this.#writes > 0,
  );

  /**
   * Brings files: those of one name that were there before are replaced.
   *
   * @param addedUp as in `Brought`
   */
  bring(given: readonly KeptFile[], addedUp: Brought['addedUp'] = null): void {
    const fresh = groupGiven(given).map((files): Brought => ({
      id: this.#parts.randomId(),
      files,
      choices: NO_CHOICES,
      uses: {},
      reading: { status: 'waiting' },
      addedUp,
    }));
    const names = new Set(fresh.map(nameOf));
    for (const old of this.brought.filter((one) => names.has(nameOf(one)))) this.remove(old.id);
    this.#queue.add(fresh);
    void this.#keepWork();
  }

  /** Reads a file again, with choices in place of those that it was read with. */
  choose(id: string, choices: ImportChoices): void {
    this.#queue.choose(id, choices);
    void this.#keepWork();
  }

  /**
   * Adds a refused table of persons up to villages; the result takes its place, and nothing of the table is held any more.
   *
   * @returns what stood against it; null where it was done
   */
  async addUp(id: string, aggregate: AggregateChoice): Promise<readonly ImportIssue[] | null> {
    const one = this.brought.find((item) => item.id === id);
    if (!one) return null;
    const { text, issues } = await this.ask((desk) =>
      desk.addUp(one.files, { choices: one.choices, aggregate }),
    );
    if (text === null) return issues;
    this.remove(id);
    const name = `${nameOf(one).replace(/\.[^.]+$/, '')} per desa.csv`;
    const told = issues.filter(({ code }) => code.startsWith('AGGREGATE'));
    this.bring([{ name, blob: new Blob([text], { type: 'text/csv' }) }], told);
    return null;
  }

  /** Stops the reading of a file: the worker ends, and what it held is read again by another. */
  stop(id: string): void {
    this.#queue.stop(id);
  }

  remove(id: string): void {
    this.#queue.remove(id);
    this.#keeping.forget(id);
    void this.#keepWork();
  }

  /** The villages of the open pack, to which rows are joined. */
  get places(): readonly JoinPlace[] {
    return this.#parts.places();
  }

  /** Asks the worker; it starts where it has ended. */
  ask<T>(question: (desk: Remote<StudioWorker>) => Promise<T>): Promise<T> {
    return this.#queue.ask(question);
  }

  /** The key columns of a part that are guessed. */
  keysOf(key: string): Promise<KeyColumnNames> {
    return this.ask((desk) => desk.keys(key));
  }

  /** Signs a decision of now. */
  signature(why: string): Signature {
    return { who: this.who || this.#parts.unnamed(), when: this.#parts.now(), why };
  }

  /** Adds decisions to those that hold; a later one about the same replaces an earlier one. */
  decide(...decisions: readonly JoinDecision[]): void {
    this.decisions = [...this.decisions, ...decisions];
    void this.#keepWork();
  }

  /** Takes a decision back. */
  undo(decision: JoinDecision): void {
    this.decisions = this.decisions.filter((one) => one !== decision);
    void this.#keepWork();
  }

  sign(who: string): void {
    this.who = who;
    void this.#keepWork();
  }

  /** Changes what becomes of the files. */
  replan(change: (plan: StudioPlan) => StudioPlan): void {
    this.plan = change(this.plan);
    void this.#keepWork();
  }

  /** Opens the recipe of an earlier year, notes what of it was taken over, or closes it. */
  keepEarlier(earlier: EarlierWork | null): void {
    this.earlier = earlier;
    void this.#keepWork();
  }

  /** Uses a part for something, or joins it by columns that were chosen. */
  use(id: string, part: string, use: PartUse): void {
    this.#queue.change(id, (one) => ({ ...one, uses: { ...one.uses, [part]: use } }));
    void this.#keepWork();
  }

  end(): void {
    this.#lock.release();
    this.#queue.end();
  }

  #held(hold: Hold): void {
    this.hold = hold;
    if (hold === 'held') return void this.#reopen();
    // Whoever takes the work back reads it as the other window has left it.
    this.#queue.close();
  }

  async #reopen(): Promise<void> {
    const { work, files } = await this.#keeping.open(await this.#parts.storage());
    // Files may be dropped before the work of an earlier visit is there.
    const isEarly = this.brought.length > 0;
    if (work) this.#takeUp(work);
    this.#queue.open(work ? keptFiles(work, files) : []);
    if (isEarly) void this.#keepWork();
  }

  #takeUp({ who, plan, earlier, decisions }: StudioWork): void {
    this.who = who;
    this.plan = plan;
    this.earlier = earlier;
    const read = readDecisions(decisions);
    this.decisions = read.ok ? read.decisions : [];
  }

  /** A worker that knows the open pack. */
  #start(): StudioMachine {
    const machine = this.#parts.start();
    const { places, packUrl } = this.#parts;
    const [known, url] = [places(), packUrl()];
    machine.tell((desk) => desk.know(known));
    machine.tell((desk) => desk.open(url));
    return machine;
  }

  async #keepWork(): Promise<void> {
    const items = this.brought.map(({ id, files, choices, uses }) => ({
      id,
      names: files.map(({ name }) => name),
      choices,
      uses,
    }));
    const work = {
      version: 1,
      pack: this.#parts.pack(),
      items,
      who: this.who,
      decisions: writeDecisions(this.decisions),
      plan: this.plan,
      earlier: this.earlier,
    } as const;
    await this.#write(this.#keeping.keepWork(work));
  }

  async #write(writing: Promise<void>): Promise<void> {
    this.#writes++;
    await writing.finally(() => this.#writes--);
  }
}

/** The files of an earlier visit that are still there, to be read. */
function keptFiles({ items }: StudioWork, files: KeptWork['files']): readonly Brought[] {
  return items.flatMap(({ id, choices, uses }): readonly Brought[] => {
    const found = files.get(id) ?? [];
    const reading = { status: 'waiting' } as const;
    return found.length === 0 ? [] : [{ id, files: found, choices, uses, reading, addedUp: null }];
  });
}
