import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { worldToClip } from '../camera/choroplethCamera';
import { LAYER } from '../layerIds';
import { MAP_FONTS } from '../mapTheme';
import { linkedProgram } from './choroplethShader';
import { context2d } from './symbolImages';

/** Size in CSS px of the image of the watermark's word, and how far the word itself reaches from its middle. */
const WORD = { width: 144, height: 84, half: [70, 18], turn: -Math.PI / 9 } as const;

/** The word of the diagonal watermark on maps of demo data. */
function wordImage(pixelRatio: number): ImageData {
  const [width, height] = [WORD.width * pixelRatio, WORD.height * pixelRatio];
  const context = context2d(width, height);
  context.scale(pixelRatio, pixelRatio);
  context.translate(WORD.width / 2, WORD.height / 2);
  context.rotate(WORD.turn);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 30px "${MAP_FONTS.semibold}", sans-serif`;
  context.lineWidth = 2;
  context.strokeStyle = 'rgb(255 255 255 / 0.75)';
  context.fillStyle = 'rgb(23 26 43 / 0.5)';
  context.strokeText('PERAGA', 0, 0);
  context.fillText('PERAGA', 0, 0);
  return context.getImageData(0, 0, width, height);
}

const OPACITY = 0.42;
/** Distance of two rows of words in CSS px at a whole zoom; words of a row are twice as far apart. */
const STEP_PX = 128;
/** As a power of two: tiles of 512 px are four steps wide. */
const STEPS_OF_TILE = 2;

// Each word is a rectangle as slanted as the word, so that only what it covers is painted.
const VERTEX = `#version 300 es
uniform vec2 u_from;
uniform vec2 u_step;
uniform int u_columns;
out vec2 v_at;
void main() {
  int row = gl_InstanceID / u_columns;
  vec2 corner = vec2(gl_VertexID % 2 * 2 - 1, gl_VertexID / 2 * 2 - 1) * vec2(${WORD.half.join('.0, ')}.0);
  vec2 px = mat2(${[Math.cos, Math.sin].map((of) => of(WORD.turn)).join()}, ${-Math.sin(WORD.turn)}, ${Math.cos(WORD.turn)}) * corner;
  v_at = px / vec2(${WORD.width}.0, ${WORD.height}.0) + 0.5;
  vec2 step = vec2(gl_InstanceID % u_columns * 2 + row % 2, row) + px / ${STEP_PX}.0;
  gl_Position = vec4(u_from + step * u_step, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D u_word;
in vec2 v_at;
out vec4 colour;
void main() { colour = texture(u_word, v_at) * ${OPACITY}; }`;

function wordTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  const image = wordImage(Math.max(1, Math.ceil(devicePixelRatio)));
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  return texture;
}

/**
 * The words over a map of demo data, which move with it. As a pattern of MapLibre, which mixes two images in every
 * pixel of the map, they took a software renderer an eighth of the frame.
 */
export class WatermarkLayer implements CustomLayerInterface {
  readonly id = LAYER.watermark;
  readonly type = 'custom' as const;
  readonly #isShown: () => boolean;
  #map: MapLibreMap | null = null;
  #drawn: { readonly program: WebGLProgram; readonly texture: WebGLTexture } | null = null;

  constructor(isShown: () => boolean) {
    this.#isShown = isShown;
  }

  onAdd(map: MapLibreMap): void {
    this.#map = map;
    this.#drawn = null;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.#isShown() || this.#map === null) return;
    gl.activeTexture(gl.TEXTURE0);
    const { program, texture } = (this.#drawn ??= {
      program: linkedProgram(gl, { vertex: VERTEX, fragment: FRAGMENT }),
      texture: wordTexture(gl),
    });
    const { scale, shift, w } = worldToClip(defaultProjectionData.mainMatrix as ArrayLike<number>);
    const step = 2 ** -(Math.floor(this.#map.getZoom()) + STEPS_OF_TILE);
    // An even step left of the map's edge or above it, and how many from there.
    const along = (axis: 0 | 1, edge: number) => {
      const size = (step * scale[axis]) / w;
      const first = 2 * Math.floor((edge - shift[axis] / w) / size / 2);
      return { size, from: first * size + shift[axis] / w, count: Math.ceil(2 / Math.abs(size)) + 3 };
    };
    const [x, y] = [along(0, -1), along(1, 1)];
    const columns = Math.ceil(x.count / 2);
    const place = (name: string) => gl.getUniformLocation(program, name);
    gl.useProgram(program);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.uniform2f(place('u_from'), x.from, y.from);
    gl.uniform2f(place('u_step'), x.size, y.size);
    gl.uniform1i(place('u_columns'), columns);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, columns * y.count);
  }
}
