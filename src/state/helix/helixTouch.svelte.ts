import { untrack } from 'svelte';
import type { MadeRegion } from '../../aggregate/regions/madeRegion';
import { cut } from '../../helix/cut';
import { filledGroups, maskOf } from '../../helix/touched';
import type { RegionBook, RegionOwner } from '../calculations/regionBook.svelte';
import type { Session } from '../session/session.svelte';
import type { Helix } from './helix.svelte';

/** What it needs of the app. */
type TouchApp = RegionOwner & Pick<Session, 'withWords'>;

/** A region of the reader, by its position in the link. */
interface ReaderRegion {
  readonly position: number;
  /** Empty where the reader gave it none. */
  readonly name: string;
}

/** What of the matrix is in the places that are chosen: the selected village, or else the open region. */
export class HelixTouch {
  readonly #app: TouchApp;
  readonly #helix: Helix;
  #book: RegionBook | null = $state.raw(null);
  /** The code of regions could not be fetched. */
  failed = $state(false);

  constructor(app: TouchApp, helix: Helix) {
    this.#app = app;
    this.#helix = helix;
  }

  /** Fetches what works out the regions of the link, and has it work: called in an effect. */
  work(): void {
    if (this.#app.nav.state.regions.length === 0) return;
    if (this.#book) return this.#book.work();
    untrack(() => void this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      const { regionBookOf } = await this.#app.withWords(
        ['regions'],
        import('../calculations/regionBook.svelte'),
      );
      this.#book = regionBookOf(this.#app);
    } catch {
      this.failed = true;
    }
  }

  /** Whether the regions of the link are on their way. */
  readonly pending = $derived.by(() => {
    if (this.#app.nav.state.regions.length === 0 || this.failed) return false;
    return this.#book === null || this.#book.pending;
  });

  readonly regions: readonly ReaderRegion[] = $derived.by(
    () => this.#book?.entries.map(({ name }, position) => ({ position, name })) ?? [],
  );

  /** Position of the open region; null where a village is selected, or there is none. */
  readonly opened: number | null = $derived.by(() =>
    this.#helix.selectedRow === null ? (this.#book?.opened ?? null) : null,
  );

  /** The open region, once it is made. */
  readonly region: MadeRegion | null = $derived.by(() =>
    this.opened === null ? null : (this.#book?.made[this.opened] ?? null),
  );

  /** Whether the open region cannot be made, or is not there. */
  readonly isAbsent = $derived.by(() => this.opened !== null && this.region === null && !this.pending);

  /** The same matrix of the chosen places alone; null where none is chosen. */
  readonly matrix = $derived.by(() => {
    const { cube, selectedRow, filter, choice } = this.#helix;
    const rows = selectedRow === null ? this.region?.shares.rows : [selectedRow];
    if (!cube || !rows) return null;
    const villages = maskOf(rows, cube.villages, filter.villages ?? null);
    return cut(cube, { rows: choice.rows, columns: choice.columns, filter: { ...filter, villages } });
  });

  readonly #filled = $derived.by(() => (this.matrix ? filledGroups(this.matrix) : { rows: [], columns: [] }));
  readonly rows = $derived.by(() => this.#filled.rows);
  readonly columns = $derived.by(() => this.#filled.columns);

  /** Opens a region in place of the selected village. */
  open(position: number): void {
    this.#helix.choose(null);
    this.#app.selection.openRegion(position);
  }
}
