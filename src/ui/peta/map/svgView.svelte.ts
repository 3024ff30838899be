import type { PackGeometry } from '../../../data/model/geometry';
import type { MapCamera } from '../../../layers/gl/mapHostTypes';
import { createPicker } from '../../../layers/camera/picker';
import { FURTHEST_OUT } from '../../../layers/camera/viewport';
import type { Scene } from '../../../layers/scene/scene';
import { villagePaths, type SvgFrame } from '../../../layers/svg/svgFrame';
import { svgMap } from '../../../layers/svg/svgMap';

/** Reactive state of the SVG host, which its component draws. */
export class SvgView {
  scene: Scene | null = $state.raw(null);
  camera: MapCamera = $state.raw({ lon: 0, lat: 0, zoom: FURTHEST_OUT });
  width_px = $state(0);
  height_px = $state(0);
  /** Position of the swipe divider, share of the width. */
  split = $state(0.5);
  geometry: PackGeometry;

  constructor(geometry: PackGeometry) {
    this.geometry = $state.raw(geometry);
  }

  readonly picker = $derived.by(() => createPicker(this.geometry.villages));

  readonly frame: SvgFrame = $derived.by(() => ({
    width_px: this.width_px,
    height_px: this.height_px,
    ...this.camera,
  }));
  readonly #paths = $derived.by(() => villagePaths(this.geometry.villages, this.frame));
  readonly picture = $derived.by(() =>
    this.scene === null || this.width_px === 0
      ? null
      : svgMap({
          scene: this.scene,
          geometry: this.geometry,
          frame: this.frame,
          picker: this.picker,
          // 0 without a swipe comparison, so that clipping does not depend on an old position.
          split: this.scene.swipe === null ? 0 : this.split,
          paths: this.#paths,
        }),
  );
}
