import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { PLACED_PACK, packed } from '../scene/packedSources';
import type { Picker } from '../camera/picker';
import { inSea } from '../scene/places';
import { besideCurtain } from '../symbols/curtainSides';
import type { ProgrammeMark } from '../symbols/programmeMarks';
import { type ProgrammeFeatures, programmeFeatures } from '../symbols/programmeFeatures';
import { PLACED_SOURCES } from '../symbols/programmeLayers';
import type { Scene } from '../scene/scene';
import type { PixelPoint } from './mapPointer';

type Drawn = Pick<Scene, 'programme' | 'leftMarks'>;

const sameMarks = (a: readonly ProgrammeMark[], b: readonly ProgrammeMark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark === b[i]));

type Look = Pick<Scene['programme'], 'radius_px' | 'chosen' | 'letter_px'>;
const sameLook = (a: Look, b: Look): boolean =>
  a.radius_px === b.radius_px && a.chosen === b.chosen && a.letter_px === b.letter_px;

/** Places the programme's symbols at the map's zoom, and knows where they went. */
export class ProgrammePlacement {
  readonly #map: MapLibreMap;
  readonly #ground: { readonly picker: Picker; readonly sea: readonly Float64Array[] };
  #drawn: Drawn | null = null;
  #split = 0.5;
  /** What the map has, as text: a few dozen marks. */
  #shown = '';
  #placed: {
    readonly zoom: number;
    /** What it was placed for; `marks` may be of two sides. */
    readonly programme: Scene['programme'];
    readonly marks: readonly ProgrammeMark[];
    readonly features: ProgrammeFeatures;
  } | null = null;

  constructor(map: MapLibreMap, ground: { picker: Picker; sea: readonly Float64Array[] }) {
    this.#map = map;
    this.#ground = ground;
  }

  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.place();
  }

  /** Where the curtain hangs, share of the map's width. */
  splitAt(share: number): void {
    this.#split = share;
    this.follow();
  }

  /** The map moves under its curtain: villages go from one side to the other. A zoom places anew at its end. */
  follow(): void {
    if (this.#drawn?.leftMarks && !this.#map.isZooming()) this.place();
  }

  /** The longitude under the curtain. */
  get curtain_lon(): number {
    return this.#map.unproject([this.#split * this.#map.getCanvas().clientWidth, 0]).lng;
  }

  /** Places anew where the zoom or the marks have changed. */
  place(): void {
    if (this.#drawn === null) return;
    const { programme, leftMarks } = this.#drawn;
    const marks =
      leftMarks === null
        ? programme.marks
        : besideCurtain({ left: leftMarks.marks, right: programme.marks }, this.curtain_lon);
    const zoom = this.#map.getZoom();
    const before = this.#placed;
    if (before?.zoom === zoom && sameLook(before.programme, programme) && sameMarks(before.marks, marks))
      return;
    const { picker, sea } = this.#ground;
    const features = programmeFeatures({
      ...programme,
      marks,
      zoom,
      groundAt: (at) => (picker.rowAt(at) >= 0 ? 'inside' : inSea(sea, at) ? 'sea' : 'outside'),
    });
    this.#placed = { zoom, programme, marks, features };
    // Another village chosen far from any symbol moves none: the map is not asked for a new frame of them.
    const text = JSON.stringify(features);
    if (text === this.#shown) return;
    this.#shown = text;
    const parts = Object.entries(PLACED_SOURCES).map(
      ([part, id]) => [id, features[part as keyof ProgrammeFeatures]] as const,
    );
    void this.#map.getSource<GeoJSONSource>(PLACED_PACK)?.setData(packed(Object.fromEntries(parts)));
  }

  /** Row of the role symbol under a place of the screen. */
  rowAt(at: PixelPoint): number | null {
    const radius_px = this.#placed?.programme.radius_px ?? 0;
    const hit = this.#placed?.features.symbols.features.findLast(({ geometry }) => {
      const { x, y } = this.#map.project(geometry.coordinates as [number, number]);
      return Math.hypot(x - at.x, y - at.y) <= radius_px + 2;
    });
    return hit === undefined ? null : (hit.properties?.row as number);
  }
}
