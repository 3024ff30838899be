import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { PLACED_PACK, packed } from '../scene/packedSources';
import type { Picker } from '../camera/picker';
import { inSea } from '../scene/places';
import { besideDivider } from '../symbols/swipeSides';
import type { Gather } from '../symbols/gatherSymbols';
import type { ProgrammeMark } from '../symbols/programmeMarks';
import { gatheredIn, type ProgrammeFeatures, programmeFeatures } from '../symbols/programmeFeatures';
import { PLACED_SOURCES } from '../symbols/programmeLayers';
import type { Scene } from '../scene/scene';
import type { MapEvents } from './mapHostTypes';
import type { PixelPoint } from './mapPointer';

type Drawn = Pick<Scene, 'programme' | 'leftMarks'>;

const sameMarks = (a: readonly ProgrammeMark[], b: readonly ProgrammeMark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark === b[i]));

type Look = Pick<Scene['programme'], 'radius_px' | 'chosen' | 'letter_px' | 'language'>;
const sameLook = (a: Look, b: Look): boolean =>
  a.radius_px === b.radius_px &&
  a.chosen === b.chosen &&
  a.letter_px === b.letter_px &&
  a.language === b.language;

/** What the marks lie on, and must not cover. */
interface Ground {
  readonly picker: Picker;
  readonly sea: readonly Float64Array[];
}

/** Places the programme's symbols at the map's current zoom and stores the result for hit testing. */
export class ProgrammePlacement {
  readonly #map: MapLibreMap;
  readonly #on: Pick<MapEvents, 'gathered'>;
  #ground: Ground;
  #drawn: Drawn | null = null;
  #split = 0.5;
  /** JSON text of the features on the map, to detect changes. */
  #shown = '';
  #placed: {
    readonly zoom: number;
    /** The inputs of the placement; `marks` may combine both sides of a swipe map. */
    readonly programme: Scene['programme'];
    readonly marks: readonly ProgrammeMark[];
    readonly features: ProgrammeFeatures;
  } | null = null;

  /** Loaded when there are first many marks; null where that failed, and each symbol is drawn. */
  #gather: Gather | null | undefined;
  #gatherComing = false;

  constructor(map: MapLibreMap, ground: Ground, on: Pick<MapEvents, 'gathered'>) {
    this.#map = map;
    this.#ground = ground;
    this.#on = on;
  }

  /** Whether symbols are not on the map yet, because code for them is loading. */
  get coming(): boolean {
    return this.#gatherComing;
  }

  /** Replaces the ground by that of other rows; the marks drawn next are of those. */
  replaceGround(ground: Ground): void {
    this.#ground = ground;
    this.#placed = null;
    this.#drawn = null;
  }

  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.place();
  }

  /** Nothing is drawn any more: the map is closed. */
  stop(): void {
    this.#drawn = null;
  }

  /** Sets the position of the divider as a share of the map's width. */
  splitAt(share: number): void {
    this.#split = share;
    this.follow();
  }

  /**
   * Updates the marks while the map moves under the divider, because villages change sides. A zoom is handled
   * at its end.
   */
  follow(): void {
    if (this.#drawn?.leftMarks && !this.#map.isZooming()) this.place();
  }

  /** Longitude of the divider. */
  get divider_lon(): number {
    return this.#map.unproject([this.#split * this.#map.getCanvas().clientWidth, 0]).lng;
  }

  /** Places the symbols again if the zoom or the marks have changed. */
  place(): void {
    if (this.#drawn === null) return;
    const { programme, leftMarks } = this.#drawn;
    const marks =
      leftMarks === null
        ? programme.marks
        : besideDivider({ left: leftMarks.marks, right: programme.marks }, this.divider_lon);
    if (programme.gathers && this.#gather === undefined) {
      void this.#loadGather();
      return;
    }
    const zoom = this.#map.getZoom();
    const before = this.#placed;
    if (before?.zoom === zoom && sameLook(before.programme, programme) && sameMarks(before.marks, marks))
      return;
    const { picker, sea } = this.#ground;
    const features = programmeFeatures({
      ...programme,
      marks,
      zoom,
      gather: programme.gathers ? this.#gather : null,
      groundAt: (at) => (picker.rowAt(at) >= 0 ? 'inside' : inSea(sea, at) ? 'sea' : 'outside'),
    });
    this.#placed = { zoom, programme, marks, features };
    // If the features are unchanged, for instance after selecting a village far from any symbol, no data are
    // sent.
    const text = JSON.stringify(features);
    if (text === this.#shown) return;
    this.#shown = text;
    const parts = Object.entries(PLACED_SOURCES).map(
      ([part, id]) => [id, features[part as keyof ProgrammeFeatures]] as const,
    );
    void this.#map.getSource<GeoJSONSource>(PLACED_PACK)?.setData(packed(Object.fromEntries(parts)));
    this.#on.gathered(gatheredIn(features));
  }

  async #loadGather(): Promise<void> {
    if (this.#gatherComing) return;
    this.#gatherComing = true;
    const loaded = await import('../symbols/gatherSymbols').catch(() => null);
    this.#gather = loaded?.gatherSymbols ?? null;
    this.#gatherComing = false;
    this.place();
  }

  /** Row of the role symbol at a position on the screen. */
  rowAt(at: PixelPoint): number | null {
    return (this.#symbolAt(at)?.properties?.['row'] as number | null | undefined) ?? null;
  }

  /** Position of the symbol there, if it stands for several. */
  gatheredAt(at: PixelPoint): [number, number] | null {
    const hit = this.#symbolAt(at);
    return hit?.properties?.['row'] === null ? (hit.geometry.coordinates as [number, number]) : null;
  }

  #symbolAt(at: PixelPoint): Feature<Point> | undefined {
    const radius_px = this.#placed?.programme.radius_px ?? 0;
    return this.#placed?.features.symbols.features.findLast(({ geometry }) => {
      const { x, y } = this.#map.project(geometry.coordinates as [number, number]);
      return Math.hypot(x - at.x, y - at.y) <= radius_px + 2;
    });
  }
}
