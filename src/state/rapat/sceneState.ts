import type { Scene } from '../../story/scene';
import type { AppState, WallPosition } from '../url/appState';
import { decodeState, encodeState } from '../url/urlCodec';

/** The state of a link as a scene keeps it: without the reader's language, theme and eyesight, and without the wall. */
export function sceneLink(state: AppState): string {
  return encodeState({ ...state, wall: null, language: 'id', theme: null, vision: null });
}

/** What a scene draws, for the reader of this window. */
export function sceneState(
  { link }: Pick<Scene, 'link'>,
  reader: Pick<AppState, 'language' | 'theme' | 'vision'>,
  wall: WallPosition | null,
): AppState {
  const { language, theme, vision } = reader;
  return { ...decodeState(link).state, language, theme, vision, wall };
}

/** Whether the screen still shows what the scene stores, and not what somebody has pressed since. */
export function isAsStored(scene: Pick<Scene, 'link'>, state: AppState): boolean {
  return sceneLink(state) === sceneLink(decodeState(scene.link).state);
}
