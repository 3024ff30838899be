import type { EvaluationAsked, EvaluationFound } from '../../engine/evaluateReplication';
import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { evaluationOf, outcomesOf } from '../../planner/scenario/evaluationAsked';
import type { Loaded } from '../pack/loaded';
import type { PackStore } from '../pack/packStore.svelte';
import type { Navigation } from '../session/navigation.svelte';
import { folded } from '../view/lastAnswer';
import { Calculation } from './calculation.svelte';
import type { StartCalculator } from './calculator';
import { engineInputsOf } from './engineInputs';

/** An answer with what was asked: the outcome and its columns. */
export interface EvaluationAnswered {
  readonly asked: EvaluationAsked;
  readonly found: EvaluationFound;
}

/** The evaluation that the link asks for: what it reads of the pack, its progress, and its answer. */
export class Evaluating {
  readonly #nav: Navigation;
  readonly #pack: PackStore;
  readonly #calculation: Calculation<'evaluation'>;
  readonly #lastAfter = folded(lastSame, null);
  /** The question that the reader cancelled. */
  #cancelled: EvaluationAsked | null = $state.raw(null);

  constructor(of: { readonly nav: Navigation; readonly pack: PackStore }, start: StartCalculator) {
    this.#nav = of.nav;
    this.#pack = of.pack;
    this.#calculation = new Calculation('evaluation', start);
  }

  readonly #choice = $derived.by(() => this.#nav.state.evaluation);

  /** What can be asked about, the usual one first. */
  readonly outcomes: readonly Indicator[] = $derived.by(() => {
    const { dataset } = this.#pack;
    return dataset.status === 'ready' ? outcomesOf(dataset.value.indicators) : [];
  });

  readonly outcome: Indicator | null = $derived.by(
    () => this.outcomes.find(({ id }) => id === this.#choice.outcome) ?? this.outcomes[0] ?? null,
  );

  readonly #years: readonly number[] = $derived.by(() => {
    const { years } = this.#choice;
    return (this.outcome?.years ?? []).filter((year) => !years || (year >= years.from && year <= years.to));
  });

  /** The columns of those years; reading them asks for them. */
  readonly #loaded: readonly Loaded<IndicatorYear>[] = $derived.by(() => {
    const { outcome } = this;
    return outcome ? this.#years.map((year) => this.#pack.column({ indicatorId: outcome.id, year })) : [];
  });

  /** null while a column is on its way. */
  readonly #columns: readonly IndicatorYear[] | null = $derived.by(() => {
    if (!this.outcome) return null;
    const there = this.#loaded.flatMap((column) => (column.status === 'ready' ? [column.value] : []));
    return there.length === this.#loaded.length ? there : null;
  });

  /** The same object as long as nothing changed, so that it is asked once. */
  readonly #asked: EvaluationAsked | null = $derived.by(() => {
    const [outcome, columns] = [this.outcome, this.#columns];
    const { parts } = this.#pack;
    if (!outcome || !columns || parts.programme.status === 'loading') return null;
    const programme = this.#pack.part('programme');
    const evaluation = evaluationOf(this.#choice, outcome);
    return this.#lastAfter({ evaluation, outcome, columns, programme });
  });

  /** The answer to what is asked, or the last one of the same pack while that is on its way. */
  readonly answered: EvaluationAnswered | null = $derived.by(() => {
    const { last } = this.#calculation;
    if (!last || !this.outcomes.includes(last.question.outcome)) return null;
    return { asked: last.question, found: last.answer };
  });

  /** Whether what is shown answers an earlier question. */
  readonly isEarlier: boolean = $derived.by(
    () => this.answered !== null && this.answered.asked !== this.#asked,
  );

  get progress(): number | null {
    return this.#calculation.progress;
  }

  get fault() {
    return this.#calculation.fault;
  }

  readonly cancelled: boolean = $derived.by(
    () => this.#cancelled !== null && this.#cancelled === this.#asked,
  );

  /** Neither answered, nor failed, nor cancelled; nor without the boundaries that it needs. */
  readonly pending: boolean = $derived.by(() => {
    if (this.fault || this.cancelled || this.#isMissing) return false;
    return this.answered === null || this.isEarlier;
  });

  /** Something that the answer needs could not be read, or the pack has nothing to ask about. */
  readonly #isMissing: boolean = $derived.by(() => {
    const { dataset, geometry } = this.#pack;
    if (dataset.status === 'failed' || geometry.status === 'failed') return true;
    if (dataset.status === 'ready' && !this.outcome) return true;
    return this.#loaded.some(({ status }) => status === 'failed');
  });

  /** Asks, once the columns and the boundaries are there. */
  ask(): void {
    const inputs = engineInputsOf(this.#pack);
    if (inputs && this.#asked && !this.cancelled) this.#calculation.ask(inputs, this.#asked);
  }

  cancel(): void {
    this.#cancelled = this.#asked;
    this.#calculation.cancel();
  }

  again(): void {
    this.#cancelled = null;
    this.#calculation.cancel();
    this.ask();
  }

  /** Ends a running calculation: the screen is left. */
  end(): void {
    this.#calculation.cancel();
  }
}

/** The question before, as long as the new one asks the same. */
function lastSame(last: EvaluationAsked | null, asked: EvaluationAsked): EvaluationAsked {
  return last !== null && isSame(last, asked) ? last : asked;
}

function isSame(one: EvaluationAsked, other: EvaluationAsked): boolean {
  return (
    one.programme === other.programme &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, i) => column === other.columns[i]) &&
    JSON.stringify(one.evaluation) === JSON.stringify(other.evaluation)
  );
}
