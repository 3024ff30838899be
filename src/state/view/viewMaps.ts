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

/** The maps that a view is drawn as: one, or one a year where all years stand side by side. */
export function viewMaps(
  { beside, indicator, dataset }: Pick<DrawnView, 'beside' | 'indicator' | 'dataset'>,
  input: SceneInput,
): readonly ViewMap[] {
  if (beside.kind !== 'multiples' || !indicator) return [{ title: '', scene: scene(input) }];
  const years = timeline(indicator, mappedIndicators(dataset));
  // As on the screen, small maps show colours and lines alone.
  const bare = { ...input, symbols: null, overlays: [], hexagons: null, regions: null };
  return multipleCells(years, beside.years).flatMap(({ at, year }) => {
    const answer = at === null ? undefined : beside.years[at];
    return answer === undefined ? [] : [{ title: String(year), scene: scene({ ...bare, answer }) }];
  });
}
