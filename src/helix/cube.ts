import type { GroupColumn } from '../data/model/dataset';
import type { InterventionStage } from '../data/model/packWords';
import type { Activity, Measure } from './activity';
import type { ShareFault } from './shares';

/** The key of what is not told apart: an activity without a place, an actor or a fund. Always the last of an axis. */
export const UNTOLD = '';

/** What activities are told apart by. Village, kecamatan and typology are the same places, told apart differently. */
export const DIMENSIONS = [
  'actor',
  'kind',
  'sector',
  'fund',
  'year',
  'village',
  'district',
  'typology',
  'stage',
  'owner',
  'programme',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const PLACE_DIMENSIONS: ReadonlySet<Dimension> = new Set<Dimension>([
  'village',
  'district',
  'typology',
]);

export const STAGES = ['planned', 'running', 'done'] as const satisfies readonly InterventionStage[];

/** The groups of a dimension, `UNTOLD` last. */
export interface Axis {
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  /** As the pack names them; the key itself where it names none. */
  readonly labels: readonly string[];
}

/** Places by position: the villages in the order of their rows, then the kecamatan as wholes. */
export interface CubePlaces {
  /** Codes of the villages. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly kecamatan: GroupColumn;
  readonly typology: GroupColumn;
}

/** An actor as the cube needs it, in the order of the pack. */
export interface CubeActor {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** What was assumed of an activity, as bits. */
export const ASSUMED = { place: 1, actor: 2, fund: 4 } as const;

/** Per activity, in columns. */
export interface ActivityColumns {
  readonly ids: readonly string[];
  /** Bits of `TICK`: its stage, and which amounts are known. */
  readonly ticks: Uint16Array;
  /** The different ticks that occur, and the position of each activity's among them: many count alike. */
  readonly tickKinds: Uint16Array;
  readonly tickKind: Uint16Array;
  /** NaN where nobody says when. */
  readonly year: Float64Array;
  readonly lastYear: Float64Array;
  /** Bits of `ASSUMED`. */
  readonly assumed: Uint8Array;
  /** In rupiah; NaN where it is not known, or does not concern the activity. */
  readonly amount: Readonly<Record<Measure, Float64Array>>;
}

/**
 * Every activity split by place, actor and fund: a part a row, the parts of an activity side by side. The parts'
 * money adds up to the activity's. Plain columns, so that it can cross to a worker.
 */
export interface HelixCube {
  readonly activities: ActivityColumns;
  readonly partOf: {
    readonly activity: Uint32Array;
    /** Position of the place: a village's row, then the kecamatan as wholes, and at last no place at all. */
    readonly place: Uint32Array;
    readonly amount: Readonly<Record<Measure, Float64Array>>;
  };
  readonly axes: Readonly<Record<Dimension, Axis>>;
  /** The group of every part, by dimension. */
  readonly groups: Readonly<Record<Dimension, Uint32Array>>;
  readonly villages: number;
  /** Number of villages of each kecamatan, and the kecamatan of each village. */
  readonly villagesOfDistrict: Uint32Array;
  readonly districtOf: Uint32Array;
  /** Activities whose stated shares cannot be: their money stands untold. */
  readonly faults: readonly ActivityFault[];
}

export interface ActivityFault extends ShareFault {
  readonly id: string;
  readonly of: keyof typeof ASSUMED;
}

export interface CubeQuestion {
  readonly activities: readonly Activity[];
  readonly places: CubePlaces;
  readonly actors: readonly CubeActor[];
}
