import { untrack } from 'svelte';
import type { HotSpotSearch } from '../../engine/calculateHotSpots';
import type { EngineInputs } from '../../engine/engineInputs';
import { hotSpotColumn, hotSpotIndicator } from '../../aggregate/modes/hotSpotIndicator';
import type { FoundHotSpots } from '../../aggregate/modes/companions';
import type { HotSpotMode, Side } from '../../aggregate/mapQuestion';
import { folded } from '../view/lastAnswer';
import { Calculation } from './calculation.svelte';
import type { StartCalculator } from './calculator';

/** False discovery rate among the villages reported as clusters. */
export const HOT_SPOT_LEVEL = 0.05;

/** An indicator-year of the open pack and the parameters of its hot spot search. */
export interface HotSpotAsked extends Side {
  readonly inputs: EngineInputs;
  readonly mode: HotSpotMode;
}

/** The result of a search with its question, and as an indicator of its own. */
export interface HotSpotAnswered extends FoundHotSpots, Side {
  readonly asked: HotSpotAsked;
}

/** The hot spot search of a screen: the question, its state, and the last result. */
export class HotSpotSearching {
  readonly #calculation: Calculation<'hotSpots'>;
  readonly #askedBy = new WeakMap<HotSpotSearch, HotSpotAsked>();
  readonly #lastAfter = folded(nextFound, null);
  #asked: HotSpotAsked | null = $state.raw(null);
  /** Whether the reader cancelled it. */
  stopped: boolean = $state(false);

  constructor(start: StartCalculator) {
    this.#calculation = new Calculation('hotSpots', start);
  }

  /**
   * The answer to the last question, or an earlier one where that is not answered yet; null where there is
   * none.
   */
  readonly last: HotSpotAnswered | null = $derived.by(() => {
    const { last } = this.#calculation;
    const asked = last && this.#askedBy.get(last.question);
    return this.#lastAfter(last?.answer.ok && asked ? { asked, answer: last.answer } : null);
  });

  get progress(): number | null {
    return this.#calculation.progress;
  }

  get fault() {
    return this.#calculation.fault;
  }

  /**
   * Starts a search unless this question has already been asked. A cancelled or failed search is not
   * restarted automatically.
   */
  ask(asked: HotSpotAsked): void {
    untrack(() => {
      if (!isSame(this.#asked, asked)) this.#begin(asked);
    });
  }

  /** Asks the last question again. */
  again(): void {
    if (this.#asked) this.#begin(this.#asked);
  }

  cancel(): void {
    this.#calculation.cancel();
    this.stopped = true;
  }

  /** Why the statistic cannot be computed; null where it can or where that is not known yet. */
  problemOf(asked: HotSpotAsked) {
    const { answer } = this.#calculation;
    return isSame(this.#asked, asked) && answer?.ok === false ? answer.problem : null;
  }

  /** Whether a question is still being answered. */
  isPending(asked: HotSpotAsked): boolean {
    if (!isSame(this.#asked, asked)) return true;
    return this.#calculation.answer === null && this.fault === null && !this.stopped;
  }

  /** The result for a column; null where the last answer is about another. */
  answerTo({ column }: Side, mode: HotSpotMode): HotSpotAnswered | null {
    const { last } = this;
    return last && last.asked.column === column && isSameMode(last.asked.mode, mode) ? last : null;
  }

  #begin(asked: HotSpotAsked): void {
    const { indicator, column, mode, inputs } = asked;
    const { method, weights, permutations, seed } = mode;
    const question: HotSpotSearch = {
      indicator: { kind: indicator.kind },
      column,
      weights,
      search: { method, permutations, seed, level: HOT_SPOT_LEVEL },
    };
    this.#askedBy.set(question, asked);
    this.#asked = asked;
    this.stopped = false;
    this.#calculation.ask(inputs, question);
  }
}

/** The last answer after a step: the new one where it is another, otherwise the one before. */
function nextFound(
  last: HotSpotAnswered | null,
  step: { readonly asked: HotSpotAsked; readonly answer: FoundHotSpots } | null,
): HotSpotAnswered | null {
  return step === null || last?.asked === step.asked ? last : answeredBy(step.asked, step.answer);
}

function answeredBy(asked: HotSpotAsked, { examined, found }: FoundHotSpots): HotSpotAnswered {
  const base = { indicator: asked.indicator, column: asked.column };
  const of = { mode: asked.mode, examined, found };
  const [indicator, column] = [hotSpotIndicator(base, of), hotSpotColumn(base, of)];
  return { asked, examined, found, indicator, column };
}

function isSame(one: HotSpotAsked | null, other: HotSpotAsked): boolean {
  return (
    one !== null &&
    one.inputs === other.inputs &&
    one.column === other.column &&
    isSameMode(one.mode, other.mode)
  );
}

function isSameMode(one: HotSpotMode, other: HotSpotMode): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
