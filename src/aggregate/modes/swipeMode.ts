import type { IndicatorChoice } from '../mapQuestion';
import { indicatorOf, type Indicator } from '../../data/model/dataset';
import { figureOf } from './companions';
import { drawnAsCircles, PLAIN, type ModeDescriptor, type ModeInput } from './modeDescriptor';
import { readSide, writeSide } from './otherSide';
import { firstOtherYear, nearestOf } from './otherYears';

/** Another indicator-year to the left of a divider that the reader drags. */
export const swipeMode: ModeDescriptor<'swipe'> = {
  ...PLAIN,
  word: 'geser',
  write: writeSide,
  read(text) {
    const other = readSide(text);
    return other && { kind: 'swipe', ...other };
  },
  needs: ({ own, frozen }, { indicatorId, year }) => [own, ...frozen, { indicatorId, year }],
  refusal({ indicator, dataset }, { indicatorId }) {
    const other = indicatorOf(dataset, indicatorId);
    if (other === null) return { reason: 'unknownIndicator' };
    return [indicator, other].some(drawnAsCircles) ? { reason: 'counts' } : null;
  },
  compose({ question, at, classed, classedOwn, frozenBreaks }, mode) {
    const main = classedOwn();
    // Two years of one indicator are read against each other: one set of bounds for both.
    const shared = mode.indicatorId === question.indicatorId ? (frozenBreaks() ?? main) : undefined;
    return { main, companions: { kind: 'swipe', left: classed(at(mode), shared) } };
  },
  bounds: 'ofYear',
  layout: 'swipe',
  start(input) {
    const other = drawnAsCircles(input.indicator) ? null : otherSide(input);
    return other && { kind: 'swipe', ...other };
  },
  others: swipeable,
  goesOn: (mode, indicatorId) => mode.indicatorId !== indicatorId,
  narrow: (companions, counted) => ({ ...companions, left: counted(companions.left) }),
  figures: ({ left }) => [figureOf('kiri', 'left', left)],
};

/** Indicators that a swipe can show: those that colour the villages. */
export function swipeable({ choices }: Pick<ModeInput, 'choices'>): readonly Indicator[] {
  return choices.filter((choice) => !drawnAsCircles(choice));
}

/** The earliest other year, of the same basis where there is one; else another indicator. */
function otherSide({ indicator, year, choices }: ModeInput): IndicatorChoice | null {
  const earlier = firstOtherYear(indicator, year);
  if (earlier !== undefined) return { indicatorId: indicator.id, year: earlier };
  const other = swipeable({ choices }).find(({ id }) => id !== indicator.id);
  const otherYear = other ? nearestOf(other, year) : null;
  return other && otherYear !== null ? { indicatorId: other.id, year: otherYear } : null;
}
