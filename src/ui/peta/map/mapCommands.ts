import type { MapHost } from '../../../layers/gl/mapHost';
import { SEEN_PX, across } from '../../../layers/camera/villageView';
import { villageBox } from '../../../layers/camera/villageBox';
import { joinBoxes, type BBox } from '../../../layers/camera/viewport';
import type { App } from '../../../state/app.svelte';
import type { MapCommands } from '../../../state/mapPort.svelte';
import { cameraMove, type ChosenBy, type Seen } from '../../../state/view/cameraRule';
import type { MapFrame, MapTarget } from './mapTarget';
import { panIntoView } from './panIntoView';

interface MapParts {
  readonly host: MapHost;
  /** Moves the camera to a target and keeps it in view while panels and the sheet change size. */
  readonly show: (target: MapTarget) => void;
  /** Called when the user moves the map: the last target is no longer kept in view. */
  readonly byHand: () => void;
  readonly frame: () => MapFrame;
}

/** The commands that keys, buttons and lists can give to a map. */
export function mapCommands(app: App, { host, show, byHand, frame }: MapParts): MapCommands {
  const panBy = (by: { readonly x_px: number; readonly y_px: number }) => {
    byHand();
    host.panBy(by);
  };
  const boxOf = (row: number) => villageBox(host.picker, app.explorer.dataset!.villages, row);
  const way = (row: number, by: ChosenBy) => {
    const { lon, lat } = app.explorer.dataset!.villages;
    const at = host.project({ lon: lon[row]!, lat: lat[row]! });
    const { insets, width_px, height_px } = frame();
    // What was pressed was seen, however near to the edge.
    return panIntoView(at, { width_px, height_px }, insets, by === 'press' ? 0 : undefined);
  };
  return {
    zoomBy: (steps) => {
      byHand();
      host.zoomBy(steps);
    },
    panBy,
    fitAll: () => show({ kind: 'whole' }),
    centreOn: (at) => {
      byHand();
      host.centreOn(at);
    },
    bring: (row, by) => {
      const pan = way(row, by);
      const seen: Seen = {
        inView: pan === null,
        across_px: across_px(host, boxOf(row)),
        seen_px: SEEN_PX[frame().size],
      };
      const move = cameraMove(by, seen);
      if (move === 'show') show({ kind: 'village', row });
      else if (move === 'pan' && pan) panBy(pan);
    },
    showRows: (rows) => {
      if (rows.length > 0) show({ kind: 'box', box: joinBoxes(rows.map(boxOf)) });
    },
    showBox: (box) => show({ kind: 'box', box }),
    drawRegion: (options) => host.drawRegion(options),
  };
}

/** Size of a box on the screen, CSS px. */
function across_px(host: MapHost, [west, south, east, north]: BBox): number {
  const a = host.project({ lon: west, lat: north });
  const b = host.project({ lon: east, lat: south });
  return across(b.x - a.x, b.y - a.y);
}
