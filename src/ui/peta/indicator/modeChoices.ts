import { changeRefusal, comparableYears } from '../../../aggregate/modes/changeIndicator';
import { crossable, drawnAsCircles } from '../../../aggregate/modes/modeRefusal';
import {
  HOT_SPOTS,
  SINGLE,
  isMade,
  type IndicatorChoice,
  type MapMode,
} from '../../../aggregate/mapQuestion';
import type { AreaLevel } from '../../../aggregate/areas/areaLevel';
import { isNeed } from '../../../aggregate/modes/isNeed';
import { basisOf } from '../../../data/model/basis';
import type { Indicator } from '../../../data/model/dataset';

/** The ways to look, in the order in which they are offered. */
export const MODES = [
  'single',
  'swipe',
  'change',
  'multiples',
  'bivariate',
  'gap',
  'accessibility',
  'hotspots',
] as const satisfies MapMode['kind'][];

export interface ModeInput {
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
  /** What a row of the map stands for. */
  readonly level: AreaLevel;
}

/** Indicators that a curtain can show: those that colour the villages. */
export function swipeable(choices: readonly Indicator[]): readonly Indicator[] {
  return choices.filter((choice) => !drawnAsCircles(choice));
}

/** Indicators that the drawn one can be crossed with. */
export function crossed({
  indicator,
  choices,
}: Pick<ModeInput, 'indicator' | 'choices'>): readonly Indicator[] {
  return choices.filter((other) => crossable(indicator, other));
}

/** The year of an indicator nearest to one, the earlier of two as near. */
export function nearestOf({ years }: Pick<Indicator, 'years'>, year: number): number | null {
  const gap = (other: number) => Math.abs(other - year);
  return years.reduce<number | null>(
    (best, other) => (best === null || gap(other) < gap(best) ? other : best),
    null,
  );
}

/** A mode as it begins: with the choice that says most; null where the pack, or the level, offers none. */
export function modeStart(kind: MapMode['kind'], input: ModeInput): MapMode | null {
  const start = villageModeStart(kind, input);
  // What is made of more than columns is made of villages.
  return start && isMade(start) && input.level !== 'village' ? null : start;
}

function villageModeStart(kind: MapMode['kind'], input: ModeInput): MapMode | null {
  const { indicator, year } = input;
  switch (kind) {
    case 'single':
      return SINGLE;
    case 'hotspots':
      return indicator.kind === 'category' ? null : HOT_SPOTS;
    case 'multiples':
      return indicator.years.length < 2 || drawnAsCircles(indicator) ? null : { kind };
    case 'change': {
      if (indicator.kind === 'category') return null;
      // Where no year can be compared, the map says so and which years would do.
      const from = comparableYears(indicator, year)[0] ?? indicator.years.find((other) => other !== year);
      return from === undefined ? null : { kind, from };
    }
    case 'swipe': {
      const other = drawnAsCircles(indicator) ? null : swipeStart(input);
      return other && { kind, ...other };
    }
    case 'bivariate': {
      const [other] = crossed(input);
      const otherYear = other ? nearestOf(other, year) : null;
      return other && otherYear !== null ? { kind, indicatorId: other.id, year: otherYear } : null;
    }
    case 'gap':
      return isNeed(indicator) ? { kind, response: 'count' } : null;
    case 'accessibility':
      return { kind, service: null };
    default:
      return kind satisfies never;
  }
}

/** The earliest other year, of the same basis where there is one; else another indicator. */
function swipeStart({ indicator, year, choices }: ModeInput): IndicatorChoice | null {
  const earlier = comparableYears(indicator, year)[0] ?? indicator.years.find((other) => other !== year);
  if (earlier !== undefined) return { indicatorId: indicator.id, year: earlier };
  const other = swipeable(choices).find(({ id }) => id !== indicator.id);
  const otherYear = other ? nearestOf(other, year) : null;
  return other && otherYear !== null ? { indicatorId: other.id, year: otherYear } : null;
}

/** A year that a change may begin at, and the basis that forbids it. */
export interface FromYear {
  readonly year: number;
  readonly otherBasis: string | null;
}

/** All years but the present one; those of another basis are shown, and not to be chosen. */
export function fromYears(indicator: Indicator, year: number): readonly FromYear[] {
  return indicator.years
    .filter((other) => other !== year)
    .map((other) => {
      const refused = changeRefusal(indicator, { from: other, to: year });
      return {
        year: other,
        otherBasis: refused?.reason === 'basis' ? (basisOf(indicator, other)?.label ?? '') : null,
      };
    });
}
