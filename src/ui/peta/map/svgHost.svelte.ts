import { flushSync, mount, unmount, untrack } from 'svelte';
import type { MapCamera, MapHost, MapHostOptions } from '../../../layers/gl/mapHostTypes';
import { cameraAround, frameBox, placeUnder, projectTo } from '../../../layers/svg/svgFrame';
import { FURTHEST_OUT, type BBox, type Insets } from '../../../layers/camera/viewport';
import SvgMapView from '../../map/SvgMapView.svelte';
import { watchSvgPointer } from './svgPointer';
import { SvgView } from './svgView.svelte';

const CLOSEST = 17;

/**
 * Runs a command untracked. Effects call the commands of this host, and the commands read and set the map's
 * size and camera, which are reactive state. Without `untrack` the calling effect would depend on that state
 * and run in an endless loop.
 */
const act =
  <A extends unknown[], R>(done: (...args: A) => R) =>
  (...args: A): R =>
    untrack(() => done(...args));

/**
 * A map for browsers without WebGL: it draws the same scenes as SVG, with the same picking and camera
 * commands, but without animated flights.
 */
export function createSvgHost(options: MapHostOptions): MapHost {
  const { container, on } = options;
  const view = new SvgView(options.geometry);
  const measure = () => {
    view.width_px = container.clientWidth;
    view.height_px = container.clientHeight;
  };
  measure();
  const component = mount(SvgMapView, { target: container, props: { view } });
  const tellGathered = () => on.gathered(view.picture?.gathered ?? []);
  const look = (camera: MapCamera, byUser: boolean) => {
    const zoom = Math.min(CLOSEST, Math.max(FURTHEST_OUT, camera.zoom));
    view.camera = { ...camera, zoom };
    on.camera(view.camera, { bbox: frameBox(view.frame), byUser });
    tellGathered();
  };
  const zoomBy = (steps: number) => look({ ...view.camera, zoom: view.camera.zoom + steps }, true);
  const panBy = ({ x_px, y_px }: { readonly x_px: number; readonly y_px: number }) => {
    const middle = { x: view.width_px / 2 + x_px, y: view.height_px / 2 + y_px };
    look({ ...placeUnder(view.frame, middle), zoom: view.camera.zoom }, true);
  };
  const fit = (bbox: BBox, insets: Insets) => look(cameraAround(bbox, insets, view.frame), false);
  if (options.camera) look(options.camera, false);
  else fit(options.bbox, options.insets);
  const stopPointer = watchSvgPointer({ container, view, on, zoomBy, panBy });

  return {
    draw: act((scene, geometry) => {
      if (scene === view.scene) return;
      on.busy();
      view.scene = scene;
      view.geometry = geometry;
      // SVG is on the screen as soon as its nodes are updated, so the drawing is complete after
      // `flushSync`.
      flushSync();
      tellGathered();
      on.ready();
    }),
    fit: act(fit),
    look: act((camera) => look(camera, false)),
    zoomBy: act(zoomBy),
    panBy: act(panBy),
    centreOn: act(({ lon, lat }) => look({ lon, lat, zoom: view.camera.zoom }, true)),
    project: act(({ lon, lat }) => {
      const [x, y] = projectTo(view.frame)(lon, lat);
      return { x, y };
    }),
    splitAt: act((share) => (view.split = share)),
    drawRegion: () => Promise.resolve(null),
    get picker() {
      return untrack(() => view.picker);
    },
    snapshot: () => document.createElement('canvas'),
    resize: act(measure),
    destroy: () => {
      stopPointer();
      void unmount(component);
    },
  };
}
