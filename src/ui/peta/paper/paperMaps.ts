import { createPicker } from '../../../layers/camera/picker';
import type { Scene } from '../../../layers/scene/scene';
import { cameraAround, type SvgFrame } from '../../../layers/svg/svgFrame';
import type { SvgMap } from '../../../layers/svg/svgShapes';
import { svgMap } from '../../../layers/svg/svgMap';
import type { App } from '../../../state/app.svelte';
import { viewMaps } from '../../../state/view/viewMaps';
import { sceneInputOf } from '../map/mapScene.svelte';

/** A map to be printed: always the whole regency, whatever extent the screen shows. */
export interface PaperMap {
  /** The year of a small multiple; empty for a single map. */
  readonly title: string;
  readonly scene: Scene;
  readonly picture: SvgMap;
  readonly frame: SvgFrame;
  /** Position of the swipe divider, share of the width. */
  readonly split: number;
}

/**
 * CSS px within the margins of an A4 page, less than half its height; small multiples are printed four in a
 * row.
 */
const ALONE = { width_px: 700, height_px: 560 };
const SMALL = { width_px: 170, height_px: 186 };
const EDGE_PX = { large: 14, small: 4 } as const;

/** The maps of the current view for printing; empty while there is nothing to draw. */
export function paperMaps(app: App): readonly PaperMap[] {
  const input = sceneInputOf(app, { theme: 'terang', size: 'laptop', pointed: false, basemap: false });
  if (input === null) return [];
  const { geometry, dataset } = input;
  const { companions, indicator } = app.explorer;
  const picker = createPicker(geometry.villages);
  const split = app.nav.state.split / 100;
  const draw = (drawn: Scene, title: string): PaperMap => {
    const size = title === '' ? ALONE : SMALL;
    const edge = title === '' ? EDGE_PX.large : EDGE_PX.small;
    const insets = { top: edge, right: edge, bottom: edge, left: edge };
    const frame = { ...size, ...cameraAround(dataset.manifest.bbox, insets, size) };
    return {
      title,
      scene: drawn,
      picture: svgMap({ scene: drawn, geometry, frame, picker, split }),
      frame,
      split,
    };
  };
  return viewMaps({ companions, indicator, dataset }, input).map((map) => {
    const drawn = draw(map.scene, map.title);
    // As on the screen, small multiples draw only colours and lines.
    return map.title === '' ? drawn : { ...drawn, picture: { ...drawn.picture, labels: [] } };
  });
}
