import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  LineLayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import type { PackGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import { foldCamera, worldToClip } from '../camera/choroplethCamera';
import { LAYER, type LayerId } from '../layerIds';
import type { BorderSource } from '../scene/borderLayers';
import { nearLines, type NearLines } from '../scene/nearLines';
import { strokeAt } from '../scene/stroke';
import { type LineBuffer, LineProgram } from './lineProgram';
import { boxOf } from './mapBox';

/** Those of a map, in the order of its layers. */
export const bordersOfMap = (): readonly BorderLayer[] => [
  new BorderLayer(LAYER.villageLine, 'villageLines'),
  new BorderLayer(LAYER.districtLine, 'districtLines'),
  new BorderLayer(LAYER.outline, 'outline'),
];

/** Compiled once for all borders of a map; one that is opened again has a context of its own. */
const programOf = oncePer((gl: WebGL2RenderingContext) => new LineProgram(gl));

/**
 * The layers of one source of lines as a single layer of the map. MapLibre would take lists of all corners, copy them for its
 * worker and cut them into tiles: a quarter of a second of the page for the kecamatan of a nation, and more memory than
 * everything else.
 */
export class BorderLayer implements CustomLayerInterface {
  readonly type = 'custom' as const;
  readonly id: LayerId;
  readonly #source: BorderSource;
  readonly #near = nearLines();
  #layers: readonly LineLayerSpecification[] = [];
  #geometry: PackGeometry | null = null;
  #map: MapLibreMap | null = null;
  #buffer: LineBuffer | null = null;
  #written: NearLines | null = null;

  /** @param id the layer of the style in whose place it is drawn */
  constructor(id: LayerId, source: BorderSource) {
    this.id = id;
    this.#source = source;
  }

  draw({ layers }: StyleSpecification, geometry: PackGeometry): void {
    this.#geometry = geometry;
    this.#layers = layers.filter(
      (layer): layer is LineLayerSpecification => layer.type === 'line' && layer.source === this.#source,
    );
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#buffer = programOf(gl).buffer();
    this.#written = null;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (!this.#map || !this.#buffer || !this.#geometry) return;
    const zoom = this.#map.getZoom();
    const strokes = this.#layers.flatMap((layer) => strokeAt(layer, zoom) ?? []);
    if (strokes.length === 0) return;
    const near = this.#near(this.#geometry[this.#source], { zoom, box: boxOf(this.#map) });
    if (near !== this.#written) this.#buffer.write(near.segments);
    this.#written = near;
    const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
    const camera = worldToClip(defaultProjectionData.mainMatrix as ArrayLike<number>);
    this.#buffer.draw(strokes, {
      camera: foldCamera(camera, near.centre, { x: 0, y: 0, width, height }),
      ...{ width, height, pixelRatio: this.#map.getPixelRatio() },
    });
  }
}
