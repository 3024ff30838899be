/** What executes WebGL 2: nothing, a software renderer, or a graphics card. */
export type Graphics = 'none' | 'software' | 'card';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

let known: Graphics | null = null;

/** Detected once per page, because browsers limit the number of contexts. */
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
 * Whether multisample antialiasing is used. Below two device px per CSS px, edges look jagged without it. A
 * software renderer would take three times as long per frame, and borders cover most edges.
 */
export function smoothsEdges(graphics: Graphics, pixelRatio: number): boolean {
  return graphics === 'card' && pixelRatio < 2;
}

/**
 * Whether colours cross-fade between answers. A software renderer would have to shade every pixel twice, even
 * when no fade is in progress.
 */
export function fadesColours(graphics: Graphics, reducedMotion: boolean): boolean {
  return graphics === 'card' && !reducedMotion;
}
