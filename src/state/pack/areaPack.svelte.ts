import type { Level } from '../../data/model/level';
import type { AreaView } from '../../aggregate/areas/areaView';
import type { IndicatorChoice } from '../../aggregate/mapQuestion';
import type { ColumnOf } from '../../aggregate/modes/modeDescriptor';
import { columnKey, type Dataset, type IndicatorYear } from '../../data/model/dataset';
import type { Fault } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import type { PackParts } from '../../data/pack/readParts';
import type { StartWorker } from '../../workers/startWorkers';
import type { AskedOfPack } from './askedFiles';
import type { Levels } from './levels.svelte';
import { LOADING, type Loaded } from './loaded';
import type { PackStore } from './packStore.svelte';

/** Parts of a pack that are about villages and have no meaning for areas. */
const OF_VILLAGES: ReadonlySet<keyof PackParts> = new Set(['programme', 'findings', 'services']);

/**
 * The open pack at the requested level. At village level it is the pack itself; above, its rows are kecamatan
 * or regencies.
 */
export class AreaPack {
  readonly #store: PackStore;
  readonly #level: () => Level;
  readonly #growing: () => boolean;
  /** The levels above the village, loaded on demand. */
  #levels: Levels | null = $state.raw(null);
  readonly #startWorker: StartWorker;

  /** @param of.growing whether what is drawn can take the provinces of a large pack as they come */
  constructor(
    store: PackStore,
    of: { readonly level: () => Level; readonly growing: () => boolean; readonly startWorker: StartWorker },
  ) {
    this.#store = store;
    this.#level = of.level;
    this.#growing = of.growing;
    this.#startWorker = of.startWorker;
  }

  /** The pack at village level, as in its files. */
  get villages(): PackStore {
    return this.#store;
  }

  readonly #view: AreaView | null = $derived.by(() => {
    const level = this.#level();
    const { dataset } = this.#store;
    if (level === 'village' || this.#levels === null || dataset.status !== 'ready') return null;
    return this.#levels.view(dataset.value, level);
  });

  readonly #whole = $derived.by(() => this.#level() === 'village');

  readonly dataset: Loaded<Dataset> = $derived.by(() => {
    const { dataset } = this.#store;
    if (this.#whole || dataset.status !== 'ready') return dataset;
    return this.#view ? { status: 'ready', value: this.#view.dataset } : LOADING;
  });

  /** The boundaries; of a pack of provinces on the map, at the level of villages, those that were looked at. */
  readonly geometry: Loaded<PackGeometry> = $derived.by(() => {
    if (this.#whole && this.#growing()) return this.#store.geometryInView;
    const { geometry } = this.#store;
    if (this.#whole || geometry.status !== 'ready') return geometry;
    const view = this.#view;
    if (view === null) return LOADING;
    const value = this.#levels!.geometryOf(view, geometry.value);
    return value ? { status: 'ready', value } : LOADING;
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

  /** True when nothing is being loaded. */
  get settled(): boolean {
    if (!this.#store.settled) return false;
    return this.#whole || (this.#levels !== null && this.geometry.status !== 'loading');
  }

  /** The parts at village level with their loading state. Use `part` for their content at the current level. */
  get parts(): PackStore['parts'] {
    return this.#store.parts;
  }

  /** The services once loaded (empty where that failed); null before, or where they were not requested. */
  get services(): PackParts['services'] | null {
    return this.#store.services;
  }

  /** A part of the pack; an empty list while it is not loaded. */
  part<P extends keyof PackParts>(name: P): PackParts[P] {
    const part = this.#store.part(name);
    if (this.#whole) return part;
    if (OF_VILLAGES.has(name) || !this.#view) return [] as unknown as PackParts[P];
    return name === 'interventions' ? (this.#interventions as PackParts[P]) : part;
  }

  readonly #interventions = $derived.by(
    () => this.#view?.interventionsOf(this.#store.part('interventions')) ?? [],
  );

  open(id: string, asked?: AskedOfPack): Promise<void> {
    return this.#store.open(id, { asked });
  }

  retry(): Promise<void> {
    return this.#store.retry();
  }

  /** Loads the code of the level, then has its geometry made where the pack is large. */
  async fetchLevel(): Promise<void> {
    if (this.#whole) return;
    const view = this.#view;
    const { geometry } = this.#store;
    if (view === null) {
      const { Levels } = await import('./levels.svelte');
      this.#levels ??= new Levels(this.#startWorker);
    } else if (geometry.status === 'ready') await this.#levels!.fetch(view, geometry.value);
  }

  /**
   * Reads a column at the level, which is thereby asked for (`PackStore.column`); null while it is on its way, and where
   * it cannot be read.
   */
  readonly columnOf: ColumnOf = (choice) => {
    const own = this.#store.column(choice);
    const loaded = this.#whole ? own : this.columns.get(columnKey(choice.indicatorId, choice.year));
    return loaded?.status === 'ready' ? loaded.value : null;
  };

  /** Loads an indicator-year if it is not loaded yet, ahead of what reads it. */
  need(question: IndicatorChoice): Promise<void> {
    return this.#store.need(question);
  }

  /** Loads the services, once per pack. */
  needServices(): Promise<void> {
    return this.#store.needServices();
  }

  /** Loads the publications of the pack, once. */
  needVersions(): Promise<void> {
    return this.#store.needVersions();
  }
}
