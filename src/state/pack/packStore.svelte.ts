import { columnKey, type Dataset, type IndicatorYear } from '../../data/model/dataset';
import { fail, type Fault } from '../../data/model/fault';
import type { PackGeometry } from '../../data/model/geometry';
import { fetchEarly, findResource, openPack, type PackFiles } from '../../data/pack/packFiles';
import type { PackParts } from '../../data/pack/readParts';
import type { RowIndex } from '../../data/model/rowIndex';
import { browserIo } from './browserIo';

/** One part of a pack on its way: loading, there, or a fault in its place. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: Fault };

const LOADING = { status: 'loading' } as const;
/** Parts that follow the village table by themselves; the rest is read when a place needs it. */
const FOLLOWING = ['programme', 'actors', 'interventions', 'series', 'findings'] as const;
const PART_NAMES = [...FOLLOWING, 'services'] as const;
type Parts = { readonly [P in keyof PackParts]: Loaded<PackParts[P]> };

const NO_PARTS: Parts = {
  programme: LOADING,
  actors: LOADING,
  interventions: LOADING,
  series: LOADING,
  findings: LOADING,
  services: { status: 'ready', value: [] },
};

/** The packs this build ships; the first is the default. */
export const SHIPPED_PACKS = ['pekalongan', 'contoh'] as const;

/**
 * The pack that is open, part by part. The table and its values come first; the boundaries and the rest
 * follow, and whatever fails leaves the others usable.
 */
export class PackStore {
  id: string = $state('');
  dataset: Loaded<Dataset> = $state.raw(LOADING);
  geometry: Loaded<PackGeometry> = $state.raw(LOADING);
  parts: Parts = $state.raw(NO_PARTS);
  /** Indicator-years read so far. */
  columns: ReadonlyMap<string, Loaded<IndicatorYear>> = $state.raw(new Map());

  /** Faults of files beside the village table: their part of the dataset is empty. */
  #dented: readonly Fault[] = $state.raw([]);
  #files: PackFiles | null = null;
  #rows: RowIndex = new Map();
  /** Whether the services of this pack were asked for: they are not read for the map. */
  #servicesAsked: boolean = $state(false);
  #base: string;

  /** @param base folder of all packs, ending with `/`. */
  constructor(base: string) {
    this.#base = base;
  }

  /** True when nothing is on its way any more. */
  get settled(): boolean {
    const waiting = (part: Loaded<unknown>) => part.status === 'loading';
    if (this.dataset.status === 'failed') return true;
    return !(
      waiting(this.dataset) ||
      waiting(this.geometry) ||
      PART_NAMES.some((name) => waiting(this.parts[name])) ||
      [...this.columns.values()].some(waiting)
    );
  }

  /** Every fault that stands now, the gravest first. */
  get faults(): readonly Fault[] {
    const all: Loaded<unknown>[] = [
      this.dataset,
      this.geometry,
      ...PART_NAMES.map((name) => this.parts[name]),
      ...this.columns.values(),
    ];
    const found = all.flatMap((part) => (part.status === 'failed' ? [part.fault] : []));
    // One file that is missing may be missed in several places.
    return [
      ...new Map([...this.#dented, ...found].map((fault) => [fault.file + fault.code, fault])).values(),
    ];
  }

  /** The reading of a part, or an empty list while it is not there. */
  part<P extends keyof PackParts>(name: P): PackParts[P] {
    const part = this.parts[name];
    return part.status === 'ready' ? part.value : ([] as unknown as PackParts[P]);
  }

  /** The services, once they were asked for and came, or could not; null before. */
  get services(): PackParts['services'] | null {
    const { status } = this.parts.services;
    return status === 'loading' || !this.#servicesAsked ? null : this.part('services');
  }

  /** Opens a pack; what was open is dropped at once, so that no number of it stands under the new title. */
  async open(id: string, { force = false } = {}): Promise<void> {
    this.id = id;
    this.dataset = LOADING;
    this.geometry = LOADING;
    this.parts = NO_PARTS;
    this.columns = new Map();
    this.#dented = [];
    this.#files = null;
    this.#servicesAsked = false;
    if (!(SHIPPED_PACKS as readonly string[]).includes(id)) {
      this.dataset = {
        status: 'failed',
        fault: fail('packUnknown', { got: id, expected: SHIPPED_PACKS.join(', ') }).fault,
      };
      return;
    }
    // The readers come while the descriptor is on its way: the shell stands before either.
    const [opened, { boundaryResource, readDataset }] = await Promise.all([
      openPack(`${this.#base}${id}/`, browserIo(force)),
      import('../../data/pack/readPack'),
      import('./boundaryReader'),
    ]);
    if (this.id !== id) return;
    if (!opened.ok) {
      this.dataset = { status: 'failed', fault: opened.fault };
      return;
    }
    const files = fetchEarly(opened.value, [boundaryResource(opened.value), 'program']);
    this.#files = files;
    const read = await readDataset(files);
    if (this.#files !== files) return;
    if (!read.ok) {
      this.dataset = { status: 'failed', fault: read.fault };
      return;
    }
    this.#rows = read.value.rows;
    this.#dented = read.value.faults;
    const { columns, refused = new Map<string, Fault>() } = read.value.dataset;
    this.columns = new Map<string, Loaded<IndicatorYear>>([
      ...[...columns].map(([key, value]) => [key, { status: 'ready', value }] as const),
      ...[...refused].map(([key, fault]) => [key, { status: 'failed', fault }] as const),
    ]);
    this.dataset = { status: 'ready', value: read.value.dataset };
    void this.#loadGeometry(files, read.value.dataset);
    for (const name of FOLLOWING) void this.#loadPart(name, files, read.value.dataset);
  }

  /** Tries again whatever failed, past the browser's cache, and whatever is on its way: it is of the try before. */
  async retry(): Promise<void> {
    const dataset = this.dataset;
    if (dataset.status !== 'ready' || !this.#files || this.#dented.length > 0)
      return this.open(this.id, { force: true });
    this.#files = { ...this.#files, io: browserIo(true), early: new Map() };
    const files = this.#files;
    if (this.geometry.status !== 'ready') void this.#loadGeometry(files, dataset.value);
    for (const name of PART_NAMES) {
      if (this.parts[name].status !== 'ready') void this.#loadPart(name, files, dataset.value);
    }
    this.columns = new Map([...this.columns].filter(([, column]) => column.status === 'ready'));
  }

  /** Fetches an indicator-year that is not there yet. A second call while it is on its way does nothing. */
  async need(question: { readonly indicatorId: string; readonly year: number }): Promise<void> {
    const files = this.#files;
    const key = columnKey(question.indicatorId, question.year);
    if (!files || this.dataset.status !== 'ready' || this.columns.has(key)) return;
    const [missing] = this.#dented;
    if (missing && findResource(files, 'nilai'))
      return this.#setColumn(key, { status: 'failed', fault: missing });
    this.#setColumn(key, LOADING);
    const [{ readColumn }, { readInWorker }] = await Promise.all([
      import('../../data/pack/readPack'),
      import('./columnReader'),
    ]);
    // Elsewhere another pack was opened meanwhile.
    if (this.#files !== files || this.dataset.status !== 'ready') return;
    const read = await readColumn(files, this.dataset.value, question, readInWorker);
    if (this.#files === files) this.#setColumn(key, settle(read));
  }

  /** Fetches the services, once a pack. */
  async needServices(): Promise<void> {
    const files = this.#files;
    if (!files || this.dataset.status !== 'ready' || this.#servicesAsked) return;
    this.#servicesAsked = true;
    await this.#loadPart('services', files, this.dataset.value);
  }

  #setColumn(key: string, column: Loaded<IndicatorYear>): void {
    this.columns = new Map(this.columns).set(key, column);
  }

  async #loadGeometry(files: PackFiles, { villages }: Dataset): Promise<void> {
    this.geometry = LOADING;
    const [{ loadBoundaries }, { boundaryReader }] = await Promise.all([
      import('../../data/pack/readPack'),
      import('./boundaryReader'),
    ]);
    const file = await loadBoundaries(files);
    const read = file.ok ? await boundaryReader(villages.n)(file.value, villages.code) : file;
    if (this.#files === files) this.geometry = settle(read);
  }

  async #loadPart<P extends keyof PackParts>(name: P, files: PackFiles, dataset: Dataset): Promise<void> {
    this.parts = { ...this.parts, [name]: LOADING };
    // The first screen does without them, so their readers come after it.
    const { readPart } = await import('../../data/pack/readParts');
    const read = await readPart(name, files, { rows: this.#rows, dataset });
    if (this.#files === files) this.parts = { ...this.parts, [name]: settle(read) };
  }
}

function settle<T>(read: { ok: true; value: T } | { ok: false; fault: Fault }): Loaded<T> {
  return read.ok ? { status: 'ready', value: read.value } : { status: 'failed', fault: read.fault };
}
