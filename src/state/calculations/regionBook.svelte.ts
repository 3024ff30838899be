import type { RegionOutcome, RegionsQuestion } from '../../engine/calculateRegions';
import type { MadeRegion } from '../../aggregate/regions/madeRegion';
import type { EngineInputs } from '../../engine/engineInputs';
import type { RegionFault } from '../../aggregate/regions/regionFaultWords';
import { regionName, type RegionDefinition } from '../../aggregate/regions/regionShape';
import { readRegionText } from '../../aggregate/regions/regionText';
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
import { draftOf, type RegionDraft, type RegionWish } from './regionDraft';
import { regionEntry, type RegionEntry } from './regionEntry';
import { RegionTexts } from './regionTexts.svelte';

/** What the regions read of the app, and tell it. */
export interface RegionOwner extends Pick<Session, 't' | 'f' | 'startWorker' | 'documents'> {
  readonly nav: Pick<Navigation, 'state' | 'go'>;
  /** Regions are always of the pack's villages, whatever level the map shows. */
  readonly pack: { readonly villages: Pick<PackStore, 'dataset' | 'geometry' | 'part'> };
  readonly notices: Pick<Notices, 'tell'>;
  readonly selection: Pick<MapSelection, 'region' | 'openRegion'>;
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
  #draft: RegionDraft | null = $state.raw(null);
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
    this.#texts.map((text, i) => regionEntry(text, i + 1, this.texts.of(text))),
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
    if (this.#question && this.#inputs && this.calculation.fault === null) {
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
    if (this.#question && this.#inputs) this.calculation.ask(this.#inputs, this.#question);
  }

  /** Requests a region, new or in place of another; `work` then computes and adds it. */
  want(wish: RegionWish): void {
    this.forget();
    if (wish.replaces === undefined && this.entries.length >= MOST_REGIONS)
      this.refusal = { reason: 'tooManyRegions' };
    else this.#draft = draftOf(wish);
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

  async #take(draft: RegionDraft, { shares, parts, joinedFrom }: MadeRegion): Promise<void> {
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
  async #write(
    position: number,
    definition: RegionDefinition,
    draft: RegionDraft | null = null,
  ): Promise<boolean> {
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
}

function questionOf(
  keys: string,
  draft: RegionDraft | null,
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
