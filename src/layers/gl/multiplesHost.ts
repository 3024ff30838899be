import type { PackGeometry } from '../../data/model/geometry';
import { type CellCamera, clipOf } from '../camera/cellCamera';
import { type FoldedCamera, foldCamera } from '../camera/choroplethCamera';
import { rgbOf } from '../palettes/colour';
import { lineSegments, ringSegments } from '../scene/lineSegments';
import type { MultiplesScene } from '../scene/multiplesScene';
import { type Picker, createPicker } from '../camera/picker';
import { type Mesh, meshesOf } from '../scene/triangulate';
import { ByteTexture } from './byteTexture';
import { choroplethPrograms } from './choroplethShader';
import { hasPatterns, setCamera, setLooks } from './choroplethUniforms';
import { graphicsHere, smoothsEdges } from './graphics';
import { type LineBuffer, LineProgram } from './lineProgram';
import { uploadMesh } from './meshBuffers';

/** The place of a small map on the canvas, CSS px from its top left. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One frame of the small multiples: box i shows paint i of the scene, all with one camera. */
export interface MultiplesFrame {
  readonly scene: MultiplesScene;
  readonly boxes: readonly CellBox[];
  readonly camera: CellCamera;
  /** Size of the canvas in CSS px. */
  readonly width: number;
  readonly height: number;
}

export interface MultiplesOptions {
  readonly canvas: HTMLCanvasElement;
  readonly geometry: PackGeometry;
  /** Called when the screen shows the last requested frame. */
  readonly drawn: () => void;
}

export interface MultiplesHost {
  /** Draws in the next animation frame; a later call before that replaces the request. */
  readonly draw: (frame: MultiplesFrame) => void;
  readonly picker: Picker;
  readonly destroy: () => void;
}

/** Small multiples on one canvas; null where the browser has no WebGL 2. */
export function createMultiplesHost(options: MultiplesOptions): MultiplesHost | null {
  if (graphicsHere() === 'none') return null;
  const gl = options.canvas.getContext('webgl2', {
    alpha: true,
    antialias: smoothsEdges(graphicsHere(), devicePixelRatio),
  });
  return gl && new Multiples(gl, options).face();
}

class Multiples {
  readonly #gl: WebGL2RenderingContext;
  readonly #options: MultiplesOptions;
  readonly #meshes: readonly Mesh[];
  readonly #picker: Picker;
  #card: Card | null = null;
  #frame: MultiplesFrame | null = null;
  #due = 0;

  constructor(gl: WebGL2RenderingContext, options: MultiplesOptions) {
    this.#gl = gl;
    this.#options = options;
    this.#meshes = meshesOf(options.geometry.villages);
    this.#picker = createPicker(options.geometry.villages);
    options.canvas.addEventListener('webglcontextlost', this.#lost);
    options.canvas.addEventListener('webglcontextrestored', this.#restored);
  }

  face(): MultiplesHost {
    return {
      draw: (frame) => {
        this.#frame = frame;
        this.#ask();
      },
      picker: this.#picker,
      destroy: () => this.#destroy(),
    };
  }

  readonly #lost = (event: Event): void => {
    // Without this the browser would not restore the context.
    event.preventDefault();
    this.#card = null;
  };
  readonly #restored = (): void => this.#ask();

  #ask(): void {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const frame = this.#frame;
    if (frame === null || this.#gl.isContextLost()) return;
    const { canvas } = this.#options;
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    this.#card ??= new Card(this.#gl, this.#meshes, this.#options.geometry);
    this.#card.draw(frame, ratio);
    this.#options.drawn();
  }

  #destroy(): void {
    cancelAnimationFrame(this.#due);
    const { canvas } = this.#options;
    canvas.removeEventListener('webglcontextlost', this.#lost);
    canvas.removeEventListener('webglcontextrestored', this.#restored);
    // Browsers limit the number of contexts per page, so that this one is released at once.
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** Resources on the graphics card: the mesh and the lines once, and one byte texture per year. */
class Card {
  readonly #gl: WebGL2RenderingContext;
  readonly #meshes: readonly Mesh[];
  /** Centre of the first mesh, to which lines are relative. */
  readonly #centre: Mesh['centre'];
  readonly #geometry: PackGeometry;
  readonly #programs;
  readonly #triangles;
  readonly #years: { readonly texture: ByteTexture; bytes: Uint8Array | null }[] = [];
  readonly #district: LineBuffer;
  readonly #outline: LineBuffer;
  readonly #pointed: Record<'hovered' | 'selected', { readonly lines: LineBuffer; row: number | null }>;

  constructor(gl: WebGL2RenderingContext, meshes: readonly Mesh[], geometry: PackGeometry) {
    this.#gl = gl;
    this.#meshes = meshes;
    this.#centre = meshes[0]?.centre ?? [0, 0];
    this.#geometry = geometry;
    this.#programs = choroplethPrograms(gl);
    this.#triangles = meshes.map((mesh) => uploadMesh(gl, mesh));
    const lines = new LineProgram(gl);
    this.#district = lines.buffer();
    this.#district.write(lineSegments(geometry.districtLines, this.#centre));
    this.#outline = lines.buffer();
    this.#outline.write(lineSegments(geometry.outline, this.#centre));
    this.#pointed = {
      hovered: { lines: lines.buffer(), row: null },
      selected: { lines: lines.buffer(), row: null },
    };
  }

  draw({ scene, boxes, camera, height }: MultiplesFrame, ratio: number): void {
    const gl = this.#gl;
    gl.disable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    this.#point('hovered', scene.hovered?.row ?? null);
    this.#point('selected', scene.selected?.row ?? null);
    boxes.forEach((box, i) => {
      if (scene.paints[i] === undefined || box.width < 1 || box.height < 1) return;
      const frame = {
        x: Math.round(box.x * ratio),
        y: Math.round((height - box.y - box.height) * ratio),
        width: Math.round(box.width * ratio),
        height: Math.round(box.height * ratio),
      };
      gl.viewport(frame.x, frame.y, frame.width, frame.height);
      gl.scissor(frame.x, frame.y, frame.width, frame.height);
      gl.clearColor(...rgbOf(scene.ground), 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      const clip = clipOf(camera, box);
      const folded = foldCamera(clip, this.#centre, frame);
      this.#drawVillages(scene, i, { cameraOf: ({ centre }) => foldCamera(clip, centre, frame), ratio });
      const view = { camera: folded, width: frame.width, height: frame.height, pixelRatio: ratio };
      this.#district.draw(scene.district, view);
      this.#outline.draw(scene.outline, view);
      if (scene.hovered) this.#pointed.hovered.lines.draw(scene.hovered.strokes, view);
      if (scene.selected) this.#pointed.selected.lines.draw(scene.selected.strokes, view);
    });
  }

  #drawVillages(
    { paints }: MultiplesScene,
    i: number,
    view: { cameraOf: (mesh: Mesh) => FoldedCamera; ratio: number },
  ): void {
    const [gl, paint] = [this.#gl, paints[i]!];
    const year = (this.#years[i] ??= { texture: new ByteTexture(gl, paint.classBytes.length), bytes: null });
    gl.activeTexture(gl.TEXTURE0);
    if (year.bytes !== paint.classBytes) year.texture.write(gl, paint.classBytes);
    year.bytes = paint.classBytes;
    year.texture.bind(gl, 0);
    for (const patterns of hasPatterns(paint) ? [false, true] : [false]) {
      const { program, uniform } = this.#programs({ swipe: false, fade: false, patterns });
      gl.useProgram(program);
      gl.uniform1i(uniform('u_bytes'), 0);
      gl.uniform1f(uniform('u_pixelRatio'), view.ratio);
      setLooks(gl, uniform, paint);
      this.#meshes.forEach((mesh, m) => {
        setCamera(gl, uniform, view.cameraOf(mesh));
        gl.bindVertexArray(this.#triangles[m]!.vertexArray);
        gl.drawElements(gl.TRIANGLES, mesh.index.length, gl.UNSIGNED_INT, 0);
      });
    }
    gl.bindVertexArray(null);
  }

  /** Uploads the outline of the hovered or selected village if it has changed. */
  #point(which: 'hovered' | 'selected', row: number | null): void {
    const known = this.#pointed[which];
    if (row !== null && row !== known.row)
      known.lines.write(ringSegments(this.#geometry.villages, row, this.#centre));
    known.row = row;
  }
}
