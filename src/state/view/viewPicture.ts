import type { Picker } from '../../layers/camera/picker';
import { scene, type Scene } from '../../layers/scene/scene';
import type { SvgFrame } from '../../layers/svg/svgFrame';
import type { SvgMap } from '../../layers/svg/svgShapes';
import { svgMap } from '../../layers/svg/svgMap';
import type { AppState } from '../url/appState';
import type { DrawnView } from './mapView';
import { sceneOfView, type Looked } from './sceneOfView';

/** A view as plain shapes in a frame, with the scene that they were drawn from. */
export interface ViewPicture {
  readonly scene: Scene;
  readonly picture: SvgMap;
}

/**
 * Draws a view without a graphics card. Any number of views can be drawn side by side: nothing but the arguments is
 * read.
 * @param picker of the view's own geometry
 * @param paths `villagePaths` of the geometry and the frame, where the caller kept them
 */
export function viewPicture(
  view: DrawnView,
  state: Pick<AppState, 'palette' | 'overlays' | 'vision' | 'split'>,
  drawing: {
    readonly looked: Looked;
    readonly frame: SvgFrame;
    readonly picker: Picker;
    readonly paths?: readonly string[];
  },
): ViewPicture {
  const { looked, frame, picker, paths } = drawing;
  const drawn = scene(sceneOfView(view, state, looked));
  const { geometry } = view;
  const split = state.split / 100;
  return {
    scene: drawn,
    picture: svgMap({ scene: drawn, geometry, frame, picker, split, ...(paths ? { paths } : {}) }),
  };
}
