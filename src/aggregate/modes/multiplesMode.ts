import { MOST_MULTIPLES } from '../mapQuestion';
import { figureOf } from './companions';
import { drawnAsCircles, PLAIN, type ModeDescriptor } from './modeDescriptor';

/** Every year side by side, with the bounds of all of them. */
export const multiplesMode: ModeDescriptor<'multiples'> = {
  ...PLAIN,
  word: 'kecil',
  read: (text) => (text === null ? { kind: 'multiples' } : null),
  needs: ({ own, frozen, years }) => [own, ...frozen, ...years],
  refusal({ indicator }) {
    if (drawnAsCircles(indicator)) return { reason: 'counts' };
    return indicator.years.length < 2 ? { reason: 'oneYear' } : null;
  },
  compose({ question, at, classed, classedOwn, frozenBreaks }) {
    const frozen = frozenBreaks();
    const years = at(question)
      .indicator.years.slice(-MOST_MULTIPLES)
      .map((year) => classed(at({ ...question, year }), frozen));
    return { main: classedOwn(), companions: { kind: 'multiples', years } };
  },
  bounds: 'ofAllYears',
  layout: 'smallMaps',
  start: ({ indicator }) =>
    indicator.years.length < 2 || drawnAsCircles(indicator) ? null : { kind: 'multiples' },
  goesOn: () => true,
  narrow: (companions, counted) => ({ ...companions, years: companions.years.map(counted) }),
  figures: ({ years }) => years.map((side) => figureOf(`th${side.column.year}`, 'year', side)),
};
