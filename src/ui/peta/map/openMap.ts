import { fail } from '../../../data/model/fault';
import type { PackGeometry } from '../../../data/model/geometry';
import { textAt } from '../../../data/model/textColumn';
import type { MapEvents, MapHost } from '../../../layers/gl/mapHost';
import type { BBox, Insets } from '../../../layers/camera/viewport';
import type { App } from '../../../state/app.svelte';
import latin from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';

interface MapPlace {
  readonly container: HTMLElement;
  /** That of the rows on the screen; null while it is on its way. */
  readonly geometry: () => PackGeometry | null;
  readonly insets: Insets;
  /** The extent shown when the link has no camera position. */
  readonly box: BBox;
  readonly opened: (host: MapHost | null) => void;
  /** The user moved the map. */
  readonly moved: () => void;
  /** Position of the pointer while it is over a village, in CSS px of the map; null when it leaves. */
  readonly pointed: (at: { x: number; y: number } | null) => void;
}

/** How long to wait for a lost WebGL context to be restored, ms. */
const PATIENCE_MS = 5000;

/**
 * Loads the map's module, opens a map and applies the events it reports to the app's state. Falls back to an
 * SVG map of the same scenes if WebGL is not available, the module fails to load or the WebGL context is lost
 * for good. The returned function closes the map, also while it is still loading.
 */
export function openMap(app: App, place: MapPlace): () => void {
  const first = place.geometry();
  app.port.drawn = false;
  if (first === null) return () => undefined;
  let closed = false;
  let host: MapHost | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stand = (created: MapHost) => {
    host?.destroy();
    host = created;
    place.opened(created);
  };
  const options = mapOptions(app, place, {
    bbox: place.box,
    lost: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        app.port.fault = fail('webglGone').fault;
        void openSimple();
      }, PATIENCE_MS);
    },
    back: () => clearTimeout(waiting),
    isLeft: () => closed,
  });

  const openSimple = async () => {
    try {
      const { createSvgHost } = await import('./svgHost.svelte');
      if (!closed)
        stand(createSvgHost({ ...options, geometry: place.geometry() ?? first, camera: options.camera() }));
    } catch {
      // The SVG map failed to load too: list, search and profile work without a map.
      app.codeFault = fail('codeUnreachable').fault;
      app.port.drawn = true;
    }
  };
  const open = async () => {
    const { createMapHost } = await import('../../../layers/gl/mapHost');
    if (closed) return;
    const created = await createMapHost({ ...options, geometry: first, camera: options.camera() });
    if (closed) created?.destroy();
    else if (created) stand(created);
    else await openSimple();
  };
  open().catch(() => {
    app.codeFault = fail('codeUnreachable').fault;
    void openSimple();
  });

  return () => {
    closed = true;
    clearTimeout(waiting);
    host?.destroy();
    place.opened(null);
    app.port.drawn = true;
    app.port.visibleBbox = null;
    app.port.hoveredRow = null;
    app.port.hoveredHexagon = null;
    app.port.clusters = [];
    app.port.gathered = [];
  };
}

interface Reactions {
  readonly bbox: BBox;
  /** The renderer is lost, or restored. */
  readonly lost: () => void;
  readonly back: () => void;
  /** True once the map is closed: its later events must be ignored. */
  readonly isLeft: () => boolean;
}

/** Options common to both kinds of map; `camera` returns the camera of the last map. */
function mapOptions(app: App, place: MapPlace, { bbox, lost, back, isLeft }: Reactions) {
  let looked = app.nav.state.camera;
  const codeOf = (row: number | null): string | null => {
    const { dataset } = app.explorer;
    return row === null || !dataset ? null : textAt(dataset.villages.code, row);
  };
  /** The map still shows the rows of another level, while the boundaries of this one are on the way. */
  const isOfOtherRows = () => place.geometry() === null;
  const on: MapEvents = {
    camera: (camera, { bbox: seen, byUser }) => {
      app.port.visibleBbox = seen;
      if (!byUser) return;
      looked = camera;
      place.moved();
      app.nav.settle({ camera });
    },
    hover: (row, at, hexagon) => {
      if (isOfOtherRows()) return;
      app.port.hoveredRow = row;
      app.port.hoveredHexagon = hexagon;
      place.pointed(row === null && hexagon === null ? null : at);
    },
    pick: (row) => {
      if (isOfOtherRows()) return;
      if (app.port.pick !== null) return app.port.pick(row);
      app.select(codeOf(row));
      app.selection.closeCards();
    },
    pickIntervention: (id) => app.selection.openIntervention(id),
    pickCluster: (ids) => app.selection.openCluster(ids),
    clusters: (clusters) => (app.port.clusters = clusters),
    gathered: (numbers) => (app.port.gathered = numbers),
    ready: () => {
      app.port.drawn = true;
      // A map that draws again has its renderer back.
      if (app.port.fault?.code === 'webglLost') app.port.fault = null;
    },
    busy: () => {
      // A map that is left while it is made still says so.
      if (!isLeft()) app.port.drawn = false;
    },
    reopening: back,
    reopened: () => app.say(app.t('ucap.dibangun_ulang')),
    fault: (fault) => {
      app.port.fault = fault;
      if (fault.code === 'webglLost') lost();
    },
  };
  const fonts = [{ url: new URL(latin, document.baseURI).href }];
  return { ...place, fonts, bbox, reducedMotion: app.device.reducedMotion, on, camera: () => looked };
}
