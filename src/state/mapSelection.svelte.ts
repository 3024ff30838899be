import type { Navigation } from './session/navigation.svelte';
import type { Panel } from './url/appState';

/** A card over what the link selects: an intervention, which may be one of a cluster's, or a cluster. */
type Card =
  | { readonly kind: 'intervention'; readonly id: string; readonly within: readonly string[] | null }
  | { readonly kind: 'cluster'; readonly ids: readonly string[] };

/** What is selected, and is therefore shown beside the map. */
export type Selected =
  | Card
  | { readonly kind: 'region'; readonly position: number }
  | { readonly kind: 'panel'; readonly panel: Panel }
  | { readonly kind: 'village'; readonly code: string };

/**
 * The selection of the map: one at a time. Village and panel are in the link, a card lies over them until it is
 * closed; an open panel covers the village.
 */
export class MapSelection {
  readonly #nav: Pick<Navigation, 'state'>;
  #card: Card | null = $state.raw(null);
  #region: number | null = $state(null);

  constructor(nav: Pick<Navigation, 'state'>) {
    this.#nav = nav;
  }

  readonly current: Selected | null = $derived.by(() => {
    const { panel, selected } = this.#nav.state;
    if (this.#card !== null) return this.#card;
    if (panel !== null) {
      return this.region === null ? { kind: 'panel', panel } : { kind: 'region', position: this.region };
    }
    return selected === null ? null : { kind: 'village', code: selected };
  });

  /** Id of the intervention whose card is open. */
  get intervention(): string | null {
    return this.#card?.kind === 'intervention' ? this.#card.id : null;
  }

  /** Ids of the interventions of the cluster whose list is open, be it below the card of one of them. */
  get cluster(): readonly string[] | null {
    if (this.#card === null) return null;
    return this.#card.kind === 'cluster' ? this.#card.ids : this.#card.within;
  }

  /** Index of the region whose card is open in the panel, the last by default; null where there is none. */
  get region(): number | null {
    const n = this.#nav.state.regions.length;
    if (n === 0) return null;
    return this.#region !== null && this.#region < n ? this.#region : n - 1;
  }

  openIntervention(id: string): void {
    this.#card = { kind: 'intervention', id, within: this.cluster };
  }

  openCluster(ids: readonly string[]): void {
    this.#card = { kind: 'cluster', ids };
  }

  /** null: the last one. */
  openRegion(position: number | null): void {
    this.#region = position;
  }

  /** Closes the card of an intervention; that of its cluster is then open. */
  closeIntervention(): void {
    if (this.#card?.kind !== 'intervention') return;
    const { within } = this.#card;
    this.#card = within === null ? null : { kind: 'cluster', ids: within };
  }

  /** Closes the list of a cluster; an intervention of it stays open. */
  closeCluster(): void {
    if (this.#card?.kind === 'intervention') this.#card = { ...this.#card, within: null };
    else this.#card = null;
  }

  closeCards(): void {
    this.#card = null;
  }
}
