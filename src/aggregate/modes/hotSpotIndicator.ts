import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { madeProvenance } from './madeProvenance';
import { HOT_SPOT_CLASSES, hotSpotMethod, hotSpotName } from '../../messages/hotSpotNames';
import type { ExaminedValues } from '../hotspots/examinedValues';
import type { HotSpots } from '../hotspots/hotSpots';
import { QUADRANT, type Quadrant } from '../hotspots/localMoran';
import type { HotSpotMode, Side } from '../mapQuestion';

/** Of each side: the village's, then its neighbours'. */
const SIGNS = { HH: '++', LL: '−−', HL: '+−', LH: '−+', none: '' } as const satisfies Record<
  Quadrant,
  string
>;

/** Classes in their order: the heavier cluster first, "not significant" last. Gi* finds no odd ones out. */
export function hotSpotClasses(
  { method }: Pick<HotSpotMode, 'method'>,
  { worse }: Pick<Indicator, 'worse'>,
): readonly Quadrant[] {
  const heavyFirst: readonly Quadrant[] =
    worse === 'low' ? ['LL', 'HH', 'LH', 'HL'] : ['HH', 'LL', 'HL', 'LH'];
  return [...heavyFirst.slice(0, method === 'gi' ? 2 : 4), 'none'];
}

interface Found {
  readonly mode: HotSpotMode;
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
}

/** The answer to a search as an indicator of its own: a class a village, "not significant" the last. */
export function hotSpotIndicator(
  { indicator, column }: Side,
  { mode, examined }: Omit<Found, 'found'>,
): Indicator {
  const classes = hotSpotClasses(mode, indicator);
  return {
    ...indicator,
    id: `${indicator.id}_kantong_${mode.method}`,
    name: hotSpotName(indicator.name),
    shortName: hotSpotName(indicator.shortName),
    unit: { id: 'kelas', en: 'class' },
    kind: 'category',
    // Class 0 is the heaviest, whichever way the numbers run.
    worse: 'low',
    provenance: madeProvenance([indicator.provenance]),
    method: hotSpotMethod(mode, examined.measure),
    decimals: 0,
    multiplier: 1,
    years: [column.year],
    formula: {
      kind: 'hotSpots',
      input: indicator.id,
      worse: indicator.worse,
      signs: classes.map((name) => SIGNS[name]),
    },
    official: null,
    categories: classes.map((name) => HOT_SPOT_CLASSES[mode.method][name]),
    rateId: null,
  };
}

/** The class of every row. A village without a number keeps its mark; one that cannot be tested has no class either. */
export function hotSpotColumn({ indicator, column }: Side, { mode, examined, found }: Found): IndicatorYear {
  const names = hotSpotClasses(mode, indicator);
  const positions = Object.entries(QUADRANT)
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => names.indexOf(name as Quadrant));
  const mark = column.mark.slice();
  const value = new Float64Array(mark.length).fill(Number.NaN);
  for (let row = 0; row < mark.length; row++) {
    if (mark[row] !== MARK.present) continue;
    // No denominator is a gap in the data; no neighbour is how the villages lie.
    if (Number.isNaN(examined.value[row])) mark[row] = MARK.missing;
    else if (Number.isNaN(found.chance[row])) mark[row] = MARK.notApplicable;
    else value[row] = positions[found.kind[row]!]!;
  }
  return {
    indicatorId: `${indicator.id}_kantong_${mode.method}`,
    year: column.year,
    value,
    mark,
    numerator: null,
    denominator: null,
    standardError: null,
  };
}
