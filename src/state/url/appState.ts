import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import type { BreakMethod } from '../../aggregate/classes/breaks';
import type { HexContent } from '../../aggregate/regions/hexQuestion';
import { ALL_INTERVENTIONS, type InterventionFilter } from '../../aggregate/programme/interventionsInView';
import { SINGLE, type FrozenBreaks, type MapMode } from '../../aggregate/mapQuestion';
import { NO_FILTER, type VillageFilter } from '../../aggregate/table/villageFilter';
import type { Language } from '../../data/model/localized';
import {
  OVERLAYS,
  PALETTES,
  THEMES,
  type Overlay,
  type PaletteChoice,
  type PaletteId,
  type Theme,
} from '../../layers/choices';

/** Hexagons over the villages: how large, and what they show where the indicator's contract leaves a choice. */
export interface HexChoice {
  readonly area_km2: number;
  readonly as: HexContent;
}

export { OVERLAYS, PALETTES, THEMES, type Overlay, type PaletteChoice, type PaletteId, type Theme };
export type { AreaLevel, FrozenBreaks, InterventionFilter, MapMode, VillageFilter };

/** The places of the app. A screen is a member of this union; `never` closes every switch over it. */
export type Route =
  | { readonly place: 'peta' | 'banding' | 'kantong' | 'data' }
  | { readonly place: 'desa'; readonly code: string };

/** Map, table, or both side by side: one state, three ways to look at it. */
export const VIEWS = ['peta', 'tabel', 'berdampingan'] as const;
export type View = (typeof VIEWS)[number];

/** What stands beside the map instead of the village or the summary. */
export const PANELS = ['aggregate'] as const;
export type Panel = (typeof PANELS)[number];

/** Simulations of how a reader sees colours: three colour-vision deficiencies, and none at all. */
export const VISIONS = ['protan', 'deutan', 'tritan', 'abu'] as const;
export type Vision = (typeof VISIONS)[number];

/** Most villages side by side in a comparison. */
export const MOST_COMPARED = 4;

/** What may stand beside the villages of a comparison: each one's kecamatan, the regency as a whole. */
export const ALONGSIDE = ['kecamatan', 'regency'] as const;
export type Alongside = (typeof ALONGSIDE)[number];

/** Most indicators beside the drawn one in the table. */
export const MOST_COLUMNS = 12;

/** Most regions at a time. */
export const MOST_REGIONS = 6;

/** Columns of the table that are no indicator. */
export const PLACE_COLUMNS = [
  'nama',
  'kecamatan',
  'tipologi',
  'status',
  'intervensi',
  'nilai',
  'kelas',
  'peringkat',
] as const;

/** The table's order; `column` is one of `PLACE_COLUMNS` or an indicator's id. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** How values become classes, as a reader may ask; what a mode alone asks for is left out. */
export type Classification = Exclude<BreakMethod, { readonly method: 'diverging' }>;

export const CLASS_METHODS = [
  'quantile',
  'equal',
  'natural',
  'headTail',
  'deviation',
  'official',
  'interval',
  'manual',
] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export const DEFAULT_OVERLAYS: readonly Overlay[] = [
  'laboratory',
  'replication',
  'leftRed',
  'villageLabels',
  'uncertainty',
];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/**
 * All that can be shared by a link. null means "as the pack or the device says", and is left out of the URL,
 * as is every default.
 */
export interface AppState {
  readonly route: Route;
  readonly pack: string;
  readonly indicatorId: string | null;
  readonly year: number | null;
  readonly classification: Classification | null;
  readonly palette: PaletteChoice | null;
  /** Kemendagri code of the selected village. */
  readonly selected: string | null;
  readonly overlays: readonly Overlay[];
  readonly view: View;
  readonly panel: Panel | null;
  /** The panels beside the map are folded away, and the map alone says what it shows; null: as the view suggests. */
  readonly folded: boolean | null;
  /** What a row of map and table stands for. */
  readonly level: AreaLevel;
  readonly mode: MapMode;
  /** Where the curtain hangs: percent of the map's width to its left. */
  readonly split: number;
  readonly frozen: FrozenBreaks;
  /** A count drawn as circles over the colours of another indicator. */
  readonly symbols: string | null;
  readonly hexagons: HexChoice | null;
  /** Radius about a village within which a service counts as near, metres; null: the usual. */
  readonly radius_m: number | null;
  /** The count of people within that radius; null: the first that the pack has. */
  readonly counted: string | null;
  /** Which interventions count. */
  readonly filter: InterventionFilter;
  /** Which villages are looked at. */
  readonly villages: VillageFilter;
  /** Kemendagri codes of the villages set side by side, in the order in which they were chosen. */
  readonly compared: readonly string[];
  readonly alongside: readonly Alongside[];
  /** The indicator whose years the comparison draws; null: the map's own. */
  readonly trend: string | null;
  /** Regions of the reader's, each as its short text (`regionText`), or `~id*name` of one kept in the browser. */
  readonly regions: readonly string[];
  /** Indicators beside the drawn one, as columns of the table; null: as the device suggests. */
  readonly columns: readonly string[] | null;
  /** null: worst first. */
  readonly sort: TableSort | null;
  readonly vision: Vision | null;
  readonly basemap: string;
  readonly camera: Camera | null;
  readonly language: Language;
  readonly theme: Theme | null;
}

export const DEFAULT_PACK = 'pekalongan';

export const DEFAULT_STATE: AppState = {
  route: { place: 'peta' },
  pack: DEFAULT_PACK,
  indicatorId: null,
  year: null,
  classification: null,
  palette: null,
  selected: null,
  overlays: DEFAULT_OVERLAYS,
  view: 'peta',
  panel: null,
  folded: null,
  level: 'village',
  mode: SINGLE,
  split: 50,
  frozen: null,
  symbols: null,
  hexagons: null,
  radius_m: null,
  counted: null,
  filter: ALL_INTERVENTIONS,
  villages: NO_FILTER,
  compared: [],
  alongside: [],
  trend: null,
  regions: [],
  columns: null,
  sort: null,
  vision: null,
  basemap: 'none',
  camera: null,
  language: 'id',
  theme: null,
};
