import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { PLACED_PACK, packed } from '../packedSources';
import type { Picker } from '../picker';
import { inSea } from '../places';
import { type ProgrammeFeatures, programmeFeatures } from '../programmeFeatures';
import { PLACED_SOURCES } from '../programmeLayers';
import type { Scene } from '../scene';
import type { PixelPoint } from './mapPointer';

/** Places the programme's symbols at the map's zoom, and knows where they went. */
export class ProgrammePlacement {
  readonly #map: MapLibreMap;
  readonly #ground: { readonly picker: Picker; readonly sea: readonly Float64Array[] };
  #programme: Scene['programme'] | null = null;
  /** What the map has, as text: a few dozen marks. */
  #drawn = '';
  #placed: { readonly zoom: number; readonly features: ProgrammeFeatures } | null = null;

  constructor(map: MapLibreMap, ground: { picker: Picker; sea: readonly Float64Array[] }) {
    this.#map = map;
    this.#ground = ground;
  }

  draw(programme: Scene['programme']): void {
    const before = this.#programme;
    this.#programme = programme;
    if (
      before?.marks === programme.marks &&
      before.radius_px === programme.radius_px &&
      before.chosen === programme.chosen &&
      this.#placed !== null
    )
      return;
    this.#placed = null;
    this.place();
  }

  /** Places anew where the zoom has changed. */
  place(): void {
    const programme = this.#programme;
    const zoom = this.#map.getZoom();
    if (programme === null || this.#placed?.zoom === zoom) return;
    const { picker, sea } = this.#ground;
    const features = programmeFeatures({
      ...programme,
      zoom,
      groundAt: (at) => (picker.rowAt(at) >= 0 ? 'inside' : inSea(sea, at) ? 'sea' : 'outside'),
    });
    this.#placed = { zoom, features };
    // Another village chosen far from any symbol moves none: the map is not asked for a new frame of them.
    const text = JSON.stringify(features);
    if (text === this.#drawn) return;
    this.#drawn = text;
    const parts = Object.entries(PLACED_SOURCES).map(
      ([part, id]) => [id, features[part as keyof ProgrammeFeatures]] as const,
    );
    void this.#map.getSource<GeoJSONSource>(PLACED_PACK)?.setData(packed(Object.fromEntries(parts)));
  }

  /** Row of the role symbol under a place of the screen. */
  rowAt(at: PixelPoint): number | null {
    const radius_px = this.#programme?.radius_px ?? 0;
    const hit = this.#placed?.features.symbols.features.findLast(({ geometry }) => {
      const { x, y } = this.#map.project(geometry.coordinates as [number, number]);
      return Math.hypot(x - at.x, y - at.y) <= radius_px + 2;
    });
    return hit === undefined ? null : (hit.properties?.row as number);
  }
}
