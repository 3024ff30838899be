import type { Map as MapLibreMap } from 'maplibre-gl';

/** How often it is asked whether a frame is drawn; a frame of the processor takes some 100 ms. */
const POLL_MS = 4;

/**
 * Lets a map that the processor draws begin a frame only when the one before it is drawn. MapLibre asks for a
 * frame at every tile and picture that arrives; queued, they would keep the processor, and with it the page,
 * busy for seconds after the last of them. What is asked for meanwhile is drawn in one.
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
    // A lost context has no answer: there is nothing left to wait for.
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
