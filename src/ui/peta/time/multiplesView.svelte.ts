import { textAt } from '../../../data/model/textColumn';
import {
  cellBox,
  fitCell,
  panned,
  placeInCell,
  zoomedAround,
  type CellCamera,
  type CellPoint,
} from '../../../layers/camera/cellCamera';
import type { CellBox, MultiplesHost } from '../../../layers/gl/multiplesHost';
import { multiplesSceneBuilder } from '../../../layers/scene/multiplesScene';
import { growBox, joinBoxes, type BBox } from '../../../layers/camera/viewport';
import type { App } from '../../../state/app.svelte';
import type { MapCommands } from '../../../state/mapPort.svelte';

/** Margin between the land and the edge of a small multiple, CSS px. */
const MARGIN_PX = 6;

/** State of the small multiples: they share one camera, and a village hovered in one is highlighted in all. */
export class MultiplesView {
  readonly #app: App;
  readonly #build = multiplesSceneBuilder();
  /** Positions of the small multiples on the canvas, in the order of the answers. */
  boxes: readonly CellBox[] = $state.raw([]);
  /** Size of the canvas, CSS px. */
  size: { readonly width: number; readonly height: number } = $state.raw({ width: 0, height: 0 });
  host: MultiplesHost | null = $state.raw(null);
  /** The camera during a gesture; otherwise the camera comes from the link. */
  #moving: CellCamera | null = $state.raw(null);
  /** The extent last shown by a button or a list; null once the user has moved the maps. */
  #shown: BBox | null = $state.raw(null);

  constructor(app: App) {
    this.#app = app;
  }

  readonly #cell = $derived.by(() => this.boxes[0] ?? null);

  readonly camera: CellCamera | null = $derived.by(() => {
    const bbox = this.#app.explorer.dataset?.manifest.bbox;
    const cell = this.#cell;
    if (!bbox || !cell) return null;
    if (this.#moving) return this.#moving;
    if (this.#shown) return fitCell(this.#shown, cell, MARGIN_PX);
    return this.#app.nav.state.camera ?? fitCell(bbox, cell, MARGIN_PX);
  });

  readonly scene = $derived.by(() => {
    const { explorer, nav, theme, device, port } = this.#app;
    if (explorer.companions.kind !== 'multiples' || !explorer.dataset) return null;
    return this.#build({
      years: explorer.companions.years,
      villages: explorer.dataset.villages,
      palette: nav.state.palette,
      theme,
      onlyClass: null,
      uncertainty: nav.state.overlays.includes('uncertainty'),
      overBasemap: false,
      size: theme === 'proyektor' ? 'projector' : device.phone ? 'phone' : 'laptop',
      withoutHue: theme === 'kontras' || nav.state.vision === 'abu',
      hoveredRow: port.hoveredRow,
      selectedRow: explorer.selectedRow,
    });
  });

  /** Draws the current state and reports when it is on the screen. */
  draw(): void {
    const { scene, camera, host, boxes, size } = this;
    if (!scene || !camera || !host) return;
    host.draw({ scene, boxes, camera, ...size });
    const cell = this.#cell;
    if (cell) this.#app.port.visibleBbox = cellBox(camera, cell);
  }

  pan(by: CellPoint): void {
    if (this.camera) this.#moving = panned(this.camera, by);
  }

  /** @param at position on the canvas; null: zoom around the centre of each map */
  zoom(at: CellPoint | null, steps: number): void {
    const box = at === null ? this.#cell : this.#boxAt(at);
    if (!this.camera || !box) return;
    const inBox =
      at === null ? { x: box.width / 2, y: box.height / 2 } : { x: at.x - box.x, y: at.y - box.y };
    this.#moving = zoomedAround(this.camera, box, { at: inBox, steps });
  }

  /** Called when a gesture or command has ended: writes the camera to the link. */
  rest(): void {
    if (!this.#moving) return;
    this.#app.nav.settle({ camera: this.#moving });
    this.#shown = null;
    this.#moving = null;
  }

  /** Follows a change of the state from outside, such as the Back button. */
  show(box: BBox | null): void {
    this.#moving = null;
    this.#shown = box;
  }

  showRows(rows: readonly number[]): void {
    const { host } = this;
    if (!host || rows.length === 0) return;
    const boxes = rows.map((row) => host.picker.boxOf(row));
    this.show(growBox(joinBoxes(boxes), rows.length === 1 ? 2.5 : 0));
  }

  /** The commands by which keys, buttons and lists move the small multiples, as they do the single map. */
  commands(): MapCommands {
    return {
      zoomBy: (steps) => this.#byHand(() => this.zoom(null, steps)),
      panBy: ({ x_px, y_px }) => this.#byHand(() => this.pan({ x: -x_px, y: -y_px })),
      fitAll: () => {
        this.show(null);
        this.#app.nav.settle({ camera: null });
      },
      showRows: (rows) => this.showRows(rows),
      showBox: (box) => this.show(box),
      centreOn: ({ lon, lat }) =>
        this.#byHand(() => {
          if (this.camera) this.#moving = { ...this.camera, lon, lat };
        }),
      bring: (row, by) => (by === 'search' ? this.showRows([row]) : this.#byHand(() => this.#reveal(row))),
      // Drawing a region is only possible on the single map.
      drawRegion: () => Promise.resolve(null),
    };
  }

  #byHand(move: () => void): void {
    move();
    this.rest();
  }

  #reveal(row: number): void {
    const villages = this.#app.explorer.dataset?.villages;
    const cell = this.#cell;
    if (!villages || !cell || !this.camera) return;
    const [lon, lat] = [villages.lon[row]!, villages.lat[row]!];
    const [west, south, east, north] = cellBox(this.camera, cell);
    const inside = lon >= west && lon <= east && lat >= south && lat <= north;
    if (!inside) this.#moving = { ...this.camera, lon, lat };
  }

  hover(at: CellPoint | null): void {
    this.#app.port.hoveredRow = at === null ? null : this.#rowAt(at);
  }

  pick(at: CellPoint): void {
    const row = this.#rowAt(at);
    const villages = this.#app.explorer.dataset?.villages;
    if (villages) this.#app.select(row === null ? null : textAt(villages.code, row));
  }

  #boxAt({ x, y }: CellPoint): CellBox | null {
    const holds = (box: CellBox) =>
      x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
    return this.boxes.find(holds) ?? null;
  }

  #rowAt(at: CellPoint): number | null {
    const box = this.#boxAt(at);
    if (!box || !this.camera || !this.host) return null;
    const row = this.host.picker.rowAt(placeInCell(this.camera, box, { x: at.x - box.x, y: at.y - box.y }));
    return row < 0 ? null : row;
  }
}
