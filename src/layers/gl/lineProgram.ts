import type { FoldedCamera } from '../camera/choroplethCamera';
import { rgbOf } from '../palettes/colour';
import type { Segments } from '../scene/lineSegments';
import type { Stroke } from '../scene/multiplesScene';
import { linkedProgram } from './choroplethShader';
import { type UniformOf, uniformsOf } from './choroplethUniforms';

const VERTEX = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in ivec2 a_from;
layout(location = 1) in ivec2 a_to;
uniform mat4 u_matrix;
uniform ivec2 u_origin;
uniform vec2 u_frame;
uniform float u_half;
void main() {
  vec2 from = (u_matrix * vec4(vec2(a_from - u_origin), 0.0, 1.0)).xy;
  vec2 to = (u_matrix * vec4(vec2(a_to - u_origin), 0.0, 1.0)).xy;
  vec2 along = (to - from) * u_frame;
  float span = length(along);
  vec2 way = span > 0.0 ? along / span : vec2(1.0, 0.0);
  // Each segment is a rectangle that extends half its width beyond both ends, so that segments join without
  // notches.
  float end = float(gl_VertexID / 2) * 2.0 - 1.0;
  float side = float(gl_VertexID % 2) * 2.0 - 1.0;
  vec2 off_px = (way * end + vec2(-way.y, way.x) * side) * u_half;
  gl_Position = vec4((end < 0.0 ? from : to) + off_px * 2.0 / u_frame, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform vec3 u_colour;
out vec4 colour;
void main() { colour = vec4(u_colour, 1.0); }`;

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

/** Draws lines of any width; WebGL's own lines are one device px wide. */
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
    const buffer = gl.createBuffer();
    let count = 0;
    gl.bindVertexArray(vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const end of [0, 1]) {
      gl.enableVertexAttribArray(end);
      gl.vertexAttribIPointer(end, 2, gl.INT, 16, end * 8);
      gl.vertexAttribDivisor(end, 1);
    }
    gl.bindVertexArray(null);
    return {
      write: (segments) => {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferData(gl.ARRAY_BUFFER, segments, gl.STATIC_DRAW);
        count = segments.length / 4;
      },
      draw: (strokes, view) => {
        if (count === 0) return;
        gl.useProgram(this.#program);
        gl.bindVertexArray(vertexArray);
        for (const stroke of strokes) {
          this.#set(stroke, view);
          gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
        }
        gl.bindVertexArray(null);
      },
    };
  }

  #set({ colour, width_px }: Stroke, { camera, width, height, pixelRatio }: LineView): void {
    const [gl, uniform] = [this.#gl, this.#uniform];
    gl.uniformMatrix4fv(uniform('u_matrix'), false, camera.matrix);
    gl.uniform2i(uniform('u_origin'), ...camera.origin);
    gl.uniform2f(uniform('u_frame'), width, height);
    gl.uniform1f(uniform('u_half'), Math.max(0.5, (width_px * pixelRatio) / 2));
    gl.uniform3fv(uniform('u_colour'), Float32Array.from(rgbOf(colour)));
  }
}
