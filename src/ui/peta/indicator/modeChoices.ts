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

/** The map modes in the order of the menu. */
export const MODES = [
  'single',
  'swipe',
  'change',
  'multiples',
  'pair',
  'gap',
  'reach',
  'hotspots',
] as const satisfies MapMode['kind'][];

export interface ModeInput {
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
  /** Level of the map's rows. */
  readonly level: AreaLevel;
}

/** Indicators that can be the other side of a swipe map: those drawn as a choropleth. */
export function swipeable(choices: readonly Indicator[]): readonly Indicator[] {
  return choices.filter((choice) => !drawnAsCircles(choice));
}

/** Indicators for a bivariate map with the current one. */
export function crossed({
  indicator,
  choices,
}: Pick<ModeInput, 'indicator' | 'choices'>): readonly Indicator[] {
  return choices.filter((other) => crossable(indicator, other));
}

/** The indicator's year nearest to a given one; the earlier of two equally near ones. */
export function nearestOf({ years }: Pick<Indicator, 'years'>, year: number): number | null {
  const gap = (other: number) => Math.abs(other - year);
  return years.reduce<number | null>(
    (best, other) => (best === null || gap(other) < gap(best) ? other : best),
    null,
  );
}

/** The initial parameters of a mode; null where the pack or the level does not support it. */
export function modeStart(kind: MapMode['kind'], input: ModeInput): MapMode | null {
  const start = villageModeStart(kind, input);
  // Modes that need more than columns exist at village level only.
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
      // Where no year is comparable, the map explains that and lists possible years.
      const from = comparableYears(indicator, year)[0] ?? indicator.years.find((other) => other !== year);
      return from === undefined ? null : { kind, from };
    }
    case 'swipe': {
      const other = drawnAsCircles(indicator) ? null : swipeStart(input);
      return other && { kind, ...other };
    }
    case 'pair': {
      const [other] = crossed(input);
      const otherYear = other ? nearestOf(other, year) : null;
      return other && otherYear !== null ? { kind, indicatorId: other.id, year: otherYear } : null;
    }
    case 'gap':
      return isNeed(indicator) ? { kind, response: 'count' } : null;
    case 'reach':
      return { kind, service: null };
    default:
      return kind satisfies never;
  }
}

/** The earliest other year, preferably of the same data basis; otherwise another indicator. */
function swipeStart({ indicator, year, choices }: ModeInput): IndicatorChoice | null {
  const earlier = comparableYears(indicator, year)[0] ?? indicator.years.find((other) => other !== year);
  if (earlier !== undefined) return { indicatorId: indicator.id, year: earlier };
  const other = swipeable(choices).find(({ id }) => id !== indicator.id);
  const otherYear = other ? nearestOf(other, year) : null;
  return other && otherYear !== null ? { indicatorId: other.id, year: otherYear } : null;
}

/** A possible start year of a change, and the data basis that prevents it. */
export interface FromYear {
  readonly year: number;
  readonly otherBasis: string | null;
}

/** All years except the current one; those of another data basis are shown but disabled. */
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
