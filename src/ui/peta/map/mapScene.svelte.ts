import { basemapOf } from '../../../layers/scene/basemaps';
import type { Theme } from '../../../layers/choices';
import type { MapSize } from '../../../layers/mapTheme';
import { sceneBuilder, type Scene, type SceneInput } from '../../../layers/scene/scene';
import type { App } from '../../../state/app.svelte';
import { sceneOfView } from '../../../state/view/sceneOfView';
import { drawnViewOf } from '../../map/drawnView';
import { namedRows } from './namedRows';
import { basemaps } from './ownBasemaps';

/** The conditions of viewing that change what is drawn. */
export interface Viewed {
  readonly theme: Theme;
  readonly size: MapSize;
  /** The hovered row and class are highlighted, as on the screen; false for printed maps. */
  readonly pointed: boolean;
  /** Raster tiles of a base map can be drawn below the scene. */
  readonly basemap: boolean;
}

/** The input of a scene from the app's state; null until the village table and the boundaries have loaded. */
export function sceneInputOf(app: App, { theme, size, pointed, basemap }: Viewed): SceneInput | null {
  const { nav, language, t, port } = app;
  const drawn = drawnViewOf(app);
  if (drawn === null) return null;
  return sceneOfView(drawn, nav.state, {
    ...{ theme, size, language, t },
    basemap: basemap ? basemapOf(nav.state.basemap, basemaps) : null,
    hoveredRow: pointed ? port.hoveredRow : null,
    onlyClass: pointed ? port.hoveredClass : null,
    regions: port.regions,
    hexagons: port.hexagons?.part ?? null,
  });
}

/** The scene derived from the app's state, which the map on the screen draws. */
export class MapScene {
  readonly #app: App;
  readonly #build = sceneBuilder();
  readonly #rowsOn = namedRows();

  constructor(app: App) {
    this.#app = app;
  }

  readonly size = $derived.by(() => {
    if (this.#app.theme === 'proyektor') return 'projector' as const;
    return this.#app.device.phone ? ('phone' as const) : ('laptop' as const);
  });

  /** The kecamatan that are named, of a pack of provinces; undefined for all. */
  readonly #named = $derived.by(() => {
    const { pack, port, nav } = this.#app;
    const { provinces } = pack.villages;
    return provinces && nav.state.level === 'village'
      ? this.#rowsOn(provinces.list, port.visibleBbox)
      : undefined;
  });

  /** null until the village table and the boundaries have loaded. */
  readonly current: Scene | null = $derived.by(() => {
    const screen = { theme: this.#app.theme, size: this.size, pointed: true, basemap: true };
    const input = sceneInputOf(this.#app, screen);
    return input && this.#build({ ...input, districtsAmong: this.#named });
  });
}
