import type { NationRepair, RepairContest } from './repairContest';
import type { Target } from './statistics';
import { figure, spreadText, table } from './tables';

/** Petala's repair of borders beside mapshaper's: of made borders, and of a nation's. */
export interface RepairContests {
  readonly repairs: RepairContest;
  readonly nation: NationRepair;
}

/** Overlaps and gaps of less are the noise of a grid of a centimetre. */
const NOTHING_M2 = 1;

export function repairTargets({ repairs, nation }: RepairContests): Target[] {
  const [ours, theirs] = repairs.ways;
  const [own, other] = nation.ways;
  return [
    {
      name: `repair, ${repairs.name}: time of mapshaper`,
      got: ours!.took_ms.median / theirs!.took_ms.median,
      atMost: 1,
      unit: '×',
    },
    {
      name: `repair, ${repairs.name}: overlaps left`,
      got: ours!.left.overlap_m2,
      atMost: NOTHING_M2,
      unit: 'm²',
    },
    { name: `repair, ${repairs.name}: gaps left`, got: ours!.left.gap_m2, atMost: NOTHING_M2, unit: 'm²' },
    {
      name: `repair, ${nation.name}: time of mapshaper`,
      got: medianOf(own!) / medianOf(other!),
      atMost: 1,
      unit: '×',
    },
  ];
}

export function repairReport({ repairs, nation }: RepairContests): string[] {
  const { name, planted, ways } = repairs;
  const measured = (areas: number, overlap_m2: number, gap_m2: number) => [
    areas.toLocaleString('en'),
    figure(overlap_m2),
    figure(gap_m2),
  ];
  return [
    table(
      [`repair of ${name}`, 'ms', 'areas', 'overlaps, m²', 'gaps, m²'],
      [
        ['as planted', '', ...measured(planted.areas, planted.overlap_m2, planted.gap_m2)],
        ...ways.map(({ name: way, took_ms, left }) => [
          way,
          spreadText(took_ms),
          ...measured(left.areas, left.overlap_m2, left.gap_m2),
        ]),
      ],
    ),
    table(
      [`repair of ${nation.name}`, 'ms', 'areas'],
      nation.ways.map(({ name: way, took_ms, areas, failed }) => [
        way,
        took_ms ? spreadText(took_ms) : failed,
        areas.toLocaleString('en'),
      ]),
    ),
  ];
}

/** NaN where there are no figures. */
function medianOf({ took_ms }: NationRepair['ways'][number]): number {
  return took_ms?.median ?? Number.NaN;
}
