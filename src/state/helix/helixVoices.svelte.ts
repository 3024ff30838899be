import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import {
  compareWithOfficial,
  firstRanked,
  problemStandings,
  rankedProblems,
  standingsByTypology,
} from '../../helix/findings';
import type { Helix } from './helix.svelte';

/** More problems than this are no longer told apart on a map by colour and letter. */
const MOST_APART = 7;

/** What the poor ranked in their assessments, and how that stands beside official figures. */
export class HelixVoices {
  readonly #helix: Helix;

  constructor(helix: Helix) {
    this.#helix = helix;
  }

  readonly findings = $derived.by(() => this.#helix.store.part('findings'));
  readonly problems = $derived.by(() => this.#helix.store.part('problems'));
  readonly #ranked = $derived.by(() => {
    const { villages } = this.#helix.filter;
    const ranked = rankedProblems(this.findings, this.problems);
    return villages ? ranked.filter(({ row }) => villages[row] === 1) : ranked;
  });
  /** Villages that were asked. */
  readonly asked = $derived.by(() => new Set(this.#ranked.map(({ row }) => row)).size);
  readonly standings = $derived.by(() => problemStandings(this.#ranked));
  /** Which problem each village put first. */
  readonly firsts = $derived.by(() => firstRanked(this.#ranked, MOST_APART));
  readonly byTypology = $derived.by(() =>
    this.#helix.dataset ? standingsByTypology(this.#ranked, this.#helix.dataset.villages.typology) : [],
  );

  /** The last year of each indicator that measures a problem. */
  readonly #measured: readonly { readonly indicator: Indicator; readonly year: number }[] = $derived.by(
    () => {
      const indicators = this.#helix.dataset?.indicators ?? [];
      return this.problems.flatMap(({ indicatorId }) => {
        const indicator = indicators.find(({ id }) => id === indicatorId);
        const year = indicator?.years.at(-1);
        return indicator && year !== undefined ? [{ indicator, year }] : [];
      });
    },
  );

  /** Asks for the problems; columns come by being read. */
  fetch(): void {
    void this.#helix.store.needProblems();
  }

  /** Problem by village where both are known to differ, or no figure measures what was named; agreements too. */
  readonly comparisons = $derived.by(() => {
    const { store } = this.#helix;
    const official = new Map<string, { indicator: Indicator; column: IndicatorYear }>();
    for (const { indicator, year } of this.#measured) {
      const column = store.column({ indicatorId: indicator.id, year });
      if (column.status === 'ready') official.set(indicator.id, { indicator, column: column.value });
    }
    return compareWithOfficial({ ranked: this.#ranked, problems: this.problems, official });
  });
}
