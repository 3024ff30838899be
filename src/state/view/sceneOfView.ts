import type { Language } from '../../data/model/localized';
import type { Basemap } from '../../layers/scene/basemaps';
import type { Theme } from '../../layers/choices';
import type { MapSize } from '../../layers/mapTheme';
import type { SceneInput } from '../../layers/scene/scene';
import type { StylePart } from '../../layers/scene/style';
import type { Translate } from '../../messages/translate';
import type { AppState } from '../url/appState';
import type { DrawnView } from './mapView';

/** Where a view is looked at, and by whom, as far as it changes what is drawn. */
export interface Looked {
  readonly theme: Theme;
  readonly size: MapSize;
  readonly language: Language;
  /** Words of that language. */
  readonly t: Translate;
  /** Pictures below it; null: none. */
  readonly basemap: Basemap | null;
  /** What a pointer lies on: a village, a class of the legend; null: none. */
  readonly hoveredRow: number | null;
  readonly onlyClass: number | null;
  /** What is laid over it from elsewhere; null: none. */
  readonly regions: StylePart | null;
  readonly hexagons: StylePart | null;
}

/** Marks of the programme stand at the year of the map, where that is not the indicator's latest. */
export function marksAsOf({ indicator, year }: Pick<DrawnView, 'indicator' | 'year'>): string | null {
  const latest = indicator?.years.at(-1);
  return year === null || latest === undefined || year >= latest ? null : String(year);
}

/** What the map of a view is drawn from. */
export function sceneOfView(
  view: DrawnView,
  state: Pick<AppState, 'palette' | 'overlays' | 'vision'>,
  looked: Looked,
): SceneInput {
  const { beside, dataset, geometry, answer, symbols, interventions, actors } = view;
  const left = beside.kind === 'swipe' ? beside.left : null;
  return {
    ...looked,
    ...{ dataset, geometry, answer, left, symbols, interventions, actors },
    events: view.programme,
    selectedRow: view.selectedRow,
    comparedRows: view.comparedRows,
    destinations: beside.kind === 'accessibility' ? beside.accessibility.destinations.points : null,
    palette: state.palette,
    overlays: state.overlays,
    uncertainty: state.overlays.includes('uncertainty'),
    withoutHue: looked.theme === 'kontras' || state.vision === 'abu',
    asOf: marksAsOf(view),
    leftAsOf: left && marksAsOf({ indicator: left.indicator, year: left.column.year }),
  };
}
