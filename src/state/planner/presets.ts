import type { Dataset, Indicator } from '../../data/model/dataset';
import { SCENARIO_VERSION, type Scenario } from '../../planner/scenario/scenario';

/** Criteria to begin with, by what a pack may have: those that it lacks are left out. */
export const PRESETS = [
  {
    id: 'umum',
    items: [
      ['p0', 4],
      ['rtlh_persen', 2],
      ['jamban', 2],
      ['stunting', 2],
      ['iks', 3],
      ['ike', 5],
      ['ikl', 2],
    ],
  },
  {
    id: 'pesisir',
    items: [
      ['p0', 3],
      ['jamban', 3],
      ['rtlh_persen', 2],
      ['ik_lingkungan', 2],
      ['ike', 4],
      ['ikl', 4],
      ['iks', 2],
    ],
  },
  {
    id: 'perkotaan',
    items: [
      ['desil_1_4_persen', 4],
      ['rtlh_persen', 4],
      ['ats', 2],
      ['ike', 6],
      ['iks', 4],
    ],
  },
  {
    id: 'pegunungan',
    items: [
      ['p0', 4],
      ['stunting', 3],
      ['ik_sosial', 3],
      ['iks', 5],
      ['ike', 3],
      ['sekolah_10rb', 2],
    ],
  },
  {
    id: 'dataran',
    items: [
      ['p0', 4],
      ['rtlh_persen', 3],
      ['ik_ekonomi', 3],
      ['ike', 6],
      ['ikl', 2],
      ['iks', 2],
    ],
  },
] as const;
export type PresetId = (typeof PRESETS)[number]['id'];

type Items = NonNullable<Scenario['criteria']>['items'];

/** Whether an indicator can tell which village is needier: a number a village, with any direction a planner may give. */
export function canBeCriterion({ level, kind, years }: Indicator): boolean {
  return level === 'village' && kind !== 'category' && years.length > 0;
}

/** The criteria of a preset that a pack has; where it has none of them, up to three others, if there are any. */
export function criteriaOf(id: PresetId, { indicators }: Pick<Dataset, 'indicators'>): Items {
  const wanted = PRESETS.find((preset) => preset.id === id)!.items;
  const able = indicators.filter(canBeCriterion);
  const found = wanted.filter(([name]) => able.some((one) => one.id === name));
  if (found.length > 0) return found.map(([indicator, weight]) => ({ indicator, weight }));
  // Rates and indices before counts: a count is large where many live.
  const directed = able.filter(({ worse }) => worse !== 'neutral');
  const rates = directed.filter(({ kind }) => kind !== 'count');
  return (rates.length > 0 ? rates : directed).slice(0, 3).map(({ id }) => ({ indicator: id, weight: 1 }));
}

/** How many villages are asked for at first, and what each is taken to cost: both are the planner's to change. */
const FIRST = { count: 10, seed: 20261123 } as const;

/** The rule of how many; it has a place of its own on the screen. */
export const COUNT_RULE = 'jumlah';

/** What is counted of the chosen villages besides: people, and the poor among them, where the pack has them. */
function reached({ indicators }: Pick<Dataset, 'indicators'>): Record<string, { indicator: string }> {
  const found = ['penduduk', 'miskin', 'desil_1_4'].filter((id) =>
    indicators.some((one) => one.id === id && canBeCriterion(one)),
  );
  return Object.fromEntries(found.map((indicator) => [indicator, { indicator }]));
}

/** The scenario with which a planner begins on a pack. */
export function firstScenario(dataset: Pick<Dataset, 'indicators'>, name: string): Scenario {
  return {
    version: SCENARIO_VERSION,
    name,
    criteria: {
      items: criteriaOf('umum', dataset),
      scale: 'minmax',
      method: 'arithmetic',
      missing: 'rescale',
    },
    exclude: { inProgramme: true, kelurahan: false, codes: [] },
    robustness: {
      draws: 10_000,
      seed: FIRST.seed,
      top: FIRST.count,
      weights: 'around',
      concentration: 50,
      scales: ['minmax', 'z', 'percentile'],
    },
    choice: {
      amounts: reached(dataset),
      goal: { kind: 'most', amount: 'skor' },
      rules: [
        { id: COUNT_RULE, kind: 'count', most: FIRST.count },
        { id: 'sebaran', kind: 'perGroup', group: 'kecamatan', most: 2 },
      ],
      alternatives: { count: 3, by: 3 },
      limit_s: 60,
    },
  };
}
