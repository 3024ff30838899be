import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { SeriesPoint } from '../../data/model/programme';
import { isAboutSchooling } from '../../helix/programmes';
import { mappedIndicators } from '../view/askedView';
import type { Helix } from './helix.svelte';

/** What the pack knows of schooling: its indicators by village, and the regency's own figures. */
export class HelixSchooling {
  readonly #helix: Helix;

  constructor(helix: Helix) {
    this.#helix = helix;
  }

  /** Each indicator in its last year; the column is null until it is there. */
  readonly columns: readonly {
    readonly indicator: Indicator;
    readonly year: number;
    readonly column: IndicatorYear | null;
  }[] = $derived.by(() => {
    const { dataset, store } = this.#helix;
    return mappedIndicators(dataset)
      .filter(({ name, kind }) => isAboutSchooling(name.id) && kind !== 'category')
      .map((indicator) => {
        const year = indicator.years.at(-1)!;
        const column = store.column({ indicatorId: indicator.id, year });
        return { indicator, year, column: column.status === 'ready' ? column.value : null };
      });
  });

  /** Figures of the regency, the last year first. */
  readonly series: readonly SeriesPoint[] = $derived.by(() => {
    const { dataset, store } = this.#helix;
    const region = dataset?.manifest.region.name.id;
    return store
      .part('series')
      .filter(({ area, name }) => area === region && isAboutSchooling(name.id))
      .sort((a, b) => b.year - a.year);
  });
}
