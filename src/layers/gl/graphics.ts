/** What draws WebGL 2 here: nothing, the processor, or a graphics card. */
export type Graphics = 'none' | 'software' | 'card';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

let known: Graphics | null = null;

/** What draws here; asked once, since browsers allow few contexts a page. */
export function graphicsHere(): Graphics {
  return (known ??= askCanvas());
}

function askCanvas(): Graphics {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? 'software' : 'card';
}

/**
 * Whether edges are smoothed by sampling them several times. Below two device px a CSS px they show as stairs
 * otherwise; but the processor would take three times as long for a frame, and borders cover most edges.
 */
export function smoothsEdges(graphics: Graphics, pixelRatio: number): boolean {
  return graphics === 'card' && pixelRatio < 2;
}

/** Whether colours cross-fade from one answer to the next: the processor would colour every px twice, fading or not. */
export function fadesColours(graphics: Graphics, reducedMotion: boolean): boolean {
  return graphics === 'card' && !reducedMotion;
}
