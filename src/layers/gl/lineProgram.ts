import type { FoldedCamera } from '../camera/choroplethCamera';
import { rgbOf } from '../palettes/colour';
import type { Segments } from '../scene/lineSegments';
import type { Stroke } from '../scene/stroke';
import { TEXTURE_WIDTH } from './byteTexture';
import { linkedProgram } from './choroplethShader';
import { type UniformOf, uniformsOf } from './choroplethUniforms';

const VERTEX = `#version 300 es
precision highp float;
precision highp int;
uniform highp isampler2D u_segments;
uniform ivec2 u_origin;
uniform vec2 u_scale, u_shift, u_frame;
uniform float u_half, u_beyond;
out float v_off_px;
// Without a matrix, since a software renderer works out both ends of a segment for each of its six corners.
vec2 placed(ivec2 at) { return vec2(at - u_origin) * u_scale + u_shift; }
void main() {
  int segment = gl_VertexID / 6;
  ivec4 ends = texelFetch(u_segments, ivec2(segment % ${TEXTURE_WIDTH}, segment / ${TEXTURE_WIDTH}), 0);
  vec2 from = placed(ends.xy);
  vec2 to = placed(ends.zw);
  vec2 along = (to - from) * u_frame;
  float span = length(along);
  vec2 way = span > 0.0 ? along / span : vec2(1.0, 0.0);
  // Two triangles: the corners 0 1 2 and 2 1 3.
  int corner = gl_VertexID % 6;
  corner = corner < 3 ? corner : corner == 5 ? 3 : 5 - corner;
  float end = float(corner / 2) * 2.0 - 1.0;
  float side = float(corner % 2) * 2.0 - 1.0;
  v_off_px = side * (u_half + 0.5);
  vec2 off_px = way * end * u_beyond + vec2(-way.y, way.x) * v_off_px;
  gl_Position = vec4((end < 0.0 ? from : to) + off_px * 2.0 / u_frame, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in float v_off_px;
uniform float u_half, u_opacity;
uniform vec3 u_colour;
out vec4 colour;
void main() {
  // A pixel at the edge is covered in part: lines are smooth without multisampling.
  float share = u_opacity * clamp(u_half + 0.5 - abs(v_off_px), 0.0, 1.0);
  colour = vec4(u_colour * share, share);
}`;

/**
 * Half a width in device px from which opaque segments reach half their width beyond their ends, so that there are no notches
 * between them. In thinner lines nobody sees these, and where transparent ones lie upon each other they would be darker.
 */
const THIN_PX = 1;

/** A buffer of line segments on the graphics card. */
export interface LineBuffer {
  readonly draw: (strokes: readonly Stroke[], view: LineView) => void;
  readonly write: (segments: Segments) => void;
}

export interface LineView {
  readonly camera: FoldedCamera;
  /** Size of the frame in device px. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Draws lines of any width, blended over what is there; WebGL's own lines are one device px wide. */
export class LineProgram {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #uniform: UniformOf;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = linkedProgram(gl, { vertex: VERTEX, fragment: FRAGMENT });
    this.#uniform = uniformsOf(gl, this.#program);
  }

  /** Creates an empty buffer. */
  buffer(): LineBuffer {
    const gl = this.#gl;
    const vertexArray = gl.createVertexArray();
    const texture = gl.createTexture();
    let count = 0;
    return {
      write: (segments) => {
        count = segments.length / 4;
        const height = Math.ceil(count / TEXTURE_WIDTH);
        const rows = new Int32Array(4 * TEXTURE_WIDTH * height);
        rows.set(segments);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        // MapLibre changes the pixel-store state.
        gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32I, TEXTURE_WIDTH, height, 0, gl.RGBA_INTEGER, gl.INT, rows);
        for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
          gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
      },
      draw: (strokes, view) => {
        if (count === 0) return;
        gl.useProgram(this.#program);
        gl.bindVertexArray(vertexArray);
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        for (const stroke of strokes) {
          this.#set(stroke, view);
          gl.drawArrays(gl.TRIANGLES, 0, 6 * count);
        }
        gl.bindVertexArray(null);
      },
    };
  }

  #set({ colour, width_px, opacity }: Stroke, { camera, width, height, pixelRatio }: LineView): void {
    const [gl, uniform] = [this.#gl, this.#uniform];
    const { matrix } = camera;
    gl.uniform2f(uniform('u_scale'), matrix[0]! / matrix[15]!, matrix[5]! / matrix[15]!);
    gl.uniform2f(uniform('u_shift'), matrix[12]! / matrix[15]!, matrix[13]! / matrix[15]!);
    gl.uniform2i(uniform('u_origin'), ...camera.origin);
    gl.uniform2f(uniform('u_frame'), width, height);
    const half_px = (width_px * pixelRatio) / 2;
    gl.uniform1f(uniform('u_half'), half_px);
    gl.uniform1f(uniform('u_beyond'), half_px < THIN_PX || opacity < 1 ? 0 : half_px);
    gl.uniform1f(uniform('u_opacity'), opacity);
    gl.uniform3fv(uniform('u_colour'), Float32Array.from(rgbOf(colour)));
  }
}
