import { cameraAround, placeUnder, projectTo, type SvgFrame } from '../../layers/svg/svgFrame';
import type { BBox } from '../../layers/camera/viewport';

const EDGE_PX = 10;
const CLOSEST = 16;

interface Place {
  readonly lon: number;
  readonly lat: number;
}

interface Framed {
  readonly bbox: BBox;
  readonly width_px: number;
  readonly height_px: number;
}

/** Where a framed map looks: at all of its region, whatever its size, until the reader brings it nearer. */
export class EmbedCamera {
  /** null: at all of it. */
  #moved: (Place & { readonly zoom: number }) | null = $state.raw(null);
  readonly #of: () => Framed;

  constructor(of: () => Framed) {
    this.#of = of;
  }

  readonly #whole = $derived.by(() => {
    const { bbox, ...size } = this.#of();
    return cameraAround(bbox, { top: EDGE_PX, right: EDGE_PX, bottom: EDGE_PX, left: EDGE_PX }, size);
  });
  readonly frame: SvgFrame = $derived.by(() => {
    const { width_px, height_px } = this.#of();
    return { width_px, height_px, ...(this.#moved ?? this.#whole) };
  });
  readonly isNear: boolean = $derived.by(() => this.#moved !== null);

  zoomBy(steps: number): void {
    const { lon, lat, zoom } = this.frame;
    const next = Math.min(CLOSEST, zoom + steps);
    // Further out than all of it there is nothing to see.
    this.#moved = next <= this.#whole.zoom ? null : { lon, lat, zoom: next };
  }

  panBy({ x_px, y_px }: { readonly x_px: number; readonly y_px: number }): void {
    const { width_px, height_px, zoom } = this.frame;
    const middle = { x: width_px / 2 + x_px, y: height_px / 2 + y_px };
    this.#moved = { ...placeUnder(this.frame, middle), zoom };
  }

  showAll(): void {
    this.#moved = null;
  }

  /** Looks at a place that lies outside of the picture. */
  bring({ lon, lat }: Place): void {
    const { width_px, height_px, zoom } = this.frame;
    const [x, y] = projectTo(this.frame)(lon, lat);
    if (x < 0 || y < 0 || x > width_px || y > height_px) this.#moved = { lon, lat, zoom };
  }
}
