import { timeline } from '../../aggregate/modes/timeline';
import { multipleCells } from '../../layers/camera/multiplesGrid';
import { scene, type Scene, type SceneInput } from '../../layers/scene/scene';
import { mappedIndicators } from './askedView';
import type { DrawnView } from './mapView';

/** A map of a view; of small multiples its year as a title, empty for one alone. */
export interface ViewMap {
  readonly title: string;
  readonly scene: Scene;
}

type Mapped = Pick<DrawnView, 'companions' | 'indicator' | 'dataset'>;

/** The maps that a view is drawn as: one, or one a year where all years stand side by side. */
export function viewMaps(view: Mapped, input: SceneInput): readonly ViewMap[] {
  return [...eachViewMap(view, input)];
}

/** The same map by map: whoever must stay answerable rests between two. */
export function* eachViewMap(
  { companions, indicator, dataset }: Mapped,
  input: SceneInput,
): Generator<ViewMap, void> {
  if (companions.kind !== 'multiples' || !indicator) {
    yield { title: '', scene: scene(input) };
    return;
  }
  const years = timeline(indicator, mappedIndicators(dataset));
  // As on the screen, small maps show colours and lines alone.
  const bare = { ...input, proportionalSymbols: null, overlays: [], hexagons: null, regions: null };
  for (const { at, year } of multipleCells(years, companions.years)) {
    const answer = at === null ? undefined : companions.years[at];
    if (answer !== undefined) yield { title: String(year), scene: scene({ ...bare, answer }) };
  }
}
