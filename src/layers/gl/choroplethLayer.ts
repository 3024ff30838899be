import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { LAYER } from '../layerIds';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { foldCamera, worldToClip } from '../camera/choroplethCamera';
import type { Mesh } from '../scene/triangulate';
import { ByteTexture } from './byteTexture';
import { choroplethPrograms } from './choroplethShader';
import { type UniformOf, hasPatterns, paletteUniform, setCamera, setLooks } from './choroplethUniforms';
import { deleteMesh, type MeshBuffers, uploadMesh } from './meshBuffers';

/** Duration of the cross-fade between two answers, long enough to follow a village by eye. */
const FADE_MS = 240;

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly programs: ReturnType<typeof choroplethPrograms>;
  /** The meshes on the graphics card. */
  readonly meshes: Map<Mesh, MeshBuffers>;
  readonly now: ByteTexture;
  readonly before: ByteTexture;
  readonly left: ByteTexture;
}

/** The buffers of a mesh, uploaded when it is first drawn. */
function meshBuffers({ gl, meshes }: Resources, mesh: Mesh): MeshBuffers {
  const there = meshes.get(mesh) ?? uploadMesh(gl, mesh);
  meshes.set(mesh, there);
  return there;
}

/**
 * The choropleth as a MapLibre custom layer: the triangles of all villages are in static buffers, and their
 * classes in a texture with one byte per village. `draw` only updates the texture, however many villages
 * there are. Two dimensions only, without pitch and rotation.
 */
export class ChoroplethLayer implements CustomLayerInterface {
  readonly id = LAYER.choropleth;
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  #meshes: readonly Mesh[];
  readonly #fades: boolean;
  readonly #clock: () => number;
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;
  #paint: ChoroplethPaint | null = null;
  #paintBefore: ChoroplethPaint | null = null;
  #changed_ms = -Infinity;
  #swipe: ChoroplethPaint | null = null;
  #split = 0.5;

  constructor({ meshes, fades, clock }: { meshes: readonly Mesh[]; fades: boolean; clock: () => number }) {
    this.#meshes = meshes;
    this.#fades = fades;
    this.#clock = clock;
  }

  /**
   * Draws these meshes from now on; those that are on the graphics card already stay there.
   * @param sameRows whether the rows are those of before; the answer drawn next is of these
   */
  show(meshes: readonly Mesh[], sameRows: boolean): void {
    this.#meshes = meshes;
    this.#map?.triggerRepaint();
    if (sameRows) return;
    // Colours of other rows cannot fade into those of these.
    this.#paint = null;
    this.#swipe = null;
  }

  /** Shows another answer, with a cross-fade from the previous one where the map supports that. */
  draw(paint: ChoroplethPaint): void {
    if (paint === this.#paint) return;
    this.#paintBefore = this.#paint;
    this.#paint = paint;
    this.#changed_ms = this.#paintBefore === null ? -Infinity : this.#clock();
    this.#uploadBytes();
    this.#map?.triggerRepaint();
  }

  /** Sets what is drawn left of the divider of a swipe map; null where there is no divider. */
  drawSwipe(paint: ChoroplethPaint | null): void {
    if (paint === this.#swipe) return;
    this.#swipe = paint;
    this.#uploadLeft();
    this.#map?.triggerRepaint();
  }

  /** Position of the divider, as a share of the map's width from the left. */
  splitAt(share: number): void {
    this.#split = share;
    if (this.#swipe !== null) this.#map?.triggerRepaint();
  }

  /** Whether a cross-fade is in progress. */
  get fading(): boolean {
    return this.#fades && this.#clock() - this.#changed_ms < FADE_MS;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const rows = this.#paint?.classBytes.length ?? 0;
    const [now, before] = [new ByteTexture(gl, rows), new ByteTexture(gl, rows)];
    const left = new ByteTexture(gl, 0);
    this.#resources = { gl, programs: choroplethPrograms(gl), now, before, left, meshes: new Map() };
    this.#uploadBytes();
    this.#uploadLeft();
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    const resources = this.#resources;
    this.#resources = null;
    this.#map = null;
    if (resources === null) return;
    for (const mesh of resources.meshes.values()) deleteMesh(gl, mesh);
    for (const texture of [resources.now, resources.before, resources.left]) texture.delete(gl);
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const resources = this.#resources;
    if (resources === null || this.#paint === null || this.#meshes.length === 0) return;
    this.#forgetMeshes(resources);
    const camera = worldToClip(defaultProjectionData.mainMatrix as ArrayLike<number>);
    const frame = { x: 0, y: 0, width: gl.drawingBufferWidth, height: gl.drawingBufferHeight };
    const shown = [this.#paint, this.#swipe, this.#fades ? this.#paintBefore : null];
    const patterned = shown.some((paint) => paint && hasPatterns(paint));
    for (const patterns of patterned ? [false, true] : [false]) {
      const uniform = this.#useProgram(resources, this.#paint, patterns);
      for (const mesh of this.#meshes) {
        if (mesh.isBeside?.(camera)) continue;
        setCamera(gl, uniform, foldCamera(camera, mesh.centre, frame));
        gl.bindVertexArray(meshBuffers(resources, mesh).vertexArray);
        gl.drawElements(gl.TRIANGLES, mesh.index.length, gl.UNSIGNED_INT, 0);
      }
    }
    gl.bindVertexArray(null);
    if (this.fading) this.#map?.triggerRepaint();
  }

  /** The program of the villages that have a pattern, or of those that have none. */
  #useProgram(resources: Resources, paint: ChoroplethPaint, patterns: boolean): UniformOf {
    const { gl, now, programs } = resources;
    const { program, uniform } = programs({ swipe: this.#swipe !== null, fade: this.#fades, patterns });
    gl.useProgram(program);
    this.#setPaint(resources, uniform, paint);
    now.bind(gl, 0);
    if (this.#fades) this.#setFade(resources, uniform, this.#paintBefore ?? paint);
    if (this.#swipe !== null) this.#setSwipe(resources, uniform, this.#swipe);
    return uniform;
  }

  /** Frees what is drawn no more. In a frame only: MapLibre takes its own state for changed after that. */
  #forgetMeshes({ gl, meshes }: Resources): void {
    for (const [mesh, buffers] of meshes) {
      if (this.#meshes.includes(mesh)) continue;
      deleteMesh(gl, buffers);
      meshes.delete(mesh);
    }
  }

  #uploadBytes(): void {
    if (this.#resources === null || this.#paint === null) return;
    const { gl, now, before } = this.#resources;
    now.write(gl, this.#paint.classBytes);
    before.write(gl, (this.#paintBefore ?? this.#paint).classBytes);
  }

  #uploadLeft(): void {
    if (this.#resources === null || this.#swipe === null) return;
    this.#resources.left.write(this.#resources.gl, this.#swipe.classBytes);
  }

  #setPaint({ gl }: Resources, uniform: UniformOf, paint: ChoroplethPaint): void {
    gl.uniform1i(uniform('u_bytes'), 0);
    setLooks(gl, uniform, paint);
    const width_px = (gl.canvas as HTMLCanvasElement).clientWidth;
    gl.uniform1f(uniform('u_pixelRatio'), width_px > 0 ? gl.drawingBufferWidth / width_px : 1);
  }

  #setFade({ gl, before }: Resources, uniform: UniformOf, from: ChoroplethPaint): void {
    before.bind(gl, 1);
    gl.uniform1i(uniform('u_bytesBefore'), 1);
    gl.uniform3fv(uniform('u_paletteBefore'), paletteUniform(from.palette));
    gl.uniform1f(uniform('u_mix'), Math.min(1, (this.#clock() - this.#changed_ms) / FADE_MS));
  }

  #setSwipe({ gl, left }: Resources, uniform: UniformOf, paint: ChoroplethPaint): void {
    left.bind(gl, 2);
    gl.uniform1i(uniform('u_bytesLeft'), 2);
    gl.uniform3fv(uniform('u_paletteLeft'), paletteUniform(paint.palette));
    gl.uniform1f(uniform('u_split'), this.#split * gl.drawingBufferWidth);
  }
}
