import { untrack } from 'svelte';
import type { AnswerOf, CalculationKind, QuestionOf } from '../../engine/calculations';
import type { EngineInputs } from '../../engine/engineInputs';
import { fail, type Fault } from '../../data/model/fault';
import { workerCalculator, type Calculator } from './calculator';

/** An answer carries its question. */
export interface Answered<K extends CalculationKind> {
  readonly question: QuestionOf<K>;
  readonly answer: AnswerOf<K>;
}

/**
 * One calculation that a screen waits for. A new question ends the old one; the last answer stays, and can be told
 * from the current by its question (`previous`).
 */
export class Calculation<K extends CalculationKind> {
  readonly #kind: K;
  readonly #start: (inputs: EngineInputs) => Calculator;
  #home: { readonly inputs: EngineInputs; readonly calculator: Calculator } | null = null;
  #asked: QuestionOf<K> | null = $state.raw(null);
  #running: boolean = $state(false);

  last: Answered<K> | null = $state.raw(null);
  /** Share done, 0 to 1, while it runs; null: nothing runs. */
  progress: number | null = $state(null);
  /** Why there is no answer to the question. */
  fault: Fault | null = $state.raw(null);

  constructor(kind: K, start: (inputs: EngineInputs) => Calculator = workerCalculator) {
    this.#kind = kind;
    this.#start = start;
  }

  /** The answer to what was asked; null while it is on its way, or where there is none. */
  readonly answer: AnswerOf<K> | null = $derived.by(() =>
    this.last !== null && this.last.question === this.#asked ? this.last.answer : null,
  );

  /** The last answer where it is not the one to the question: shown, but marked as previous. */
  readonly previous: Answered<K> | null = $derived.by(() => (this.answer === null ? this.last : null));

  get running(): boolean {
    return this.#running;
  }

  /** Asks; the same question twice is asked once. A question is a value: keep it, and it is the same. */
  ask(inputs: EngineInputs, question: QuestionOf<K>): void {
    untrack(() => {
      if (question === this.#asked && this.fault === null) return;
      if (this.#running || this.#home?.inputs !== inputs) this.#leave();
      this.#home ??= { inputs, calculator: this.#start(inputs) };
      void this.#run(this.#home.calculator, question);
    });
  }

  /** Stops what runs. What was answered before stays. */
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
        if (current()) this.progress = share;
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
