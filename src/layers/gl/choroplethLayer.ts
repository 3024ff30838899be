import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import type { ChoroplethPaint } from '../choroplethPaint';
import { rgbOf } from '../colour';
import { WORLD_UNITS } from '../mercator';
import type { Mesh } from '../triangulate';
import { PATTERN_PERIOD_PX, choroplethProgram } from './choroplethShader';
import { ByteTexture } from './byteTexture';

/** Duration of the cross-fade between two answers; long enough for the eye to follow a village. */
const FADE_MS = 240;
const PALETTE_SIZE = 9;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly vertexArray: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly now: ByteTexture;
  readonly before: ByteTexture;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

function paletteUniform(colours: readonly string[]): Float32Array {
  const out = new Float32Array(PALETTE_SIZE * 3);
  colours.forEach((hex, i) => out.set(rgbOf(hex), i * 3));
  return out;
}

function buffer(gl: WebGL2RenderingContext, target: number, data: Int32Array | Uint32Array): WebGLBuffer {
  const made = gl.createBuffer();
  gl.bindBuffer(target, made);
  gl.bufferData(target, data, gl.STATIC_DRAW);
  return made;
}

function upload(gl: WebGL2RenderingContext, mesh: Mesh): Pick<Resources, 'vertexArray' | 'buffers'> {
  const vertexArray = gl.createVertexArray();
  gl.bindVertexArray(vertexArray);
  const position = buffer(gl, gl.ARRAY_BUFFER, mesh.position);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribIPointer(0, 2, gl.INT, 0, 0);
  const row = buffer(gl, gl.ARRAY_BUFFER, mesh.row);
  gl.enableVertexAttribArray(1);
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
  const index = buffer(gl, gl.ELEMENT_ARRAY_BUFFER, mesh.index);
  gl.bindVertexArray(null);
  return { vertexArray, buffers: [position, row, index] };
}

/**
 * The one choropleth engine: every village's triangles in static buffers, one byte a village in a texture.
 * `draw` is a texture update, whatever the number of villages. Two dimensions only: no pitch, no rotation.
 */
export class ChoroplethLayer implements CustomLayerInterface {
  readonly id = LAYER.choropleth;
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  readonly #mesh: Mesh;
  readonly #fade_ms: number;
  readonly #clock: () => number;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #paint: ChoroplethPaint | null = null;
  #paintBefore: ChoroplethPaint | null = null;
  #changed_ms = -Infinity;

  constructor({ mesh, reducedMotion, clock }: { mesh: Mesh; reducedMotion: boolean; clock: () => number }) {
    this.#mesh = mesh;
    this.#fade_ms = reducedMotion ? 0 : FADE_MS;
    this.#clock = clock;
  }

  /** Shows another answer; the colours cross-fade from what stood there. */
  draw(paint: ChoroplethPaint): void {
    if (paint === this.#paint) return;
    this.#paintBefore = this.#paint;
    this.#paint = paint;
    this.#changed_ms = this.#paintBefore === null ? -Infinity : this.#clock();
    this.#uploadBytes();
    this.#map?.triggerRepaint();
  }

  /** Whether colours are still on their way from one answer to the next. */
  get fading(): boolean {
    return this.#clock() - this.#changed_ms < this.#fade_ms;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const program = choroplethProgram(gl);
    const locations = new Map<string, WebGLUniformLocation | null>();
    const uniform = (name: string): WebGLUniformLocation | null => {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
      return locations.get(name) ?? null;
    };
    const rows = this.#paint?.classBytes.length ?? 0;
    const [now, before] = [new ByteTexture(gl, rows), new ByteTexture(gl, rows)];
    this.#resources = { gl, program, uniform, now, before, ...upload(gl, this.#mesh) };
    this.#uploadBytes();
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    const resources = this.#resources;
    this.#resources = null;
    this.#map = null;
    if (resources === null) return;
    resources.buffers.forEach((made) => gl.deleteBuffer(made));
    gl.deleteVertexArray(resources.vertexArray);
    gl.deleteProgram(resources.program);
    resources.now.delete(gl);
    resources.before.delete(gl);
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const resources = this.#resources;
    if (resources === null || this.#paint === null || this.#mesh.index.length === 0) return;
    gl.useProgram(resources.program);
    this.#setCamera(resources, defaultProjectionData.mainMatrix as ArrayLike<number>);
    this.#setPaint(resources, this.#paint);
    resources.now.bind(gl, 0);
    resources.before.bind(gl, 1);
    gl.bindVertexArray(resources.vertexArray);
    gl.drawElements(gl.TRIANGLES, this.#mesh.index.length, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
    if (this.fading) this.#map?.triggerRepaint();
  }

  #uploadBytes(): void {
    if (this.#resources === null || this.#paint === null) return;
    const { gl, now, before } = this.#resources;
    now.write(gl, this.#paint.classBytes);
    before.write(gl, (this.#paintBefore ?? this.#paint).classBytes);
  }

  /**
   * The map's matrix takes 0…1 world coordinates. It is folded, in double precision, into one that takes
   * units relative to the village-mesh vertex nearest the middle of the screen.
   */
  #setCamera({ gl, uniform }: Resources, m: ArrayLike<number>): void {
    // Without pitch and rotation, clip = (m0·x + m12, m5·y + m13): the middle of the screen is where both are 0.
    const middle = [-m[12]! / m[0]!, -m[13]! / m[5]!] as const;
    const origin = middle.map((v, axis) => Math.round(v * WORLD_UNITS - this.#mesh.centre[axis]!)) as [
      number,
      number,
    ];
    const limit = 2 ** 30;
    const clamped = origin.map((v) => Math.max(-limit, Math.min(limit, v))) as [number, number];
    const x = (this.#mesh.centre[0] + clamped[0]) / WORLD_UNITS;
    const y = (this.#mesh.centre[1] + clamped[1]) / WORLD_UNITS;
    const matrix = new Float32Array(16);
    matrix[0] = m[0]! / WORLD_UNITS;
    matrix[5] = m[5]! / WORLD_UNITS;
    matrix[10] = m[10]!;
    matrix[12] = m[0]! * x + m[12]!;
    matrix[13] = m[5]! * y + m[13]!;
    matrix[14] = 0;
    matrix[15] = m[15]!;
    gl.uniformMatrix4fv(uniform('u_matrix'), false, matrix);
    gl.uniform2i(uniform('u_origin'), ...clamped);
    const half = [gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2] as const;
    // Hatches hang on the mesh's centre, so that they travel with the land instead of crawling over it.
    const anchor = ([0, 1] as const).map((axis) => {
      const scale = axis === 0 ? m[0]! : m[5]!;
      const clip = ((this.#mesh.centre[axis] / WORLD_UNITS) * scale + m[12 + axis]!) / m[15]!;
      return ((clip + 1) * half[axis]) % PATTERN_PERIOD_PX;
    }) as [number, number];
    gl.uniform2f(uniform('u_anchor'), ...anchor);
  }

  #setPaint({ gl, uniform, now }: Resources, paint: ChoroplethPaint): void {
    gl.uniform1i(uniform('u_bytes'), 0);
    gl.uniform1i(uniform('u_bytesBefore'), 1);
    gl.uniform1i(uniform('u_textureWidth'), now.width);
    gl.uniform3fv(uniform('u_palette'), paletteUniform(paint.palette));
    gl.uniform3fv(uniform('u_paletteBefore'), paletteUniform((this.#paintBefore ?? paint).palette));
    for (const name of [
      'noNumber',
      'noNumberLine',
      'notApplicable',
      'plain',
      'ink',
      'hatch',
      'dim',
    ] as const) {
      gl.uniform3fv(uniform(`u_${name}`), rgbOf(paint[name]) as unknown as Float32List);
    }
    const elapsed = this.#clock() - this.#changed_ms;
    gl.uniform1f(uniform('u_mix'), this.#fade_ms === 0 ? 1 : Math.min(1, elapsed / this.#fade_ms));
    gl.uniform1f(uniform('u_opacity'), paint.opacity);
    gl.uniform1f(uniform('u_scale'), paint.patternScale);
    const width_px = (gl.canvas as HTMLCanvasElement).clientWidth;
    gl.uniform1f(uniform('u_pixelRatio'), width_px > 0 ? gl.drawingBufferWidth / width_px : 1);
  }
}
