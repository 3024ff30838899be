import { untrack } from 'svelte';
import type { AnswerOf, CalculationKind, QuestionOf } from '../../engine/calculations';
import type { EngineInputs } from '../../engine/engineInputs';
import { fail, type Fault } from '../../data/model/fault';
import type { Calculator, StartCalculator } from './calculator';

/** An answer with the question it belongs to. */
export interface Answered<K extends CalculationKind> {
  readonly question: QuestionOf<K>;
  readonly answer: AnswerOf<K>;
}

/**
 * A calculation whose result a screen shows. A new question cancels the running one. The last answer is kept
 * and can be told from the current one by its question (`previous`).
 */
export class Calculation<K extends CalculationKind> {
  readonly #kind: K;
  readonly #start: StartCalculator;
  #home: { readonly inputs: EngineInputs; readonly calculator: Calculator } | null = null;
  #asked: QuestionOf<K> | null = $state.raw(null);
  #running: boolean = $state(false);

  last: Answered<K> | null = $state.raw(null);
  /** Share done, 0 to 1, while it runs; null where nothing runs. */
  progress: number | null = $state(null);
  /** Why the question has no answer. */
  fault: Fault | null = $state.raw(null);

  constructor(kind: K, start: StartCalculator) {
    this.#kind = kind;
    this.#start = start;
  }

  /** The answer to the current question; null while it is being computed or where there is none. */
  readonly answer: AnswerOf<K> | null = $derived.by(() =>
    this.last !== null && this.last.question === this.#asked ? this.last.answer : null,
  );

  /** The last answer where it belongs to an earlier question; it is shown, but marked as previous. */
  readonly previous: Answered<K> | null = $derived.by(() => (this.answer === null ? this.last : null));

  get running(): boolean {
    return this.#running;
  }

  /**
   * Starts the calculation unless this question has already been asked. Questions are compared by identity,
   * so callers keep the object while its content is the same.
   */
  ask(inputs: EngineInputs, question: QuestionOf<K>): void {
    untrack(() => {
      if (question === this.#asked && this.fault === null) return;
      if (this.#running || this.#home?.inputs !== inputs) this.#leave();
      this.#home ??= { inputs, calculator: this.#start(inputs) };
      void this.#run(this.#home.calculator, question);
    });
  }

  /** Cancels the running calculation. Earlier answers stay. */
  cancel(): void {
    this.#leave();
    this.#asked = null;
    this.fault = null;
  }

  async #run(calculator: Calculator, question: QuestionOf<K>): Promise<void> {
    this.#asked = question;
    this.fault = null;
    this.#running = true;
    this.progress = 0;
    const current = () => this.#asked === question && this.#home?.calculator === calculator;
    try {
      const answer = await calculator.calculate({ kind: this.#kind, question }, (share) => {
        // What a worker tells of its progress can come after its answer.
        if (current() && this.#running) this.progress = share;
      });
      if (current()) this.last = { question, answer };
    } catch (cause) {
      if (!current()) return;
      this.fault = fail('calculatorGone', {
        got: cause instanceof Error ? cause.message : '',
        retry: true,
      }).fault;
      this.#leave();
    }
    if (!current() && this.fault === null) return;
    this.#running = false;
    this.progress = null;
  }

  #leave(): void {
    this.#home?.calculator.end();
    this.#home = null;
    this.#running = false;
    this.progress = null;
  }
}
