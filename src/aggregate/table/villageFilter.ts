import type { GroupColumn, Villages } from '../../data/model/dataset';
import type { Intervention } from '../../data/model/programme';
import { MARK } from '../../data/model/mark';
import type { ProgrammeStatus } from '../../data/model/packWords';
import type { Classified } from '../classes/classify';
import type { InterventionFilter } from '../programme/interventionsInView';
import type { VillageStanding } from '../programme/programmeStatus';

/** A range in the unit of the mapped value, both ends included; null where an end is open. */
export interface ValueRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** A filter on villages. Empty lists and null do not filter; all criteria must hold together. */
export interface VillageFilter {
  /** Kecamatan codes. */
  readonly kecamatan: readonly string[];
  /** `desa`, `kelurahan`. */
  readonly kinds: readonly string[];
  readonly typologies: readonly string[];
  /** Any of these statuses, as last reported by the programme. */
  readonly statuses: readonly ProgrammeStatus[];
  /** Indices of classes of the map. */
  readonly classes: readonly number[];
  readonly range: ValueRange | null;
  /** Villages that are named by an active intervention, or by none. */
  readonly interventions: 'with' | 'without' | null;
}

export const NO_FILTER: VillageFilter = {
  kecamatan: [],
  kinds: [],
  typologies: [],
  statuses: [],
  classes: [],
  range: null,
  interventions: null,
};

/** Number of criteria that are set in a filter on villages or on interventions. */
export function criteriaAsked(filter: VillageFilter | InterventionFilter): number {
  const asks = (asked: unknown) => (Array.isArray(asked) ? asked.length > 0 : asked !== null);
  return Object.values(filter).filter(asks).length;
}

/** Whether any criterion of a filter is set. */
export function asksAnything(filter: VillageFilter | InterventionFilter): boolean {
  return criteriaAsked(filter) > 0;
}

export interface FilterQuestion {
  readonly villages: Villages;
  readonly filter: VillageFilter;
  readonly standings: ReadonlyMap<number, VillageStanding>;
  /** Interventions that pass the filter on interventions. */
  readonly interventions: readonly Intervention[];
  /** The classified map before filtering; null while there is none. */
  readonly drawn: Classified | null;
}

/** One byte per village, 1 where it passes; null where no criterion is set. */
export function villagesPassing(question: FilterQuestion): Uint8Array | null {
  const { villages, filter } = question;
  if (!asksAnything(filter)) return null;
  const tests = rowTests(question);
  return Uint8Array.from({ length: villages.n }, (_, row) => (tests.every((test) => test(row)) ? 1 : 0));
}

type RowTest = (row: number) => boolean;

function rowTests({ villages, filter, standings, interventions, drawn }: FilterQuestion): RowTest[] {
  const { statuses, classes, range } = filter;
  const tests: (RowTest | null)[] = [
    inGroups(villages.kecamatan, filter.kecamatan),
    inGroups(villages.kind, filter.kinds),
    inGroups(villages.typology, filter.typologies),
    statuses.length > 0 ? (row) => statuses.some((status) => hasStatus(standings.get(row), status)) : null,
    drawn && classes.length > 0 ? (row) => classes.includes(drawn.classIndex[row]!) : null,
    drawn && range
      ? (row) => drawn.column.mark[row] === MARK.present && holds(range, drawn.column.value[row]!)
      : null,
    presence(interventions, filter.interventions),
  ];
  return tests.filter((test) => test !== null);
}

function inGroups({ index, keys }: GroupColumn, wanted: readonly string[]): RowTest | null {
  if (wanted.length === 0) return null;
  const groups = new Set(wanted.map((key) => keys.indexOf(key)));
  return (row) => groups.has(index[row]!);
}

function holds({ min, max }: ValueRange, value: number): boolean {
  return (min === null || value >= min) && (max === null || value <= max);
}

function presence(
  interventions: readonly Intervention[],
  wanted: VillageFilter['interventions'],
): RowTest | null {
  if (wanted === null) return null;
  const named = new Set(interventions.flatMap(({ rows }) => rows));
  return (row) => named.has(row) === (wanted === 'with');
}

/**
 * Whether a village has a status in the sense of the map: its role, having left the red list, or its last
 * reported colour.
 */
export function hasStatus(standing: VillageStanding | undefined, status: ProgrammeStatus): boolean {
  if (standing === undefined) return false;
  if (status === 'leftRed') return standing.leftRed !== null;
  const { role, poverty } = standing;
  return role === status || (poverty?.colour === status && !poverty.superseded);
}
