import { createSubscriber } from 'svelte/reactivity';
import { freeArrays } from '../../data/bytes/freeArrays';
import type { Fault } from '../../data/model/fault';
import type { PackGeometry, RowSpan, VillageGeometry } from '../../data/model/geometry';
import type { TextColumn } from '../../data/model/textColumn';
import { textSlice } from '../../data/model/textSlice';
import type { PackFiles } from '../../data/pack/packFiles';
import {
  OUTLINE_RESOURCE,
  provinceResource,
  provincesAt,
  provincesOf,
  rowsOf,
  villagesIn,
  type Province,
} from '../../data/pack/provinces';
import { villageColumns } from '../../data/pack/readGeometry';
import {
  joinedLines,
  joinedVillages,
  loadBoundary,
  readOutline,
  villagesOf,
  type PackOutline,
  type ProvinceGeometry,
} from '../../data/pack/readProvinces';
import { rememberLast } from '../../layers/remember';
import { lentMesh } from '../../layers/scene/lentMesh';
import { giveMeshes, type Mesh } from '../../layers/scene/triangulate';
import type { StartWorker } from '../../workers/startWorkers';
import type { Loaded } from './loaded';
import { provinceReader, type ProvinceReader } from './provinceReader';

type Box = Province['bbox'];

/** Lines and names are drawn while the provinces in view have at most so many villages: farther away they do not show. */
const MOST_NEAR = 20_000;
/** After so many villages another worker goes on: one that has read a nation holds 50 MB that it does not need. */
const MOST_READ = 15_000;
/** Files asked for ahead of the one that is read. */
const AHEAD = 3;
const NOTHING_NEAR: readonly RowSpan[] = [];
const NO_LINES = joinedLines([]);

type Lines = Required<Pick<PackGeometry, 'villageLines' | 'districtLines' | 'outline' | 'near'>>;

/** A province that was read. Its villages are those of `joined`, once they are part of that. */
interface Kept {
  readonly province: Province;
  readonly mesh: Mesh;
  readonly lines: Pick<ProvinceGeometry, 'villageLines' | 'districtLines' | 'outline'>;
  villages: VillageGeometry | null;
}

const isUnreachable = ({ code }: Fault): boolean => code === 'fileUnreachable';

export interface ProvinceOrder {
  readonly files: PackFiles;
  /** Codes of all rows. */
  readonly code: TextColumn;
  readonly startWorker: StartWorker;
}

/**
 * The boundaries of a pack of provinces: first the outlines, then the provinces that are looked at, and all of them once
 * something asks for the whole.
 */
export class ProvinceStore {
  readonly list: readonly Province[];
  #files: PackFiles;
  readonly #code: TextColumn;
  readonly #reader: ProvinceReader;
  readonly #kept = new Map<string, Kept>();
  #outline: PackOutline | null = null;
  #joined: VillageGeometry;
  /** Those that are looked at, the nearest first. */
  #looked: readonly Province[] = [];
  /** Those of which lines and names are drawn, in the order of their rows. */
  #near: readonly Province[] = [];
  #wantsAll = false;
  /** Villages that the worker has read which runs now. */
  #readHere = 0;
  #gone = false;

  #inView: Loaded<PackGeometry> = $state.raw({ status: 'loading' });
  #faults: ReadonlyMap<string, Fault> = $state.raw(new Map());
  /** Does not change with what is looked at: what is worked out of it stays. */
  #whole: Loaded<PackGeometry> | null = $state.raw(null);
  #isReading: boolean = $state(false);
  #done: number = $state(0);

  constructor({ files, code, startWorker }: ProvinceOrder) {
    this.#files = files;
    this.#code = code;
    this.list = provincesOf(files.manifest);
    this.#reader = provinceReader(startWorker);
    this.#joined = joinedVillages(code.offset.length - 1, []);
  }

  /** The provinces read so far, in which the others have no villages; loading until the outlines are there. */
  get inView(): Loaded<PackGeometry> {
    return this.#inView;
  }

  /** All provinces, which are asked for by reading this. */
  get whole(): Loaded<PackGeometry> {
    const [fault] = this.faults;
    if (this.#whole) return this.#whole;
    createSubscriber(() => this.#needAll())();
    return fault && !this.#isReading ? { status: 'failed', fault } : { status: 'loading' };
  }

  /** Faults of the outlines and of provinces. */
  get faults(): readonly Fault[] {
    const outline = this.#inView.status === 'failed' ? [this.#inView.fault] : [];
    // Readers know provinces by their names, not by their files.
    const own = this.list.flatMap(({ code, name }) => {
      const fault = this.#faults.get(code);
      return fault ? [{ ...fault, file: isUnreachable(fault) ? name : `${name}, ${fault.file}` }] : [];
    });
    const [first, ...others] = own.filter(isUnreachable);
    if (!first) return [...outline, ...own];
    // Without a network these are all that are not kept: said in one sentence.
    const file = [first, ...others].map((fault) => fault.file).join(', ');
    return [...outline, { ...first, file }, ...own.filter((fault) => !isUnreachable(fault))];
  }

  /** How many provinces are there, while others are on their way; null otherwise. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#isReading ? { done: this.#done, of: this.list.length } : null;
  }

  /** Loads the outlines. */
  async open(): Promise<void> {
    this.#inView = { status: 'loading' };
    const file = await loadBoundary(this.#files, OUTLINE_RESOURCE);
    const read = file.ok ? readOutline(file.value) : file;
    if (this.#gone) return;
    if (!read.ok) {
      this.#inView = { status: 'failed', fault: read.fault };
      return;
    }
    this.#outline = read.value;
    this.#show();
    await this.#read();
  }

  /** Loads the provinces in a box, degrees. Lines and names are from then on those of the provinces in it, if they are few. */
  look(box: Box): void {
    this.#looked = provincesAt(this.list, box);
    const near =
      villagesIn(this.#looked) > MOST_NEAR ? [] : [...this.#looked].sort((a, b) => a.first - b.first);
    const isSame = near.length === this.#near.length && near.every((one, i) => one === this.#near[i]);
    this.#near = near;
    if (!isSame && this.#outline) this.#show();
    void this.#read();
  }

  /** Asks again for what failed. */
  async retry(files: PackFiles): Promise<void> {
    this.#files = files;
    this.#faults = new Map();
    if (this.#outline) await this.#read();
    else await this.open();
  }

  close(): void {
    this.#gone = true;
    this.#reader.rest();
  }

  #rest(): void {
    this.#readHere = 0;
    this.#reader.rest();
  }

  #needAll(): void {
    this.#wantsAll = true;
    void this.#read();
  }

  /** Provinces that are wanted and neither there nor failed. */
  #wanted(): Province[] {
    const all = this.#wantsAll ? [...new Set([...this.#looked, ...this.list])] : this.#looked;
    return all.filter(({ code }) => !this.#kept.has(code) && !this.#faults.has(code));
  }

  async #read(): Promise<void> {
    if (this.#isReading || !this.#outline || this.#wanted().length === 0) return;
    this.#isReading = true;
    const coming = new Map<string, ReturnType<typeof loadBoundary>>();
    for (let wanted = this.#wanted(); wanted.length > 0 && !this.#gone; wanted = this.#wanted()) {
      for (const { code } of wanted.slice(0, 1 + AHEAD))
        if (!coming.has(code)) coming.set(code, loadBoundary(this.#files, provinceResource(code)));
      const [province] = wanted;
      await this.#take(province!, await coming.get(province!.code)!);
      this.#done = this.#kept.size;
    }
    if (this.#gone) return;
    this.#rest();
    this.#join();
    this.#show();
    if (this.#kept.size === this.list.length)
      this.#whole ??= { status: 'ready', value: this.#drawn(this.#farLines()) };
    this.#isReading = false;
  }

  async #take(province: Province, file: Awaited<ReturnType<typeof loadBoundary>>): Promise<void> {
    const codes = textSlice(this.#code, province.first, province.villages);
    const read = file.ok ? await this.#reader.read(file.value, codes, province) : file;
    if (!read.ok) {
      this.#faults = new Map(this.#faults).set(province.code, read.fault);
      return;
    }
    const { geometry, mesh } = read.value;
    this.#readHere += province.villages;
    if (this.#readHere > MOST_READ) this.#rest();
    const { villages, villageLines, districtLines, outline } = geometry;
    this.#kept.set(province.code, {
      province,
      mesh: lentMesh(mesh, {
        geometry: () => villagesOf(this.#joined, { first: province.first, count: province.villages }),
        first: province.first,
      }),
      villages,
      lines: { villageLines, districtLines, outline },
    });
  }

  /** Puts the villages of all provinces that are there into one geometry, of which they are then a part. */
  #join(): void {
    const kept = this.#inOrder();
    const own = new Set(kept.flatMap(({ villages }) => villages ?? []));
    if (own.size === 0) return;
    const joined = joinedVillages(
      this.#joined.n,
      kept.map(({ province: { first, villages: count }, villages }) => {
        return { first, villages: villages ?? villagesOf(this.#joined, { first, count }) };
      }),
      (villages) => own.has(villages) && freeArrays(villageColumns(villages)),
    );
    giveMeshes(
      joined,
      kept.map(({ mesh }) => mesh),
    );
    this.#joined = joined;
    for (const one of kept) one.villages = null;
  }

  #inOrder(): Kept[] {
    return [...this.#kept.values()].sort((a, b) => a.province.first - b.province.first);
  }

  #show(): void {
    const near = this.#near.flatMap(({ code }) => this.#kept.get(code) ?? []);
    const lines = near.length > 0 ? this.#linesOf(...near) : this.#farLines();
    this.#inView = { status: 'ready', value: this.#drawn(lines) };
  }

  #drawn(lines: Lines): PackGeometry {
    const around = this.#outline!;
    return { ...around, allOutlines: around.outline, villages: this.#joined, ...lines };
  }

  #farLines(): Lines {
    const { outline } = this.#outline!;
    return { villageLines: NO_LINES, districtLines: NO_LINES, outline, near: NOTHING_NEAR };
  }

  /** The lines of some provinces; the same objects while they are the same provinces. */
  readonly #linesOf = rememberLast((...near: readonly Kept[]): Lines => {
    const joined = (which: keyof Kept['lines']) => joinedLines(near.map((one) => one.lines[which]));
    return {
      villageLines: joined('villageLines'),
      districtLines: joined('districtLines'),
      outline: joined('outline'),
      near: rowsOf(near.map(({ province }) => province)),
    };
  });
}
