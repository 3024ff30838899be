import { flushSync, mount, unmount } from 'svelte';
import type { MapCamera, MapHost, MapHostOptions } from '../../layers/gl/mapHostTypes';
import { fitZoom, latOf, lonOf, mercatorX, mercatorY } from '../../layers/mercator';
import { frameBox, placeUnder, projectTo, type SvgFrame } from '../../layers/svgFrame';
import type { BBox, Insets } from '../../layers/viewport';
import SvgMapView from './SvgMapView.svelte';
import { watchSvgPointer } from './svgPointer';
import { FURTHEST_OUT, SvgView } from './svgView.svelte';

const CLOSEST = 17;

/**
 * A map without a graphics card, in the place of the one that needs it: the same scenes as SVG, the same picker,
 * the same movements, without flights between them.
 */
export function createSvgHost(options: MapHostOptions): MapHost {
  const { container, on } = options;
  const view = new SvgView(options);
  const measure = () => {
    view.width_px = container.clientWidth;
    view.height_px = container.clientHeight;
  };
  measure();
  const component = mount(SvgMapView, { target: container, props: { view } });
  const look = (camera: MapCamera, byUser: boolean) => {
    const zoom = Math.min(CLOSEST, Math.max(FURTHEST_OUT, camera.zoom));
    view.camera = { ...camera, zoom };
    on.camera(view.camera, { bbox: frameBox(view.frame), byUser });
  };
  const zoomBy = (steps: number) => look({ ...view.camera, zoom: view.camera.zoom + steps }, true);
  const panBy = ({ x_px, y_px }: { readonly x_px: number; readonly y_px: number }) => {
    const middle = { x: view.width_px / 2 + x_px, y: view.height_px / 2 + y_px };
    look({ ...placeUnder(view.frame, middle), zoom: view.camera.zoom }, true);
  };
  const fit = (bbox: BBox, insets: Insets) => look(fitting(bbox, insets, view.frame), false);
  if (options.camera) look(options.camera, false);
  else fit(options.bbox, options.insets);
  const stopPointer = watchSvgPointer({ container, view, on, zoomBy, panBy });

  return {
    draw: (scene) => {
      if (scene === view.scene) return;
      on.busy();
      view.scene = scene;
      // Here drawing is setting nodes: when they are set, the picture is the answer.
      flushSync();
      on.ready();
    },
    fit,
    look: (camera) => look(camera, false),
    zoomBy,
    panBy,
    centreOn: ({ lon, lat }) => look({ lon, lat, zoom: view.camera.zoom }, true),
    project: ({ lon, lat }) => {
      const [x, y] = projectTo(view.frame)(lon, lat);
      return { x, y };
    },
    splitAt: (share) => (view.split = share),
    drawRegion: () => Promise.resolve(null),
    picker: view.picker,
    snapshot: () => document.createElement('canvas'),
    resize: measure,
    destroy: () => {
      stopPointer();
      void unmount(component);
    },
  };
}

/** Where to look so that a box fills what the insets leave free. */
function fitting(bbox: BBox, insets: Insets, { width_px, height_px }: SvgFrame): MapCamera {
  const free = {
    width_px: Math.max(1, width_px - insets.left - insets.right),
    height_px: Math.max(1, height_px - insets.top - insets.bottom),
  };
  const zoom = Math.min(15, fitZoom(bbox, free));
  const size = 512 * 2 ** zoom;
  const x = (mercatorX(bbox[0]) + mercatorX(bbox[2])) / 2 + (insets.right - insets.left) / 2 / size;
  const y = (mercatorY(bbox[1]) + mercatorY(bbox[3])) / 2 + (insets.bottom - insets.top) / 2 / size;
  return { lon: lonOf(x), lat: latOf(y), zoom };
}
