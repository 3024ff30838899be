import type { Level } from '../../data/model/level';
import type { BreakMethod } from '../../aggregate/classes/breaks';
import type { HexContent } from '../../aggregate/regions/hexQuestion';
import { ALL_INTERVENTIONS, type InterventionFilter } from '../../aggregate/programme/interventionsInView';
import { SINGLE, type FrozenBreaks, type MapMode } from '../../aggregate/mapQuestion';
import { NO_FILTER, type VillageFilter } from '../../aggregate/table/villageFilter';
import type { Language } from '../../data/model/localized';
import { FIRST_EVALUATION, type EvaluationChoice } from '../../planner/scenario/evaluationChoice';
import { FIRST_HELIX, type HelixChoice } from '../../helix/helixChoice';
import { FIRST_LIKENESS, type LikenessChoice } from '../../planner/similarity/likenessChoice';
import {
  OVERLAYS,
  PALETTES,
  THEMES,
  type Overlay,
  type PaletteChoice,
  type PaletteId,
  type Theme,
} from '../../layers/choices';

/** Hexagons over the villages: their area, and what they show where the aggregation contract permits a choice. */
export interface HexChoice {
  readonly area_km2: number;
  readonly as: HexContent;
}

export { OVERLAYS, PALETTES, THEMES, type Overlay, type PaletteChoice, type PaletteId, type Theme };
export type {
  EvaluationChoice,
  FrozenBreaks,
  HelixChoice,
  InterventionFilter,
  Level,
  LikenessChoice,
  MapMode,
  VillageFilter,
};

/** The screens of the app; switches over them are checked for completeness with `never`. */
export type Route =
  | { readonly place: 'beranda' | 'peta' | 'banding' | 'kantong' }
  | { readonly place: 'data'; readonly part?: DataPart }
  | { readonly place: 'desa'; readonly code: string }
  | { readonly place: 'perencana'; readonly step: PlannerStep }
  | { readonly place: 'evaluasi'; readonly part: EvaluationPart }
  | { readonly place: 'helix'; readonly part: HelixPart }
  | { readonly place: 'rapat'; readonly deck: string | null; readonly part: MeetingPart };

/** The steps by which files become a pack, as links write them. */
export const STUDIO_STEPS = ['berkas', 'kolom', 'kecocokan', 'indikator', 'pratinjau'] as const;
export type StudioStep = (typeof STUDIO_STEPS)[number];

/**
 * Pages of the place Data beside its overview: the method of an indicator, the glossary at a term, the statement on access,
 * and the studio at a step.
 */
export type DataPart =
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'glossary'; readonly term: string | null }
  | { readonly kind: 'access' }
  | { readonly kind: 'studio'; readonly step: StudioStep };

/** The steps of a plan, as links write them. */
export const PLANNER_STEPS = ['tujuan', 'bobot', 'pilih', 'periksa', 'berita-acara'] as const;
export type PlannerStep = (typeof PLANNER_STEPS)[number];

/** Parts of the place of evaluation: did it work, whom to keep an eye on, and who is like whom. */
export type EvaluationPart = 'effect' | 'watchlist' | 'similar';

/** Parts of the place Helix: who does what, need beside response, money, agencies, promises, and what the poor said. */
export const HELIX_PARTS = ['matrix', 'need', 'money', 'agencies', 'voices', 'commitments'] as const;
export type HelixPart = (typeof HELIX_PARTS)[number];

/** Parts of an open meeting: its scenes being edited, and the presenter's own screen. */
export type MeetingPart = 'scenes' | 'presenter';

/** Map, table, or both side by side. */
export const VIEWS = ['peta', 'tabel', 'berdampingan'] as const;
export type View = (typeof VIEWS)[number];

/** Panels that replace the village's or the region's summary beside the map. */
export const PANELS = ['aggregate'] as const;
export type Panel = (typeof PANELS)[number];

/** Simulated colour vision: three deficiencies, and greyscale. */
export const VISIONS = ['protan', 'deutan', 'tritan', 'abu'] as const;
export type Vision = (typeof VISIONS)[number];

/** Largest number of villages in a comparison. */
export const MOST_COMPARED = 4;

/** Areas that a comparison can show in addition: each village's kecamatan, and the regency. */
export const ALONGSIDE = ['kecamatan', 'regency'] as const;
export type Alongside = (typeof ALONGSIDE)[number];

/** Largest number of additional indicators in the table. */
export const MOST_COLUMNS = 12;

/** Largest number of regions. */
export const MOST_REGIONS = 6;

/** Table columns that are not indicators. */
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

/** The table's sort order; `column` is one of `PLACE_COLUMNS` or an indicator's id. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Worst first; the default, which links leave out. */
export const DEFAULT_SORT: TableSort = { column: 'peringkat', descending: false };

/** Classifications that a user can choose; those that only a mode uses are excluded. */
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

/** Where a meeting stands: its deck, its scene, and whether the app is open around the scene for questions. */
export interface WallPosition {
  readonly deck: string;
  readonly scene: string;
  readonly exploring: boolean;
}

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/**
 * Everything that a link can share. null means the default of the pack or device. Defaults are left out of
 * the URL.
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
  /** Whether the panels beside the map are collapsed; null: the view's default. */
  readonly folded: boolean | null;
  /** Level of the rows of map and table. */
  readonly level: Level;
  readonly mode: MapMode;
  /** Position of the divider of a swipe map, in per cent of the map's width from the left. */
  readonly split: number;
  readonly frozen: FrozenBreaks;
  /** A count drawn as circles over the colours of another indicator. */
  readonly proportionalSymbols: string | null;
  readonly hexagons: HexChoice | null;
  /** Radius within which a service counts as near, metres; null: the default. */
  readonly radius_m: number | null;
  /** The count of people within that radius; null: the first in the pack. */
  readonly counted: string | null;
  /** Filter on interventions. */
  readonly filter: InterventionFilter;
  /** Filter on villages. */
  readonly villages: VillageFilter;
  /** The question of the place of evaluation. */
  readonly evaluation: EvaluationChoice;
  /** The matrix of who does what. */
  readonly helix: HelixChoice;
  /** Which villages are sought, like which. */
  readonly likeness: LikenessChoice;
  /** Kemendagri codes of the compared villages, in the order in which they were chosen. */
  readonly compared: readonly string[];
  readonly alongside: readonly Alongside[];
  /** The indicator whose years the comparison draws; null: that of the map. */
  readonly trend: string | null;
  /**
   * The reader's regions, each as its encoded text (`regionText`), as `.text*name`, a document compressed, or
   * as `~id*name` where it is stored in the browser.
   */
  readonly regions: readonly string[];
  /** Additional indicators in the table; null: the device's default. */
  readonly columns: readonly string[] | null;
  /** null: worst first. */
  readonly sort: TableSort | null;
  /** The planner's scenario, packed; null: the one that the pack offers. */
  readonly scenario: string | null;
  readonly vision: Vision | null;
  readonly basemap: string;
  readonly camera: Camera | null;
  /** The scene of a meeting that is on the wall; null outside of one. */
  readonly wall: WallPosition | null;
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
  proportionalSymbols: null,
  hexagons: null,
  radius_m: null,
  counted: null,
  filter: ALL_INTERVENTIONS,
  villages: NO_FILTER,
  evaluation: FIRST_EVALUATION,
  helix: FIRST_HELIX,
  likeness: FIRST_LIKENESS,
  compared: [],
  alongside: [],
  trend: null,
  regions: [],
  columns: null,
  sort: null,
  scenario: null,
  vision: null,
  basemap: 'none',
  camera: null,
  wall: null,
  language: 'id',
  theme: null,
};
