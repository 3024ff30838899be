import type { Indicator } from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import { needByFindings, needByIndicator, type Need } from '../../helix/need';
import { needResponse } from '../../helix/needResponse';
import { mappedIndicators } from '../view/askedView';
import type { Helix } from './helix.svelte';

/** What can be asked about: a problem that the pack names, or an indicator as such. */
export interface AskedProblem {
  readonly id: string;
  readonly name: Localized;
  /** null where nothing measures it. */
  readonly indicator: Indicator | null;
  /** Its words in the assessments of the poor; empty where they did not name it. */
  readonly labels: readonly string[];
  /** Sectors that answer it; empty where nobody says: then everything counts. */
  readonly sectors: readonly string[];
}

/** How many of a village's ranked problems count as its need. */
const FIRST_RANKED = 2;

/** Need beside response, problem by problem. */
export class HelixNeed {
  readonly #helix: Helix;

  constructor(helix: Helix) {
    this.#helix = helix;
  }

  /** The pack's problems, then the indicators that no problem names. */
  readonly problems: readonly AskedProblem[] = $derived.by(() => {
    const { dataset, store } = this.#helix;
    if (!dataset) return [];
    const measured = mappedIndicators(dataset).filter(
      ({ worse, kind }) => worse !== 'neutral' && kind !== 'category',
    );
    const named = store.part('problems').map(({ id, name, indicatorId, labels, sectors }) => {
      const indicator = measured.find((one) => one.id === indicatorId) ?? null;
      return { id, name, indicator, labels, sectors };
    });
    const taken = new Set(named.map(({ indicator }) => indicator?.id));
    const others = measured.filter(({ id }) => !taken.has(id));
    return [
      ...named.filter(({ indicator, labels }) => indicator !== null || labels.length > 0),
      ...others.map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        indicator,
        labels: [],
        sectors: [],
      })),
    ];
  });

  readonly problem: AskedProblem | null = $derived.by(() => {
    const asked = this.#helix.choice.problem;
    return this.problems.find(({ id }) => id === asked) ?? this.problems[0] ?? null;
  });

  /** Whether need follows the voices: asked for, or nothing else is there. */
  readonly isVoiced = $derived.by(() => {
    const { problem } = this;
    return (
      problem !== null &&
      problem.labels.length > 0 &&
      (this.#helix.choice.voiced || problem.indicator === null)
    );
  });

  /** The indicator and its last year; null where need follows the voices. */
  readonly #question = $derived.by(() => {
    const indicator = this.isVoiced ? null : (this.problem?.indicator ?? null);
    return indicator && { indicator, year: indicator.years.at(-1)! };
  });
  readonly year = $derived.by(() => this.#question?.year ?? null);

  /** Asks for the problems; columns come by being read. */
  fetch(): void {
    void this.#helix.store.needProblems();
  }

  readonly #column = $derived.by(() => {
    const question = this.#question;
    return question && this.#helix.store.column({ indicatorId: question.indicator.id, year: question.year });
  });
  /** Whether the figure could not be loaded. */
  readonly failed = $derived.by(() => this.#column?.status === 'failed');

  readonly need: Need | null = $derived.by(() => {
    const { dataset, store, choice } = this.#helix;
    const { problem } = this;
    if (!dataset || !problem) return null;
    if (this.isVoiced) {
      return needByFindings(
        { findings: store.part('findings'), problem, n: dataset.villages.n },
        FIRST_RANKED,
      );
    }
    const indicator = this.#question?.indicator;
    const column = this.#column;
    if (!indicator || column?.status !== 'ready') return null;
    return needByIndicator({ indicator, column: column.value }, choice.share_pct / 100);
  });

  readonly answer = $derived.by(() => {
    const { cube, filter } = this.#helix;
    const { need, problem } = this;
    return cube && need && problem && needResponse({ cube, need, sectors: problem.sectors, filter });
  });
}
