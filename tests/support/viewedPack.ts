import { openFolder, sure } from '../../scripts/commands/packFolder';
import { createPicker } from '../../src/layers/camera/picker';
import type { SvgFrame } from '../../src/layers/svg/svgFrame';
import type { SvgMap } from '../../src/layers/svg/svgShapes';
import { translator } from '../../src/messages/translator';
import type { AppState } from '../../src/state/url/appState';
import { mapView, type ViewedPack } from '../../src/state/view/mapView';
import { readViewedPack } from '../../src/state/view/readViewedPack';
import { viewPicture } from '../../src/state/view/viewPicture';

/** Nothing is pointed at, and nothing is laid over the map. */
const UNPOINTED = { basemap: null, hoveredRow: null, onlyClass: null, regions: null, hexagons: null };

/** A shipped pack as a view reads it, from its folder. */
export async function viewedPack(id: 'pekalongan' | 'contoh'): Promise<ViewedPack> {
  const { files, ...read } = await openFolder(`public/geojson/${id}`);
  return sure(await readViewedPack(files, read), id);
}

/** The picture of a link's view as a laptop would draw it, without a browser. */
export function pictureOf(state: AppState, pack: ViewedPack, frame: SvgFrame): SvgMap {
  const theme = state.theme ?? 'terang';
  const looked = { ...UNPOINTED, theme, size: 'laptop', language: state.language } as const;
  return viewPicture(mapView(state, pack), state, {
    looked: { ...looked, t: translator(state.language) },
    frame,
    picker: createPicker(pack.geometry.villages),
  }).picture;
}
