import type { Remote } from 'comlink';
import type { StudioWorker } from '../../workers/studio.worker';
import { nameOf, type Brought } from './brought';
import type { ReadFiles } from './studioKeeping';
import { WorkerGone, type StudioMachine } from './studioMachine';

/** Files in the order in which they are read, one after the other, by a worker that is started again where it ended or hung. */
export class ReadingQueue {
  all: readonly Brought[] = $state.raw([]);
  /** Files wait without being read until the work of an earlier visit is there. */
  opened = $state(false);
  #machine: StudioMachine | null = null;
  /** The reading goes on while something waits. */
  #busy = false;

  /**
   * @param start brings a worker that knows the open pack
   * @param onRead is told of every file that was read
   */
  constructor(
    private readonly start: () => StudioMachine,
    private readonly onRead: (read: ReadFiles) => void,
  ) {}

  /** What is read now, or waits to be. */
  readonly isReading: boolean = $derived.by(() =>
    this.all.some(({ reading }) => reading.status === 'waiting' || reading.status === 'reading'),
  );

  /** Begins to read: what was kept, then what was added since; of two with one name the later. */
  open(kept: readonly Brought[]): void {
    const names = new Set(this.all.map(nameOf));
    this.all = [...kept.filter((one) => !names.has(nameOf(one))), ...this.all];
    this.opened = true;
    void this.#readAll();
  }

  /** Forgets everything, and reads nothing until it is opened again. */
  close(): void {
    this.#abandon();
    this.all = [];
    this.opened = false;
  }

  add(fresh: readonly Brought[]): void {
    this.all = [...this.all, ...fresh];
    void this.#readAll();
  }

  change(id: string, change: (one: Brought) => Brought): void {
    this.all = this.all.map((one) => (one.id === id ? change(one) : one));
  }

  /** Reads a file again, with choices in place of those that it was read with. */
  choose(id: string, choices: Brought['choices']): void {
    this.change(id, (one) => ({ ...one, choices, reading: { status: 'waiting' } }));
    void this.#readAll();
  }

  /** Stops the reading of a file: the worker ends, and what it held is read again by another. */
  stop(id: string): void {
    this.#letGo(id);
    this.change(id, (one) => ({ ...one, reading: { status: 'stopped' } }));
    void this.#readAll();
  }

  remove(id: string): void {
    this.#letGo(id);
    this.all = this.all.filter((one) => one.id !== id);
    this.#machine?.tell((desk) => desk.remove(id));
    void this.#readAll();
  }

  /** Asks the worker; it starts where it has ended. */
  async ask<T>(question: (desk: Remote<StudioWorker>) => Promise<T>): Promise<T> {
    const machine = (this.#machine ??= this.start());
    try {
      return await machine.ask(question);
    } catch (error) {
      // What a worker held that is gone is read again by the next one.
      if (error instanceof WorkerGone && machine === this.#machine) {
        this.#abandon();
        void this.#readAll();
      }
      throw error;
    }
  }

  /** Ends the worker for good. */
  end(): void {
    this.#machine?.end();
    this.#machine = null;
  }

  /** Reads what waits, one after the other. */
  async #readAll(): Promise<void> {
    if (this.#busy || !this.opened) return;
    this.#busy = true;
    for (;;) {
      const next = this.all.find(({ reading }) => reading.status === 'waiting');
      if (!next) break;
      await this.#read(next);
    }
    this.#busy = false;
  }

  async #read({ id, files, choices }: Brought): Promise<void> {
    const machine = (this.#machine ??= this.start());
    this.change(id, (one) => ({ ...one, reading: { status: 'reading', progress: null } }));
    try {
      const read = await machine.bring({ id, name: nameOf({ files }), given: files, choices }, (progress) =>
        this.change(id, (one) =>
          one.reading.status === 'reading' ? { ...one, reading: { status: 'reading', progress } } : one,
        ),
      );
      this.change(id, (one) => ({ ...one, reading: { status: 'read', files: read } }));
      this.onRead({ id, files, read, isThere: () => this.all.some((one) => one.id === id) });
    } catch {
      // A machine that was ended on purpose never answers: this one hung, or its code did not come.
      this.#endMachine();
      this.change(id, (one) => ({ ...one, reading: { status: 'hung' } }));
    }
  }

  /** A worker that reads the file is ended. */
  #letGo(id: string): void {
    if (this.all.some((one) => one.id === id && one.reading.status === 'reading')) this.#abandon();
  }

  /** Ends the worker, and with it the question that it was reading: that one is never answered. */
  #abandon(): void {
    this.#endMachine();
    this.#busy = false;
  }

  /** Ends the worker; what it held waits to be read by the next. */
  #endMachine(): void {
    this.end();
    this.all = this.all.map((one) =>
      one.reading.status === 'read' || one.reading.status === 'reading'
        ? { ...one, reading: { status: 'waiting' } }
        : one,
    );
  }
}
