import type { Dataset } from '../../data/model/dataset';
import type { Scene } from '../../story/scene';
import type { AppState } from '../url/appState';

/** What a scene asks for and the pack of today does not have. */
export type SceneGone =
  | { readonly what: 'indicator'; readonly id: string }
  | { readonly what: 'village'; readonly code: string }
  /** Nothing is gone, but the numbers are another version's than those the scene was made with. */
  | { readonly what: 'version'; readonly then: string; readonly now: string };

/**
 * Compares a scene with the pack that is open.
 * @param rowOf the row of a code of village or area; null where the pack has none
 */
export function sceneGone(
  { dataVersion, pack }: Pick<Scene, 'dataVersion' | 'pack'>,
  { indicatorId, selected }: Pick<AppState, 'indicatorId' | 'selected'>,
  dataset: Pick<Dataset, 'manifest' | 'indicators'>,
  rowOf: (code: string) => number | null,
): readonly SceneGone[] {
  const gone: SceneGone[] = [];
  const { manifest, indicators } = dataset;
  if (indicatorId !== null && !indicators.some(({ id }) => id === indicatorId))
    gone.push({ what: 'indicator', id: indicatorId });
  if (selected !== null && rowOf(selected) === null) gone.push({ what: 'village', code: selected });
  if (manifest.id === pack && dataVersion !== '' && dataVersion !== manifest.version)
    gone.push({ what: 'version', then: dataVersion, now: manifest.version });
  return gone;
}
