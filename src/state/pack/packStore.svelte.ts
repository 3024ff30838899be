import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { columnKey, type VillageDataset, type IndicatorYear } from '../../data/model/dataset';
import type { IndicatorChoice } from '../../aggregate/mapQuestion';
import type { Fault, Result } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import { findResource, openPack, type PackFiles, type PackIo } from '../../data/pack/packFiles';
import type { PackParts } from '../../data/pack/readParts';
import type { ColumnReader } from '../../data/pack/readPack';
import type { RowIndex } from '../../data/model/rowIndex';
import type { TextColumn } from '../../data/model/textColumn';
import type { StartWorker } from '../../workers/startWorkers';
import type { Environment } from '../session/environment';
import type { AskedOfPack } from './askedFiles';
import { browserIo } from './browserIo';
import { faultsIn, LOADING, reportedOnce, settled, type Loaded } from './loaded';
import { FOLLOWING, NO_PARTS, PART_NAMES, type LatePart, type Parts } from './packParts';
import type { ProvinceStore } from './provinceStore.svelte';
import { isShipped } from './shippedPacks';

interface Opening {
  readonly force?: boolean;
  readonly asked?: AskedOfPack | undefined;
}

/**
 * The open pack, part by part. The village table and its values are loaded first, then boundaries and the
 * rest. A part that fails leaves the others usable.
 */
export class PackStore {
  id: string = $state('');
  dataset: Loaded<VillageDataset> = $state.raw(LOADING);
  /** The boundaries of a pack that has all of them in one file. */
  boundaries: Loaded<PackGeometry> = $state.raw(LOADING);
  parts: Parts = $state.raw(NO_PARTS);
  /** Indicator-years loaded so far. */
  columns: ReadonlyMap<string, Loaded<IndicatorYear>> = $state.raw(new Map());
  /** The pack was opened from the browser's own copy, since the network did not answer. */
  kept: boolean = $state(false);
  /** Addresses of kept copies that were damaged and have been thrown away. */
  damaged: readonly string[] = $state.raw([]);

  /** The boundaries of a pack that has a file of them for each province. */
  #provinces: ProvinceStore | null = $state.raw(null);
  /** Faults of files other than the village table; their parts of the dataset are empty. */
  #fileFaults: readonly Fault[] = $state.raw([]);
  #files: PackFiles | null = null;
  #rows: RowIndex = new Map();
  /** Parts loaded on demand that were requested. */
  #partsAsked: ReadonlySet<LatePart> = $state.raw(new Set());
  readonly #base: string;
  readonly #startWorker: StartWorker;
  #reader: ColumnReader | null = null;

  constructor({ packs, startWorker }: Pick<Environment, 'packs' | 'startWorker'>) {
    this.#base = packs;
    this.#startWorker = startWorker;
  }

  /** The boundaries of all villages; of a pack of provinces these are asked for by reading them. */
  get geometry(): Loaded<PackGeometry> {
    return this.#provinces?.whole ?? this.boundaries;
  }

  /** The boundaries that are there: of a pack of provinces those that were looked at, with the outlines of all. */
  get geometryInView(): Loaded<PackGeometry> {
    return this.#provinces?.inView ?? this.boundaries;
  }

  /** The provinces of the pack, of which each has a file of boundaries; null where one file has all. */
  get provinces(): ProvinceStore | null {
    return this.#provinces;
  }

  /** The address of a pack's folder, with a slash at its end. */
  folderOf(id: string): string {
    return `${this.#base}${id}/`;
  }

  /** True when nothing is being loaded. */
  get settled(): boolean {
    if (!this.figuresThere) return false;
    if (this.dataset.status === 'failed') return true;
    return this.geometryInView.status !== 'loading' && this.#provinces?.progress == null;
  }

  /** True when nothing but the boundaries is being loaded: all but the map can be used. */
  get figuresThere(): boolean {
    const waiting = (part: Loaded<unknown>) => part.status === 'loading';
    if (this.dataset.status === 'failed') return true;
    return !(
      waiting(this.dataset) ||
      PART_NAMES.some((name) => waiting(this.parts[name])) ||
      [...this.columns.values()].some(waiting)
    );
  }

  /** All current faults, most severe first. */
  get faults(): readonly Fault[] {
    const all: Loaded<unknown>[] = [
      this.dataset,
      this.boundaries,
      ...PART_NAMES.map((name) => this.parts[name]),
      ...this.columns.values(),
    ];
    return reportedOnce([...this.#fileFaults, ...faultsIn(all), ...(this.#provinces?.faults ?? [])]);
  }

  /** The content of a part; an empty list while it is not loaded. */
  part<P extends keyof PackParts>(name: P): PackParts[P] {
    const part = this.parts[name];
    return part.status === 'ready' ? part.value : ([] as unknown as PackParts[P]);
  }

  /** The services once loaded (empty where that failed); null before, or where they were not requested. */
  get services(): PackParts['services'] | null {
    const { status } = this.parts.services;
    return status === 'loading' || !this.#partsAsked.has('services') ? null : this.part('services');
  }

  /**
   * Opens a pack. The previous one is dropped at once, so that its numbers never appear under the new title.
   * @param asked what its first view will show, whose files are fetched early
   */
  async open(id: string, { force = false, asked }: Opening = {}): Promise<void> {
    this.id = id;
    this.dataset = LOADING;
    this.boundaries = LOADING;
    // Whoever opens a pack does not follow the one before.
    untrack(() => this.#provinces?.close());
    this.#provinces = null;
    this.parts = NO_PARTS;
    this.columns = new Map();
    this.#fileFaults = [];
    this.#files = null;
    this.kept = false;
    this.#partsAsked = new Set();
    // The readers are imported while the descriptor is being loaded.
    const [opened, { readDataset }, { fetchAsked }] = await Promise.all([
      this.#openFiles(id, force),
      import('../../data/pack/readPack'),
      import('./askedFiles'),
      import('./boundaryReader'),
    ]);
    if (this.id !== id) return;
    if (!opened.ok) {
      this.dataset = { status: 'failed', fault: opened.fault };
      return;
    }
    const files = fetchAsked(opened.value, asked);
    this.#files = files;
    this.kept = files.kept;
    const read = await readDataset(files);
    if (this.#files !== files) return;
    if (!read.ok) {
      this.dataset = { status: 'failed', fault: read.fault };
      return;
    }
    this.#rows = read.value.rows;
    this.#fileFaults = read.value.faults;
    const { columns, refused = new Map<string, Fault>() } = read.value.dataset;
    this.columns = new Map<string, Loaded<IndicatorYear>>([
      ...[...columns].map(([key, value]) => [key, { status: 'ready', value }] as const),
      ...[...refused].map(([key, fault]) => [key, { status: 'failed', fault }] as const),
    ]);
    this.dataset = { status: 'ready', value: read.value.dataset };
    void this.#loadGeometry(files, read.value.dataset);
    for (const name of FOLLOWING) void this.#loadPart(name, files, read.value.dataset);
  }

  /**
   * Loads whatever failed again, bypassing the browser's cache, and also what is still loading, because that
   * request is from before the retry.
   */
  async retry(): Promise<void> {
    const dataset = this.dataset;
    // Of a preview all files may be others now.
    const isOther = !isShipped(this.id);
    if (isOther || dataset.status !== 'ready' || !this.#files || this.#fileFaults.length > 0)
      return this.open(this.id, { force: true });
    this.#files = { ...this.#files, io: this.#io(true), early: new Map() };
    const files = this.#files;
    if (this.#provinces) void this.#provinces.retry(files);
    else if (this.boundaries.status !== 'ready') void this.#loadGeometry(files, dataset.value);
    for (const name of PART_NAMES) {
      if (this.parts[name].status !== 'ready') void this.#loadPart(name, files, dataset.value);
    }
    this.columns = new Map([...this.columns].filter(([, column]) => column.status === 'ready'));
  }

  /**
   * An indicator-year, which is asked for by reading it: in a component, or in a derived value that one reads. An event
   * handler only learns what is there.
   */
  column(choice: IndicatorChoice): Loaded<IndicatorYear> {
    const key = columnKey(choice.indicatorId, choice.year);
    // A derived value must not change state while it is worked out; a subscriber that it starts may.
    if (!this.columns.has(key) && this.#has(choice)) createSubscriber(() => void this.need(choice))();
    return this.columns.get(key) ?? LOADING;
  }

  /** Loads an indicator-year if it is not loaded or being loaded yet. */
  async need(question: IndicatorChoice): Promise<void> {
    const files = this.#files;
    const key = columnKey(question.indicatorId, question.year);
    if (!files || this.dataset.status !== 'ready' || this.columns.has(key)) return;
    const [missing] = this.#fileFaults;
    if (missing && findResource(files, 'nilai'))
      return this.#setColumn(key, { status: 'failed', fault: missing });
    this.#setColumn(key, LOADING);
    const [{ readColumn }, { columnReader }] = await Promise.all([
      import('../../data/pack/readPack'),
      import('./columnReader'),
    ]);
    // Another pack may have been opened in the meantime.
    if (this.#files !== files || this.dataset.status !== 'ready') return;
    this.#reader ??= columnReader(this.#startWorker);
    const read = await readColumn(files, this.dataset.value, question, this.#reader);
    if (this.#files === files) this.#setColumn(key, settled(read));
  }

  /** Loads the services, once per pack. */
  needServices(): Promise<void> {
    return this.#needPart('services');
  }

  /** Loads the problems, once per pack. */
  needProblems(): Promise<void> {
    return this.#needPart('problems');
  }

  /** Loads the publications of the pack, once. */
  needVersions(): Promise<void> {
    return this.#needPart('versions');
  }

  async #needPart(name: LatePart): Promise<void> {
    const files = this.#files;
    if (!files || this.dataset.status !== 'ready' || this.#partsAsked.has(name)) return;
    this.#partsAsked = new Set([...this.#partsAsked, name]);
    await this.#loadPart(name, files, this.dataset.value);
  }

  /** Whether the pack that is open has the indicator in that year. */
  #has({ indicatorId, year }: IndicatorChoice): boolean {
    if (this.dataset.status !== 'ready') return false;
    return this.dataset.value.indicators.some(({ id, years }) => id === indicatorId && years.includes(year));
  }

  /** The files of a pack; of one that is not shipped other code knows, the studio's preview among them. */
  async #openFiles(id: string, force: boolean): Promise<Result<PackFiles>> {
    if (isShipped(id)) return openPack(this.folderOf(id), this.#io(force));
    const { openOther } = await import('./otherPack');
    return openOther(id);
  }

  #io(force: boolean): PackIo {
    return browserIo({ force, damaged: (url) => (this.damaged = [...this.damaged, url]) });
  }

  #setColumn(key: string, column: Loaded<IndicatorYear>): void {
    this.columns = new Map(this.columns).set(key, column);
  }

  async #loadGeometry(files: PackFiles, { villages }: VillageDataset): Promise<void> {
    this.boundaries = LOADING;
    if (files.manifest.provinces) return this.#openProvinces(files, villages.code);
    const [{ loadBoundaries }, { boundaryReader }] = await Promise.all([
      import('../../data/pack/readPack'),
      import('./boundaryReader'),
    ]);
    const file = await loadBoundaries(files);
    const read = file.ok
      ? await boundaryReader(villages.n, this.#startWorker)(file.value, villages.code)
      : file;
    if (this.#files === files) this.boundaries = settled(read);
  }

  async #openProvinces(files: PackFiles, code: TextColumn): Promise<void> {
    const { ProvinceStore } = await import('./provinceStore.svelte');
    if (this.#files !== files) return;
    this.#provinces = new ProvinceStore({ files, code, startWorker: this.#startWorker });
    await this.#provinces.open();
  }

  async #loadPart<P extends keyof PackParts>(
    name: P,
    files: PackFiles,
    dataset: VillageDataset,
  ): Promise<void> {
    this.parts = { ...this.parts, [name]: LOADING };
    // Imported here because the first screen does not need these readers.
    const { readPart } = await import('../../data/pack/readParts');
    const read = await readPart(name, files, { rows: this.#rows, dataset });
    if (this.#files === files) this.parts = { ...this.parts, [name]: settled(read) };
  }
}
