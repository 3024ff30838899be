import type { RegionOutcome, RegionsQuestion } from '../../engine/calculateRegions';
import type { MadeRegion } from '../../aggregate/regions/madeRegion';
import type { EngineInputs } from '../../engine/engineInputs';
import type { RegionFault } from '../../aggregate/regions/regionFaultWords';
import { regionName, type RegionDefinition, type RegionShape } from '../../aggregate/regions/regionShape';
import { readRegionText, shapeText } from '../../aggregate/regions/regionText';
import type { Intervention } from '../../data/model/programme';
import { rememberLast } from '../../layers/remember';
import type { MapSelection } from '../mapSelection.svelte';
import type { Navigation } from '../session/navigation.svelte';
import type { Notices } from '../session/notices.svelte';
import type { Session } from '../session/session.svelte';
import type { PackStore } from '../pack/packStore.svelte';
import { MOST_REGIONS } from '../url/appState';
import { Calculation } from './calculation.svelte';
import { workerCalculator, type StartCalculator } from './calculator';
import { engineInputsOf } from './engineInputs';
import type { DocumentFault } from '../documents/documentFault';
import { RegionTexts } from './regionTexts.svelte';

/** What the regions read of the app, and tell it. */
export interface RegionOwner extends Pick<Session, 't' | 'f' | 'startWorker' | 'documents'> {
  readonly nav: Pick<Navigation, 'state' | 'go'>;
  /** Regions are always of the pack's villages, whatever level the map shows. */
  readonly pack: { readonly villages: Pick<PackStore, 'dataset' | 'geometry' | 'part'> };
  readonly notices: Pick<Notices, 'tell'>;
  readonly selection: Pick<MapSelection, 'region' | 'openRegion'>;
}

/** A region of the link's list. */
export interface RegionEntry {
  /** Number on the map and in the list, starting at 1. */
  readonly number: number;
  readonly name: string;
  /** null while it is on its way, where it is stored in another browser, or its text is not understood. */
  readonly shape: RegionShape | null;
  /** Text of the shape, which identifies the question; null as above. */
  readonly key: string | null;
  /** Why the region is not available. */
  readonly absent: 'elsewhere' | 'unreadable' | null;
  /** What is wrong with its document, where that says more. */
  readonly fault: DocumentFault | null;
}

/** A region that was requested but is not in the list yet. */
interface Draft {
  readonly definition: RegionDefinition;
  readonly key: string;
  /** Index of the region that it replaces; null for a new one. */
  readonly replaces: number | null;
  readonly storedAs: string | null;
  readonly done: () => void;
}

/** A request to add or change a region. */
export interface RegionWish {
  readonly shape: RegionShape;
  readonly name: string;
  /** Index of the region that it replaces; absent for a new one. */
  readonly replaces?: number;
  /** Id under which it is stored already. */
  readonly storedAs?: string | null;
  /** Called once it is in the list. */
  readonly done?: () => void;
}

/** Why a requested region was not added. */
export type RegionRefusal =
  | RegionFault
  | { readonly reason: 'tooManyRegions' }
  /** The code that stores it could not be fetched. */
  | { readonly reason: 'notFetched' }
  | { readonly reason: 'notKept'; readonly fault: DocumentFault };

/**
 * The reader's regions: those in the link, computed together, and the one being requested. A refused request
 * leaves the list unchanged.
 */
export class RegionBook {
  readonly #app: RegionOwner;
  readonly calculation: Calculation<'regions'>;
  #draft: Draft | null = $state.raw(null);
  readonly texts: RegionTexts;
  /** Regions on their way to the link or the store. */
  #writing: number = $state(0);
  /** Why the last request was refused; list and open card are then unchanged. */
  refusal: RegionRefusal | null = $state.raw(null);
  /** Index of the region compared with the open one; null where there is none. */
  comparedWith: number | null = $state(null);

  constructor(app: RegionOwner, start: StartCalculator = workerCalculator(app.startWorker)) {
    this.#app = app;
    this.texts = new RegionTexts(app.documents, () => app.t('wil.judul'));
    this.calculation = new Calculation('regions', start);
  }

  readonly #texts = $derived.by(() => this.#app.nav.state.regions);

  readonly entries: readonly RegionEntry[] = $derived.by(() =>
    this.#texts.map((text, i) => this.#entryOf(text, i + 1)),
  );

  /** Index of the region whose card is open; by default the last. */
  get opened(): number | null {
    return this.#app.selection.region;
  }

  /** Memoised, because questions are compared by identity. */
  readonly #questionOf = rememberLast(questionOf);

  /** Regions consist of villages at every level of the map. */
  readonly #inputs: EngineInputs | null = $derived.by(() => engineInputsOf(this.#app.pack.villages));

  /**
   * The texts of all regions to compute. Names are not included, so that renaming a region does not compute
   * it again.
   */
  readonly #keys: string = $derived.by(() =>
    [...this.entries.flatMap(({ key }) => key ?? []), ...(this.#draft ? [this.#draft.key] : [])].join('!'),
  );

  readonly #question: RegionsQuestion | null = $derived.by(() =>
    this.#questionOf(this.#keys, this.#draft, this.#app.pack.villages.part('interventions')),
  );

  /** Results by key; while a new answer is being computed, those of the last one. */
  readonly #outcomes: ReadonlyMap<string, RegionOutcome> = $derived.by(
    () => new Map(this.calculation.last?.answer.outcomes.map(({ key, outcome }) => [key, outcome]) ?? []),
  );

  /** The regions by index; null where a region is being computed or is invalid. */
  readonly made: readonly (MadeRegion | null)[] = $derived.by(() =>
    this.entries.map(({ key }) => {
      const outcome = key === null ? undefined : this.#outcomes.get(key);
      return outcome?.ok ? outcome.region : null;
    }),
  );

  /** Why a region of the link is invalid; null where it is valid or not known yet. */
  faultOf(position: number): RegionFault | null {
    const key = this.entries[position]?.key;
    const outcome = key ? this.#outcomes.get(key) : undefined;
    return outcome && !outcome.ok ? outcome.fault : null;
  }

  /** Whether a request is unanswered or refused, so that the screen shows an earlier state. */
  readonly isPrevious: boolean = $derived.by(
    () => this.refusal !== null || this.calculation.fault !== null || this.#draft !== null,
  );

  /** What the screen shows of the regions is not the answer yet. */
  readonly pending: boolean = $derived.by(
    () => this.calculation.running || this.texts.coming || this.#writing > 0,
  );

  /**
   * Requests what is not computed yet, and adds a requested region once it is. Called whenever its inputs
   * have changed.
   */
  work(): void {
    this.texts.bring(this.#texts);
    if (this.#inputs && this.#question && this.calculation.fault === null) {
      this.calculation.ask(this.#inputs, this.#question);
    }
    const draft = this.#draft;
    if (!draft || this.#writing > 0 || this.calculation.answer === null) return;
    const outcome = this.#outcomes.get(draft.key);
    if (outcome?.ok) void this.#take(draft, outcome.region);
    else if (outcome) {
      this.refusal = outcome.fault;
      this.#draft = null;
    }
  }

  /** Asks again after the worker has ended. */
  retry(): void {
    if (this.#inputs && this.#question) this.calculation.ask(this.#inputs, this.#question);
  }

  /** Requests a region, new or in place of another; `work` then computes and adds it. */
  want({ shape, name, replaces: position, storedAs = null, done = () => undefined }: RegionWish): void {
    const replaces = position ?? null;
    this.forget();
    if (replaces === null && this.entries.length >= MOST_REGIONS) {
      this.refusal = { reason: 'tooManyRegions' };
      return;
    }
    // Encoded and decoded once, so that the result is what a reader of the link gets.
    const key = shapeText(shape);
    const read = readRegionText(key)?.shape;
    this.#draft = {
      definition: { name: regionName(name), shape: read ?? shape },
      key,
      replaces,
      storedAs,
      done,
    };
  }

  /** Reports why something cannot be a region, leaving the list unchanged. */
  refuse(refusal: RegionRefusal): void {
    this.#draft = null;
    this.refusal = refusal;
  }

  /** Discards the request and its fault. */
  forget(): void {
    this.#draft = null;
    this.refusal = null;
    if (this.calculation.fault !== null) this.calculation.cancel();
  }

  open(position: number): void {
    this.#app.selection.openRegion(position);
    this.forget();
    if (this.comparedWith === position) this.comparedWith = null;
  }

  rename(position: number, name: string): void {
    const shape = this.entries[position]?.shape;
    if (shape) void this.#write(position, { name: regionName(name), shape });
  }

  remove(position: number): void {
    this.#app.notices.tell(this.#app.t('wil.dihapus', { nama: this.entries[position]?.name ?? '' }));
    this.forget();
    this.comparedWith = null;
    this.#app.selection.openRegion(null);
    this.#app.nav.go({ regions: this.#texts.filter((_, i) => i !== position) });
  }

  async #take(draft: Draft, { shares, parts, joinedFrom }: MadeRegion): Promise<void> {
    const { definition, replaces, done } = draft;
    const position = replaces ?? this.#texts.length;
    if (!(await this.#write(position, definition, draft))) return;
    this.#app.selection.openRegion(position);
    done();
    const { t, f } = this.#app;
    const [desa, luas] = [f.number(shares.rows.length), f.number(shares.area_km2, 1)];
    const made = t('wil.dibuat', { nama: definition.name, desa, luas });
    const n = joinedFrom === null ? '' : f.number(joinedFrom);
    this.#app.notices.tell(n ? `${made} ${t('wil.digabung', { n, m: f.number(parts.length) })}` : made);
  }

  /**
   * Writes a region to the link or, where it is too large, stores it in the browser and writes its id. A draft
   * that was discarded meanwhile is not written.
   */
  async #write(position: number, definition: RegionDefinition, draft: Draft | null = null): Promise<boolean> {
    const before = this.#texts;
    const others = before.filter((_, i) => i !== position);
    const place = { others, replaces: before[position] ?? null, storedAs: draft?.storedAs ?? null };
    const { pack } = this.#app.nav.state;
    this.#writing++;
    const written = await this.texts
      .write(definition, { ...place, pack })
      .catch(() => null)
      .finally(() => this.#writing--);
    // The reader went on while it was written.
    if (this.#texts !== before || (draft !== null && this.#draft !== draft)) return false;
    if (draft !== null) this.#draft = null;
    if (!written?.ok) {
      this.refusal = written ? { reason: 'notKept', fault: written.fault } : { reason: 'notFetched' };
      return false;
    }
    const regions = [...before.slice(0, position), written.value, ...before.slice(position + 1)];
    this.#app.nav.go({ regions });
    return true;
  }

  #entryOf(text: string, number: number): RegionEntry {
    const name = text.includes('*') ? text.slice(text.indexOf('*') + 1) : '';
    const entry = { number, name, shape: null, key: null, absent: null, fault: null };
    const found = this.texts.of(text);
    if (found === null) return entry;
    if (!found.ok) {
      const { fault } = found;
      return fault.reason === 'absent'
        ? { ...entry, absent: 'elsewhere' }
        : { ...entry, absent: 'unreadable', fault };
    }
    const read = readRegionText(found.value);
    if (!read) return { ...entry, absent: 'unreadable' };
    return { ...entry, shape: read.shape, key: shapeText(read.shape) };
  }
}

function questionOf(
  keys: string,
  draft: Draft | null,
  interventions: readonly Intervention[],
): RegionsQuestion | null {
  if (keys === '') return null;
  const regions = [...new Set(keys.split('!'))].flatMap((key) => {
    const shape = draft?.key === key ? draft.definition.shape : readRegionText(key)?.shape;
    return shape ? [{ key, shape }] : [];
  });
  return { regions, interventions: interventions.flatMap(({ points }) => points) };
}

const books = new WeakMap<RegionOwner, RegionBook>();

/** The one book of an app, made when first asked for. */
export function regionBookOf(app: RegionOwner): RegionBook {
  return books.get(app) ?? newBook(app);
}

/** The book belongs to the app: made within a component, what it derives would stop with that component. */
function newBook(app: RegionOwner): RegionBook {
  let book!: RegionBook;
  $effect.root(() => {
    book = new RegionBook(app);
  });
  books.set(app, book);
  return book;
}
