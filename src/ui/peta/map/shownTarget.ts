import type { Dataset } from '../../../data/model/dataset';
import type { MapHost } from '../../../layers/gl/mapHost';
import { createPicker, type Picker } from '../../../layers/camera/picker';
import { villageBox } from '../../../layers/camera/villageBox';
import { villageView } from '../../../layers/camera/villageView';
import type { BBox } from '../../../layers/camera/viewport';
import type { App } from '../../../state/app.svelte';
import type { MapCommands } from '../../../state/mapPort.svelte';
import { mapCommands } from './mapCommands';
import { firstTarget, type LastTarget, type MapFrame, type MapTarget } from './mapTarget';

/** The target that the map keeps in view until the user moves it, also while panels and the sheet change size. */
export class ShownTarget {
  readonly #app: App;
  readonly #last: LastTarget;
  readonly #frame: () => MapFrame;
  #target: MapTarget | null = null;
  /** The pack or level that the map shows. */
  #of: Dataset | null = null;
  /** The extent that the map was last asked to show. */
  #box: BBox | null = null;
  /** Height covered by the sheet at the last `refit`, CSS px. */
  #covered_px = 0;

  constructor(app: App, last: LastTarget, frame: () => MapFrame) {
    this.#app = app;
    this.#last = last;
    this.#frame = frame;
  }

  /** The extent with which the map opens when the link has no camera position. */
  firstBox(): BBox {
    const { geometry } = this.#app.pack;
    const { bbox } = this.#app.explorer.dataset!.manifest;
    if (geometry.status !== 'ready') return bbox;
    this.#box = this.#boxOf(firstTarget(this.#app, this.#last), createPicker(geometry.value.villages));
    return this.#box;
  }

  #boxOf(target: MapTarget, picker: Pick<Picker, 'boxOf'>): BBox {
    if (target.kind === 'whole') return this.#app.explorer.dataset!.manifest.bbox;
    if (target.kind === 'box') return target.box;
    const { width_px, height_px, insets, size } = this.#frame();
    const free = {
      width_px: Math.max(1, width_px - insets.left - insets.right),
      height_px: Math.max(1, height_px - insets.top - insets.bottom),
    };
    const { villages } = this.#app.explorer.dataset!;
    return villageView(villageBox(picker, villages, target.row), free, size);
  }

  #fit(host: MapHost, target: MapTarget): void {
    this.#box = this.#boxOf(target, host.picker);
    host.fit(this.#box, this.#frame().insets);
  }

  /** Called when a map has opened, or shows the rows of another level; returns its commands. */
  open(host: MapHost, of: Dataset): MapCommands {
    this.#of = of;
    if (this.#app.nav.state.camera === null) {
      this.#target ??= firstTarget(this.#app, this.#last);
      const box = this.#boxOf(this.#target, host.picker);
      if (box.some((edge, i) => edge !== this.#box?.[i])) this.#fit(host, this.#target);
    }
    return mapCommands(this.#app, {
      host,
      show: (target) => {
        this.#target = target;
        this.#fit(host, target);
      },
      byHand: () => this.moved(),
      frame: this.#frame,
    });
  }

  /** The address changed while the map was open (see `cameraRule`). */
  arrived(host: MapHost): void {
    const { selectedRow, dataset } = this.#app.explorer;
    const { camera } = this.#app.nav.state;
    if (dataset !== this.#of) return;
    if (camera !== null) {
      this.moved();
      host.look(camera);
    } else if (selectedRow !== null) this.#app.port.commands?.bring(selectedRow, 'address');
    else this.#app.port.commands?.fitAll();
  }

  moved(): void {
    this.#target = null;
  }

  /** Called when the map closes: keeps its target for the next map of this page. */
  close(): void {
    if (this.#of === null) return;
    const { selected } = this.#app.nav.state;
    Object.assign(this.#last, { target: this.#target, selected, dataset: this.#of });
    this.#of = null;
    this.#target = null;
  }

  /**
   * Called when the uncovered part of the map changes: fits the target again, leaves a map moved by the user
   * where it is, and pans only if the selected village would be covered.
   */
  refit(host: MapHost): void {
    const { insets } = this.#frame();
    host.resize();
    const row = this.#app.explorer.selectedRow;
    if (this.#target) this.#fit(host, this.#target);
    else if (insets.bottom > this.#covered_px && row !== null) this.#app.port.commands?.bring(row, 'press');
    this.#covered_px = insets.bottom;
  }
}
