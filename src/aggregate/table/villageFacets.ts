import type { GroupColumn } from '../../data/model/dataset';
import { fundsOf, type Intervention } from '../../data/model/programme';
import { STATUS_WORDS, type ProgrammeStatus } from '../../data/model/packWords';
import { interventionsInView, passesFilter, type InterventionFilter } from '../programme/interventionsInView';
import {
  hasStatus,
  NO_FILTER,
  villagesPassing,
  type FilterQuestion,
  type VillageFilter,
} from './villageFilter';

/** How many villages would remain for each option of a filter, with all other criteria applied. */
export interface VillageFacets {
  /** Kecamatan, by key. */
  readonly kecamatan: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly typologies: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<ProgrammeStatus, number>;
  /** In class order; empty while no map is drawn. */
  readonly classes: readonly number[];
  readonly interventions: { readonly with: number; readonly without: number; readonly any: number };
}

export function villageFacets(question: FilterQuestion): VillageFacets {
  const { villages, standings, drawn } = question;
  const but = (criterion: keyof VillageFilter) => passingBut(question, criterion);
  const named = new Set(question.interventions.flatMap(({ rows }) => rows));
  const open = but('interventions');
  const all = countRows(villages.n, open);
  const having = [...named].filter((row) => passes(open, row)).length;
  const statuses = but('statuses');
  return {
    kecamatan: byGroup(villages.kecamatan, but('kecamatan')),
    kinds: byGroup(villages.kind, but('kinds')),
    typologies: byGroup(villages.typology, but('typologies')),
    statuses: new Map(
      Object.values(STATUS_WORDS).map((status) => [
        status,
        [...standings].filter(([row, standing]) => passes(statuses, row) && hasStatus(standing, status))
          .length,
      ]),
    ),
    classes: drawn ? byClass(drawn, but('classes')) : [],
    interventions: { with: having, without: all - having, any: all },
  };
}

/** Counts for each option of the intervention filter, by key. */
export interface InterventionFacets {
  /**
   * What is counted: interventions or, where the filter asks for villages with or without interventions,
   * villages.
   */
  readonly counted: 'interventions' | 'villages';
  readonly actorIds: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, number>;
  readonly funds: ReadonlyMap<string, number>;
}

/** @param all all interventions of the pack; `question.interventions` is not used */
export function interventionFacets(
  question: FilterQuestion,
  { all, filter }: { readonly all: readonly Intervention[]; readonly filter: InterventionFilter },
): InterventionFacets {
  const { villages } = question;
  const presence = question.filter.interventions;
  const inView = passingBut(question, 'interventions');
  const total = countRows(villages.n, inView);
  const left = (asked: InterventionFilter): number => {
    if (presence === null) {
      const { kecamatan } = villages;
      return interventionsInView({ interventions: all, filter: asked, inView, kecamatan }).shown.length;
    }
    const rows = all.filter((one) => passesFilter(one, asked)).flatMap((one) => one.rows);
    const having = [...new Set(rows)].filter((row) => passes(inView, row)).length;
    return presence === 'with' ? having : total - having;
  };
  const facet = (criterion: 'actorIds' | 'stages' | 'sectors' | 'funds', keys: readonly string[]) =>
    new Map(
      [...new Set(keys)]
        .sort()
        .map((key) => [key, left({ ...filter, [criterion]: [key] } as InterventionFilter)]),
    );
  return {
    counted: presence === null ? 'interventions' : 'villages',
    actorIds: facet(
      'actorIds',
      all.flatMap(({ actorIds }) => actorIds),
    ),
    stages: facet(
      'stages',
      all.map(({ stage }) => stage),
    ),
    sectors: facet(
      'sectors',
      all.map(({ sector }) => sector),
    ),
    funds: facet('funds', all.flatMap(fundsOf)),
  };
}

/** Rows that pass all criteria except one; null where that is all rows. */
function passingBut(question: FilterQuestion, criterion: keyof VillageFilter): Uint8Array | null {
  return villagesPassing({ ...question, filter: { ...question.filter, [criterion]: NO_FILTER[criterion] } });
}

function passes(passing: Uint8Array | null, row: number): boolean {
  return passing === null || passing[row] === 1;
}

function countRows(n: number, passing: Uint8Array | null): number {
  return passing === null ? n : passing.reduce((sum, byte) => sum + byte, 0);
}

function byGroup({ index, keys }: GroupColumn, passing: Uint8Array | null): Map<string, number> {
  const counts = new Array<number>(keys.length).fill(0);
  for (let row = 0; row < index.length; row++) if (passes(passing, row)) counts[index[row]!]!++;
  return new Map(keys.map((key, group) => [key, counts[group]!]));
}

function byClass(
  { classIndex, classCount }: NonNullable<FilterQuestion['drawn']>,
  passing: Uint8Array | null,
): readonly number[] {
  const counts = new Array<number>(classCount).fill(0);
  classIndex.forEach((at, row) => {
    if (at < classCount && passes(passing, row)) counts[at]!++;
  });
  return counts;
}
