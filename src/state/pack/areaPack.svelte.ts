import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import type * as LevelCode from '../../aggregate/areas/areaView';
import type { AreaView } from '../../aggregate/areas/areaView';
import type { Dataset, IndicatorYear } from '../../data/model/dataset';
import type { Fault } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import type { PackParts } from '../../data/pack/readParts';
import type { Loaded, PackStore } from './packStore.svelte';

const LOADING = { status: 'loading' } as const;
/** Parts that are about a village and say nothing of an area. */
const OF_VILLAGES: ReadonlySet<keyof PackParts> = new Set(['programme', 'findings', 'services']);

/**
 * The open pack at the level that is asked for. At the level of villages it is the pack itself; above, rows are
 * kecamatan or regencies, and whatever reads villages reads those.
 */
export class AreaPack {
  readonly #store: PackStore;
  readonly #level: () => AreaLevel;
  /** The code of levels, fetched when one is first asked for. */
  #code: typeof LevelCode | null = $state.raw(null);

  constructor(store: PackStore, level: () => AreaLevel) {
    this.#store = store;
    this.#level = level;
  }

  /** The pack as its files have it: villages. */
  get villages(): PackStore {
    return this.#store;
  }

  readonly #view: AreaView | null = $derived.by(() => {
    const level = this.#level();
    const { dataset } = this.#store;
    if (level === 'village' || this.#code === null || dataset.status !== 'ready') return null;
    return this.#code.areaView(dataset.value, level);
  });

  readonly #whole = $derived.by(() => this.#level() === 'village');

  readonly dataset: Loaded<Dataset> = $derived.by(() => {
    const { dataset } = this.#store;
    if (this.#whole || dataset.status !== 'ready') return dataset;
    return this.#view ? { status: 'ready', value: this.#view.dataset } : LOADING;
  });

  readonly geometry: Loaded<PackGeometry> = $derived.by(() => {
    const { geometry } = this.#store;
    if (this.#whole || geometry.status !== 'ready') return geometry;
    return this.#view ? { status: 'ready', value: this.#view.geometryOf(geometry.value) } : LOADING;
  });

  readonly columns: ReadonlyMap<string, Loaded<IndicatorYear>> = $derived.by(() => {
    const { columns } = this.#store;
    const view = this.#view;
    if (this.#whole) return columns;
    if (!view) return new Map();
    const seen = (loaded: Loaded<IndicatorYear>): Loaded<IndicatorYear> | null => {
      if (loaded.status !== 'ready') return loaded;
      const value = view.columnOf(loaded.value);
      return value && { status: 'ready', value };
    };
    const all = [...columns].map(([key, loaded]) => [key, seen(loaded)] as const);
    return new Map(all.filter((entry): entry is [string, Loaded<IndicatorYear>] => entry[1] !== null));
  });

  get id(): string {
    return this.#store.id;
  }

  get faults(): readonly Fault[] {
    return this.#store.faults;
  }

  /** True when nothing is on its way any more. */
  get settled(): boolean {
    return this.#store.settled && (this.#whole || this.#code !== null);
  }

  /** Parts as they come, of villages: what has not come is not none. What they hold for the level is read by `part`. */
  get parts(): PackStore['parts'] {
    return this.#store.parts;
  }

  /** The services, once they were asked for and came, or could not; null before. */
  get services(): PackParts['services'] | null {
    return this.#store.services;
  }

  /** A part of the pack, or an empty list while it is not there. */
  part<P extends keyof PackParts>(name: P): PackParts[P] {
    const part = this.#store.part(name);
    if (this.#whole) return part;
    if (OF_VILLAGES.has(name) || !this.#view) return [] as unknown as PackParts[P];
    return name === 'interventions' ? (this.#interventions as PackParts[P]) : part;
  }

  readonly #interventions = $derived.by(
    () => this.#view?.interventionsOf(this.#store.part('interventions')) ?? [],
  );

  open(id: string): Promise<void> {
    return this.#store.open(id);
  }

  retry(): Promise<void> {
    return this.#store.retry();
  }

  /** Brings the code of the level. */
  async fetchLevel(): Promise<void> {
    if (!this.#whole) this.#code ??= await import('../../aggregate/areas/areaView');
  }

  /** Fetches an indicator-year that is not there yet. */
  need(question: { readonly indicatorId: string; readonly year: number }): Promise<void> {
    return this.#store.need(question);
  }

  /** Fetches the services, once a pack. */
  needServices(): Promise<void> {
    return this.#store.needServices();
  }
}
