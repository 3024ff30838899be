import type { Language } from '../../data/model/localized';
import type { Basemap } from '../../layers/scene/basemaps';
import type { Theme } from '../../layers/choices';
import type { MapSize } from '../../layers/mapTheme';
import type { SceneInput } from '../../layers/scene/scene';
import type { StylePart } from '../../layers/scene/style';
import type { Translate } from '../../messages/translate';
import type { AppState } from '../url/appState';
import type { DrawnView } from './mapView';

/** Properties of device and reader that affect the drawing. */
export interface Looked {
  readonly theme: Theme;
  readonly size: MapSize;
  readonly language: Language;
  /** Translations in that language. */
  readonly t: Translate;
  /** The base map; null for none. */
  readonly basemap: Basemap | null;
  /** The hovered village and the highlighted class of the legend; null where there is none. */
  readonly hoveredRow: number | null;
  readonly onlyClass: number | null;
  /** Overlays from other modules; null where there are none. */
  readonly regions: StylePart | null;
  readonly hexagons: StylePart | null;
}

/** Programme marks are shown as of the map's year, unless that is the indicator's latest. */
export function marksAsOf({ indicator, year }: Pick<DrawnView, 'indicator' | 'year'>): string | null {
  const latest = indicator?.years.at(-1);
  return year === null || latest === undefined || year >= latest ? null : String(year);
}

/** The scene input for a view. */
export function sceneOfView(
  view: DrawnView,
  state: Pick<AppState, 'palette' | 'overlays' | 'vision'>,
  looked: Looked,
): SceneInput {
  const { companions, dataset, geometry, answer, proportionalSymbols, interventions, actors } = view;
  const left = companions.kind === 'swipe' ? companions.left : null;
  return {
    ...looked,
    ...{ dataset, geometry, answer, left, proportionalSymbols, interventions, actors },
    events: view.programme,
    selectedRow: view.selectedRow,
    comparedRows: view.comparedRows,
    destinations: companions.kind === 'accessibility' ? companions.accessibility.destinations.points : null,
    palette: state.palette,
    overlays: state.overlays,
    uncertainty: state.overlays.includes('uncertainty'),
    withoutHue: looked.theme === 'kontras' || state.vision === 'abu',
    asOf: marksAsOf(view),
    leftAsOf: left && marksAsOf({ indicator: left.indicator, year: left.column.year }),
  };
}
