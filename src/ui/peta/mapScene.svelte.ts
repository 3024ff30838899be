import { basemapOf } from '../../layers/basemaps';
import type { Theme } from '../../layers/choices';
import type { MapSize } from '../../layers/mapTheme';
import { sceneBuilder, type Scene, type SceneInput } from '../../layers/scene';
import type { App } from '../../state/app.svelte';
import { basemaps } from './ownBasemaps';

/** Marks of the programme stand at the year of the map, where that is not the indicator's latest. */
export function marksAsOf({ indicator, year }: Pick<App['explorer'], 'indicator' | 'year'>): string | null {
  const latest = indicator?.years.at(-1);
  return year === null || latest === undefined || year >= latest ? null : String(year);
}

/** Where a scene is looked at, as far as it changes what is drawn. */
export interface Viewed {
  readonly theme: Theme;
  readonly size: MapSize;
  /** A pointer moves over it. */
  readonly pointed: boolean;
  /** Pictures of a base map can lie below it. */
  readonly basemap: boolean;
}

/** What a map of the app's state is drawn from; null until the village table and the boundaries are there. */
export function sceneInputOf(app: App, viewed: Viewed): SceneInput | null {
  const { explorer, pack, nav, language, hoveredRow, hoveredClass, regionsOnMap } = app;
  const { geometry } = pack;
  if (!explorer.dataset || geometry.status !== 'ready') return null;
  const left = explorer.beside.kind === 'swipe' ? explorer.beside.left : null;
  return {
    dataset: explorer.dataset,
    geometry: geometry.value,
    answer: explorer.answer,
    left,
    symbols: explorer.symbols,
    destinations: explorer.beside.kind === 'reach' ? explorer.beside.reach.destinations.points : null,
    palette: nav.state.palette,
    events: explorer.programmeShown,
    interventions: explorer.interventionsShown,
    actors: pack.part('actors'),
    overlays: nav.state.overlays,
    basemap: viewed.basemap ? basemapOf(nav.state.basemap, basemaps) : null,
    theme: viewed.theme,
    size: viewed.size,
    language,
    t: app.t,
    hoveredRow: viewed.pointed ? hoveredRow : null,
    selectedRow: explorer.selectedRow,
    comparedRows: explorer.comparedRows,
    onlyClass: viewed.pointed ? hoveredClass : null,
    uncertainty: nav.state.overlays.includes('uncertainty'),
    withoutHue: viewed.theme === 'kontras' || nav.state.vision === 'abu',
    asOf: marksAsOf(explorer),
    leftAsOf: left && marksAsOf({ indicator: left.indicator, year: left.column.year }),
    regions: regionsOnMap,
    hexagons: app.hexagons?.part ?? null,
  };
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
    const screen = { theme: this.#app.theme, size: this.size, pointed: true, basemap: true };
    const input = sceneInputOf(this.#app, screen);
    return input && this.#build(input);
  });
}
