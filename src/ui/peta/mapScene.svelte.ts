import { basemapOf } from '../../layers/basemaps';
import { sceneBuilder, type Scene } from '../../layers/scene';
import type { App } from '../../state/app.svelte';
import { basemaps } from './ownBasemaps';

/** Marks of the programme stand at the year of the map, where that is not the indicator's latest. */
export function marksAsOf({ indicator, year }: Pick<App['explorer'], 'indicator' | 'year'>): string | null {
  const latest = indicator?.years.at(-1);
  return year === null || latest === undefined || year >= latest ? null : String(year);
}

/** The scene of the app's state: what the map on the screen is drawn from. */
export class MapScene {
  readonly #app: App;
  readonly #build = sceneBuilder();

  constructor(app: App) {
    this.#app = app;
  }

  readonly size = $derived.by(() => {
    if (this.#app.theme === 'proyektor') return 'projector' as const;
    return this.#app.device.phone ? ('phone' as const) : ('laptop' as const);
  });

  /** null until the village table and the boundaries are there. */
  readonly current: Scene | null = $derived.by(() => {
    const { explorer, pack, nav, theme, language, hoveredRow, hoveredClass, regionsOnMap } = this.#app;
    const { geometry } = pack;
    if (!explorer.dataset || geometry.status !== 'ready') return null;
    return this.#build({
      dataset: explorer.dataset,
      geometry: geometry.value,
      answer: explorer.answer,
      left: explorer.beside.kind === 'swipe' ? explorer.beside.left : null,
      symbols: explorer.symbols,
      destinations: explorer.beside.kind === 'reach' ? explorer.beside.reach.destinations.points : null,
      palette: nav.state.palette,
      events: explorer.programmeShown,
      interventions: explorer.interventionsShown,
      actors: pack.part('actors'),
      overlays: nav.state.overlays,
      basemap: basemapOf(nav.state.basemap, basemaps),
      theme,
      size: this.size,
      language,
      t: this.#app.t,
      hoveredRow,
      selectedRow: explorer.selectedRow,
      comparedRows: explorer.comparedRows,
      onlyClass: hoveredClass,
      uncertainty: nav.state.overlays.includes('uncertainty'),
      withoutHue: theme === 'kontras' || nav.state.vision === 'abu',
      asOf: marksAsOf(explorer),
      regions: regionsOnMap,
      hexagons: this.#app.hexagons?.part ?? null,
    });
  });
}
