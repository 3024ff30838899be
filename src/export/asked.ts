import type { Level } from '../data/model/level';
import type { Classified } from '../aggregate/classes/classify';
import type { Hexagons } from '../aggregate/regions/hexQuestion';
import type { InterventionFilter } from '../aggregate/programme/interventionsInView';
import type { Companions } from '../aggregate/modes/companions';
import type { Refusal } from '../aggregate/modes/modeDescriptor';
import type { VillageFilter } from '../aggregate/table/villageFilter';
import type { Dataset } from '../data/model/dataset';
import type { PackGeometry } from '../data/model/geometry';
import type { Language } from '../data/model/localized';
import type { Actor, Intervention } from '../data/model/programme';
import type { Overlay, PaletteId } from '../layers/choices';
import type { Scene } from '../layers/scene/scene';

/** A view as it is carried away: what `mapView` gives, as far as a page reads it. */
export interface ExportedView {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  readonly actors: readonly Actor[];
  readonly answer: Classified | null;
  readonly companions: Companions;
  readonly proportionalSymbols: Classified | null;
  readonly shown: Uint8Array | null;
  readonly interventions: readonly Intervention[];
  readonly selectedRow: number | null;
  readonly refusal: Refusal | null;
  /** What is still to be fetched. */
  readonly needs: readonly unknown[];
}

/** What of a link's state a page reads beside the view. */
export interface ExportedState {
  readonly palette: PaletteId | null;
  readonly overlays: readonly Overlay[];
  readonly villages: VillageFilter;
  readonly filter: InterventionFilter;
  readonly hexagons: { readonly area_km2: number } | null;
  readonly level: Level;
  /** Position of the divider, percent of the width. */
  readonly split: number;
  /** Where the screen looks; null: at all of it. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

/** A map of the view in light colours: one, or one a year with that year as its title. */
export interface ExportedMap {
  readonly title: string;
  readonly scene: Scene;
}

/** All that a page of a view follows from: plain values, so that a worker can be handed them. */
export interface ExportAsked {
  readonly view: ExportedView;
  readonly state: ExportedState;
  readonly maps: readonly ExportedMap[];
  /** The hexagons over the map; null: none. `pending` while they, or regions, are worked out. */
  readonly hexagons: Hexagons | null;
  readonly pending: boolean;
  /** Interventions of the pack, before any filter. */
  readonly allInterventions: number;
  readonly language: Language;
  /** The whole address of the view. */
  readonly link: string;
  /** The reader's day, ISO: it stands on the page and in the file. */
  readonly date: string;
}
