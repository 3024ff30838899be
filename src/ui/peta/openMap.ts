import { fail } from '../../data/fault';
import type { PackGeometry } from '../../data/geometry';
import { textAt } from '../../data/textColumn';
import type { MapEvents, MapHost } from '../../layers/gl/mapHost';
import type { Insets } from '../../layers/viewport';
import type { App } from '../../state/app.svelte';
import latin from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';

interface MapPlace {
  readonly container: HTMLElement;
  readonly geometry: PackGeometry;
  readonly insets: Insets;
  readonly opened: (host: MapHost | null) => void;
  /** The user moved the map by hand. */
  readonly moved: () => void;
  /** Where the pointer is over a village, in CSS px of the map; null when it leaves. */
  readonly pointed: (at: { x: number; y: number } | null) => void;
}

/**
 * Brings the map's module, opens a map and turns what it reports into acts on the state. The returned function
 * closes it, also while it is still on its way.
 */
export function openMap(app: App, place: MapPlace): () => void {
  let closed = false;
  let host: MapHost | null = null;
  app.mapDrawn = false;
  const { dataset } = app.explorer;
  if (!dataset) return () => undefined;

  const open = async () => {
    const { createMapHost } = await import('../../layers/gl/mapHost');
    if (closed) return;
    const created = await createMapHost({
      ...place,
      fonts: [{ url: new URL(latin, document.baseURI).href }],
      bbox: dataset.manifest.bbox,
      camera: app.nav.state.camera,
      reducedMotion: app.device.reducedMotion,
      on: reports(app, place),
    });
    if (closed) return created?.destroy();
    host = created;
    // Without WebGL there is no map to wait for: what else is on the screen is the answer.
    if (!created) app.mapDrawn = true;
    place.opened(created);
  };
  open().catch(() => {
    // The map's code did not come: list, search and profile do without it.
    app.codeFault = fail('codeUnreachable').fault;
    app.mapDrawn = true;
  });

  return () => {
    closed = true;
    host?.destroy();
    place.opened(null);
    app.mapDrawn = true;
    app.visibleBbox = null;
    app.hoveredRow = null;
    app.clusters = [];
  };
}

/** What the map reports, as acts on the state. */
function reports(app: App, place: MapPlace): MapEvents {
  const villages = app.explorer.dataset?.villages;
  return {
    camera: (camera, { bbox, byUser }) => {
      app.visibleBbox = bbox;
      if (!byUser) return;
      place.moved();
      app.nav.settle({ camera });
    },
    hover: (row, at) => {
      app.hoveredRow = row;
      place.pointed(row === null ? null : at);
    },
    pick: (row) => {
      app.openCluster = null;
      app.select(villages && row !== null ? textAt(villages.code, row) : null);
    },
    pickIntervention: (id) => (app.openIntervention = id),
    pickCluster: (ids) => {
      app.openIntervention = null;
      app.openCluster = ids;
    },
    clusters: (clusters) => (app.clusters = clusters),
    ready: () => {
      app.mapDrawn = true;
      // A map that draws again has its renderer back.
      if (app.mapFault?.code === 'webglLost') app.mapFault = null;
    },
    busy: () => (app.mapDrawn = false),
    reopened: () => app.say(app.t('ucap.dibangun_ulang')),
    fault: (fault) => (app.mapFault = fault),
  };
}
