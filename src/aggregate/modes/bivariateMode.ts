import { indicatorOf, type Indicator } from '../../data/model/dataset';
import { figureOf } from './companions';
import { PLAIN, type ModeDescriptor, type ModeInput } from './modeDescriptor';
import { readSide, writeSide } from './otherSide';
import { nearestOf } from './otherYears';

/** Two indicators crossed in 3 × 3 classes. */
export const bivariateMode: ModeDescriptor<'bivariate'> = {
  ...PLAIN,
  word: 'dua',
  write: writeSide,
  read(text) {
    const other = readSide(text);
    return other && { kind: 'bivariate', ...other };
  },
  // The first side has its own classes in the table, with the bounds that are asked for.
  needs: ({ own, frozen }, { indicatorId, year }) => [own, ...frozen, { indicatorId, year }],
  refusal({ indicator, dataset }, { indicatorId }) {
    const other = indicatorOf(dataset, indicatorId);
    if (other === null) return { reason: 'unknownIndicator' };
    return crossable(indicator, other) ? null : { reason: 'notCrossable' };
  },
  load: async () => (await import('./bivariateIndicator')).bivariateCode,
  atAreas: 'endsWithLevel',
  start(input) {
    const [other] = crossed(input);
    const year = other ? nearestOf(other, input.year) : null;
    return other && year !== null ? { kind: 'bivariate', indicatorId: other.id, year } : null;
  },
  others: crossed,
  narrow: (companions, counted) => ({
    ...companions,
    across: counted(companions.across),
    up: counted(companions.up),
  }),
  figures: ({ across, up }) => [figureOf('mendatar', 'across', across), figureOf('menaik', 'up', up)],
};

/** Whether two indicators can be crossed: both numbers, and not one with itself. */
function crossable(one: Indicator, other: Indicator): boolean {
  return one.id !== other.id && one.kind !== 'category' && other.kind !== 'category';
}

/** Indicators that the drawn one can be crossed with. */
export function crossed({
  indicator,
  choices,
}: Pick<ModeInput, 'indicator' | 'choices'>): readonly Indicator[] {
  return choices.filter((other) => crossable(indicator, other));
}
