import { indicatorOf, type Indicator } from '../../data/model/dataset';
import { householdTable, type HouseholdTable } from '../../helix/householdTable';
import type { Axis } from '../../helix/cube';
import type { Helix } from './helix.svelte';

/** The poor households by which money is divided: the indicator that the pack names, in its last year. */
export class HelixHouseholds {
  readonly #helix: Helix;

  constructor(helix: Helix) {
    this.#helix = helix;
  }

  /** null where the pack names none that counts them. */
  readonly source: { readonly indicator: Indicator; readonly year: number } | null = $derived.by(() => {
    const { dataset } = this.#helix;
    const id = dataset?.manifest.poorHouseholds;
    const indicator = dataset && id ? indicatorOf(dataset, id) : null;
    const year = indicator?.years.at(-1);
    const isCounted = indicator?.kind === 'count' || indicator?.kind === 'ratio';
    return indicator && year !== undefined && isCounted ? { indicator, year } : null;
  });

  readonly #column = $derived.by(() => {
    const { source } = this;
    return source && this.#helix.store.column({ indicatorId: source.indicator.id, year: source.year });
  });
  /** Whether the figure could not be loaded. */
  readonly failed = $derived.by(() => this.#column?.status === 'failed');

  /** Households along two axes; null where they are not known, or on their way. */
  along({ rows, columns }: { readonly rows: Axis; readonly columns: Axis }): HouseholdTable | null {
    const { dataset, filter } = this.#helix;
    const column = this.#column;
    if (!dataset || !this.source || column?.status !== 'ready') return null;
    return householdTable({
      ...{ rows, columns, villages: dataset.villages, wanted: filter.villages ?? null },
      column: column.value,
      isRatio: this.source.indicator.kind === 'ratio',
    });
  }
}
