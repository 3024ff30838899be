import { packCube } from '../../helix/activities';
import { activitiesIn, cut, placesOf, within } from '../../helix/cut';
import type { HelixFilter } from '../../helix/helixFilter';
import type { HelixChoice } from '../../helix/helixChoice';
import { rowIndex } from '../../data/model/rowIndex';
import type { Intervention } from '../../data/model/programme';
import type { Explorer } from '../explorer.svelte';
import type { AreaPack } from '../pack/areaPack.svelte';
import type { Session } from '../session/session.svelte';

/** What the place needs of the app. */
interface HelixApp extends Pick<Session, 'nav'> {
  readonly pack: AreaPack;
  readonly explorer: Explorer;
}

/** Who does what: the cube of the pack's interventions, cut as the link says. */
export class Helix {
  readonly #app: HelixApp;

  constructor(app: HelixApp) {
    this.#app = app;
  }

  /** Interventions name villages, so that other levels of the map do not concern them. */
  readonly store = $derived.by(() => this.#app.pack.villages);
  readonly dataset = $derived.by(() =>
    this.store.dataset.status === 'ready' ? this.store.dataset.value : null,
  );
  readonly interventions = $derived.by(() => this.store.part('interventions'));
  readonly actors = $derived.by(() => this.store.part('actors'));
  readonly geometry = $derived.by(() =>
    this.store.geometry.status === 'ready' ? this.store.geometry.value : null,
  );

  readonly cube = $derived.by(() => {
    const { dataset, interventions, actors } = this;
    return dataset && packCube({ interventions, actors, villages: dataset.villages }).cube;
  });

  readonly #rows = $derived.by(() =>
    this.dataset ? rowIndex(this.dataset.villages) : new Map<string, number>(),
  );

  /** Row of the selected village; null where none is selected. */
  readonly selectedRow = $derived.by(() => {
    const { selected } = this.#app.nav.state;
    return selected === null ? null : this.rowOf(selected);
  });

  readonly choice: HelixChoice = $derived.by(() => this.#app.nav.state.helix);

  readonly filter: HelixFilter = $derived.by(() => ({
    interventions: this.#app.nav.state.filter,
    villages: this.#app.nav.state.level === 'village' ? this.#app.explorer.shown : null,
  }));

  readonly matrix = $derived.by(() => {
    const { rows, columns } = this.choice;
    return this.cube && cut(this.cube, { rows, columns, filter: this.filter });
  });

  /** The open cell by position in the matrix; null where none is open, or the link names what is not there. */
  readonly open = $derived.by(() => {
    const { cell } = this.choice;
    if (!this.matrix || !cell) return null;
    const at = {
      row: this.matrix.rows.keys.indexOf(cell.row),
      column: this.matrix.columns.keys.indexOf(cell.column),
    };
    return at.row < 0 || at.column < 0 ? null : at;
  });

  /** What is open, as one text: the cell and the selected village; empty where neither is. */
  readonly openedKey = $derived.by(() => {
    const { cell } = this.choice;
    const parts = [this.open && cell && `${cell.row}~${cell.column}`, this.selectedRow];
    return parts.filter((one) => one !== null).join(' ');
  });

  readonly #openFilter: HelixFilter | null = $derived.by(() => {
    const { cell, rows, columns } = this.choice;
    return this.open && cell && within(this.filter, { [rows]: cell.row, [columns]: cell.column });
  });

  /** The interventions of the open cell, in the order of the pack. */
  readonly opened: readonly Intervention[] = $derived.by(() =>
    this.cube && this.#openFilter ? this.interventionsAt(activitiesIn(this.cube, this.#openFilter)) : [],
  );

  /** Where the open cell's activities are. */
  readonly lit = $derived.by(() => this.cube && this.#openFilter && placesOf(this.cube, this.#openFilter));

  /** Interventions that pass the filter, as the matrix counts them. */
  readonly shown: readonly Intervention[] = $derived.by(() =>
    this.cube ? this.interventionsAt(activitiesIn(this.cube, this.filter)) : [],
  );

  /** Row of a village by its code; null where the pack has none. */
  rowOf(code: string): number | null {
    return this.#rows.get(code) ?? null;
  }

  /** The interventions at positions of the cube. */
  interventionsAt(activities: readonly number[]): Intervention[] {
    return activities.map((at) => this.interventions[at]!);
  }

  /** Selects a village everywhere, or none. */
  choose(row: number | null): void {
    const { cube } = this;
    this.#app.nav.go({ selected: row === null || !cube ? null : cube.axes.village.keys[row]! });
  }

  go(change: Partial<HelixChoice>): void {
    this.#app.nav.go({ helix: { ...this.choice, ...change } });
  }
}
