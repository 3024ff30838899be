import type { RegionOutcome, RegionsQuestion } from '../../engine/calculateRegions';
import type { MadeRegion } from '../../aggregate/regions/madeRegion';
import type { EngineInputs } from '../../engine/engineInputs';
import type { RegionFault } from '../../aggregate/regions/regionFaultWords';
import { regionName, type RegionDefinition, type RegionShape } from '../../aggregate/regions/regionShape';
import { readRegionText, regionText, shapeText } from '../../aggregate/regions/regionText';
import type { Intervention } from '../../data/model/programme';
import { rememberLast } from '../../layers/remember';
import type { Navigation } from '../session/navigation.svelte';
import type { Notices } from '../session/notices.svelte';
import type { Session } from '../session/session.svelte';
import type { PackStore } from '../pack/packStore.svelte';
import { MOST_REGIONS } from '../url/appState';
import { Calculation } from './calculation.svelte';
import { workerCalculator, type Calculator } from './calculator';
import { remember, remembered } from '../session/deviceMemory';
import { engineInputsOf } from './engineInputs';
import { freeId, KEPT_REGIONS, readKeptRegions, withRegion, writeKeptRegions } from '../session/keptRegions';
import { LONGEST_REGIONS } from '../url/urlParams';

/** What the regions read of the app, and tell it. */
export interface RegionOwner extends Pick<Session, 't' | 'f'> {
  readonly nav: Pick<Navigation, 'state' | 'go'>;
  /** Regions are always of the pack's villages, whatever level the map shows. */
  readonly pack: { readonly villages: Pick<PackStore, 'dataset' | 'geometry' | 'part'> };
  readonly notices: Pick<Notices, 'tell'>;
}

/** A region of the link's list. */
export interface RegionEntry {
  /** From 1, as map and list number it. */
  readonly number: number;
  readonly name: string;
  /** null where it is kept in another browser, or its text is not understood. */
  readonly shape: RegionShape | null;
  /** Same text, same question; null as above. */
  readonly key: string | null;
  /** What stands in its way. */
  readonly absent: 'elsewhere' | 'unreadable' | null;
}

/** What was asked for last and is not in the list yet. */
interface Draft {
  readonly definition: RegionDefinition;
  readonly key: string;
  /** Position of the region that it stands for; null: a new one. */
  readonly replaces: number | null;
  readonly done: () => void;
}

/** A wish for a region. */
export interface RegionWish {
  readonly shape: RegionShape;
  readonly name: string;
  /** Position of the region that it stands for; absent: a new one. */
  readonly replaces?: number;
  /** Called once it is in the list. */
  readonly done?: () => void;
}

/** How a wish to add a region ended, where it did not. */
export type RegionRefusal =
  RegionFault | { readonly reason: 'tooManyRegions' } | { readonly reason: 'notKept' };

/** Of a link of its own, so that three of them fit; a larger one is kept in the browser. */
const LONGEST_IN_LINK = 900;

/**
 * The reader's regions: those of the link, worked out together, and the one that is being asked for. What is
 * refused leaves the list as it was.
 */
export class RegionBook {
  readonly #app: RegionOwner;
  readonly calculation: Calculation<'regions'>;
  #draft: Draft | null = $state.raw(null);
  /** What this browser keeps, read again whenever something was written. */
  #kept = $state.raw(readKeptRegions(remembered(KEPT_REGIONS)));
  /** Why the last wish was not granted; the list and the open card are then what was before. */
  refusal: RegionRefusal | null = $state.raw(null);
  #opened: number | null = $state(null);
  /** Position of the region beside the open one; null: none. */
  beside: number | null = $state(null);

  constructor(app: RegionOwner, start: (inputs: EngineInputs) => Calculator = workerCalculator) {
    this.#app = app;
    this.calculation = new Calculation('regions', start);
  }

  readonly #texts = $derived.by(() => this.#app.nav.state.regions);

  readonly entries: readonly RegionEntry[] = $derived.by(() =>
    this.#texts.map((text, i) => this.#entryOf(text, i + 1)),
  );

  /** Position of the region whose card is open: the last, unless another was asked for. */
  readonly opened: number | null = $derived.by(() => {
    const n = this.entries.length;
    if (n === 0) return null;
    return this.#opened !== null && this.#opened < n ? this.#opened : n - 1;
  });

  /** A question is a value that is kept: the same one is asked once. */
  readonly #questionOf = rememberLast(questionOf);

  /** A region is made of villages, whatever a row of the map stands for. */
  readonly #inputs: EngineInputs | null = $derived.by(() => engineInputsOf(this.#app.pack.villages));

  /** One text of all that is to be worked out: a region renamed is no other question. */
  readonly #keys: string = $derived.by(() =>
    [...this.entries.flatMap(({ key }) => key ?? []), ...(this.#draft ? [this.#draft.key] : [])].join('!'),
  );

  readonly #question: RegionsQuestion | null = $derived.by(() =>
    this.#questionOf(this.#keys, this.#draft, this.#app.pack.villages.part('interventions')),
  );

  /** What was worked out, by key; of the last answer while the next is on its way. */
  readonly #outcomes: ReadonlyMap<string, RegionOutcome> = $derived.by(
    () => new Map(this.calculation.last?.answer.outcomes.map(({ key, outcome }) => [key, outcome]) ?? []),
  );

  /** Each region that is there, by its position; null while it is on its way or where it cannot be made. */
  readonly made: readonly (MadeRegion | null)[] = $derived.by(() =>
    this.entries.map(({ key }) => {
      const outcome = key === null ? undefined : this.#outcomes.get(key);
      return outcome?.ok ? outcome.region : null;
    }),
  );

  /** Why a region of the link cannot be made; null where it can, or is not known yet. */
  faultOf(position: number): RegionFault | null {
    const key = this.entries[position]?.key;
    const outcome = key ? this.#outcomes.get(key) : undefined;
    return outcome && !outcome.ok ? outcome.fault : null;
  }

  /** Something was asked that is not answered, or was refused: what is shown is what was before. */
  readonly isPrevious: boolean = $derived.by(
    () => this.refusal !== null || this.calculation.fault !== null || this.#draft !== null,
  );

  /** Asks for what is not worked out yet, and takes up a draft that was. Called whenever anything it reads changed. */
  work(): void {
    if (this.#inputs && this.#question && this.calculation.fault === null) {
      this.calculation.ask(this.#inputs, this.#question);
    }
    const draft = this.#draft;
    if (!draft || this.calculation.answer === null) return;
    const outcome = this.#outcomes.get(draft.key);
    if (outcome?.ok) this.#take(draft, outcome.region);
    else if (outcome) {
      this.refusal = outcome.fault;
      this.#draft = null;
    }
  }

  /** Tries once more where whoever worked on it is gone. */
  retry(): void {
    if (this.#inputs && this.#question) this.calculation.ask(this.#inputs, this.#question);
  }

  /** Wishes for a region, in another's place or as a new one; `work` then finds whether it can be. */
  want({ shape, name, replaces: position, done = () => undefined }: RegionWish): void {
    const replaces = position ?? null;
    this.forget();
    if (replaces === null && this.entries.length >= MOST_REGIONS) {
      this.refusal = { reason: 'tooManyRegions' };
      return;
    }
    // As the link will hold it: what is worked out is what a reader of the link gets.
    const key = shapeText(shape);
    const read = readRegionText(key)?.shape;
    this.#draft = { definition: { name: regionName(name), shape: read ?? shape }, key, replaces, done };
  }

  /** Says of something that cannot be a region why, leaving everything as it is. */
  refuse(refusal: RegionRefusal): void {
    this.#draft = null;
    this.refusal = refusal;
  }

  /** Back to the list as it is. */
  forget(): void {
    this.#draft = null;
    this.refusal = null;
    if (this.calculation.fault !== null) this.calculation.cancel();
  }

  open(position: number): void {
    this.#opened = position;
    this.forget();
    if (this.beside === position) this.beside = null;
  }

  rename(position: number, name: string): void {
    const shape = this.entries[position]?.shape;
    if (shape) this.#write(position, { name: regionName(name), shape });
  }

  remove(position: number): void {
    this.#app.notices.tell(this.#app.t('wil.dihapus', { nama: this.entries[position]?.name ?? '' }));
    this.forget();
    this.beside = null;
    this.#opened = null;
    this.#app.nav.go({ regions: this.#texts.filter((_, i) => i !== position) });
  }

  #take({ definition, replaces, done }: Draft, { shares, parts, joinedFrom }: MadeRegion): void {
    this.#draft = null;
    const position = replaces ?? this.#texts.length;
    if (!this.#write(position, definition)) return;
    this.#opened = position;
    done();
    const { t, f } = this.#app;
    const [desa, luas] = [f.number(shares.rows.length), f.number(shares.area_km2, 1)];
    const made = t('wil.dibuat', { nama: definition.name, desa, luas });
    const n = joinedFrom === null ? '' : f.number(joinedFrom);
    this.#app.notices.tell(n ? `${made} ${t('wil.digabung', { n, m: f.number(parts.length) })}` : made);
  }

  /** Puts a region into the link, or where it is too large for one, its id. */
  #write(position: number, definition: RegionDefinition): boolean {
    const text = this.#textFor(position, definition);
    if (text === null) {
      this.refusal = { reason: 'notKept' };
      return false;
    }
    this.#app.nav.go({
      regions: [...this.#texts.slice(0, position), text, ...this.#texts.slice(position + 1)],
    });
    return true;
  }

  #textFor(position: number, definition: RegionDefinition): string | null {
    const text = regionText(definition);
    const others = this.#texts.filter((_, i) => i !== position).join('!').length;
    if (text.length <= LONGEST_IN_LINK && others + text.length < LONGEST_REGIONS) return text;
    const old = keptId(this.#texts[position] ?? '');
    const id = old ?? freeId(this.#kept, Math.random);
    const kept = withRegion(this.#kept, { id, pack: this.#app.nav.state.pack, text });
    if (remember(KEPT_REGIONS, writeKeptRegions(kept)) !== 'kept') return null;
    this.#kept = kept;
    return `~${id}*${definition.name}`;
  }

  #entryOf(text: string, number: number): RegionEntry {
    const id = keptId(text);
    const named = text.includes('*') ? text.slice(text.indexOf('*') + 1) : '';
    const own = id === null ? text : this.#kept.find((region) => region.id === id)?.text;
    if (own === undefined) return { number, name: named, shape: null, key: null, absent: 'elsewhere' };
    const read = readRegionText(own);
    if (!read) return { number, name: named, shape: null, key: null, absent: 'unreadable' };
    return { number, name: named, shape: read.shape, key: shapeText(read.shape), absent: null };
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

/** The id of a region kept in the browser; null where the link holds the region itself. */
function keptId(text: string): string | null {
  return /^~([a-z0-9]{1,16})(?:\*|$)/.exec(text)?.[1] ?? null;
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
