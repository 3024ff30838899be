import type { Map as MapLibreMap } from 'maplibre-gl';

/** Polling interval for the completion of a frame; a software renderer takes about 100 ms per frame. */
const POLL_MS = 4;

/**
 * With a software renderer, starts a frame only when the previous one is complete. MapLibre requests a frame
 * for every tile and image that arrives; queued, these would block the processor, and with it the page, for
 * seconds. Requests during a frame are combined into one.
 */
export function paceFrames(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  const repaint = map.triggerRepaint.bind(map);
  if (gl === null) return;
  let drawing = false;
  let asked = false;
  let gone = false;
  const drawn = (): void => {
    drawing = false;
    if (!asked || gone) return;
    asked = false;
    repaint();
  };
  const waitFor = (fence: WebGLSync): void => {
    // A lost context never signals, so that there is nothing to wait for.
    if (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) {
      setTimeout(() => waitFor(fence), POLL_MS);
      return;
    }
    gl.deleteSync(fence);
    drawn();
  };
  map.triggerRepaint = () => {
    if (drawing) asked = true;
    else repaint();
  };
  map.on('render', () => {
    if (drawing) return;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence === null) return;
    drawing = true;
    gl.flush();
    setTimeout(() => waitFor(fence), POLL_MS);
  });
  map.on('remove', () => (gone = true));
}
