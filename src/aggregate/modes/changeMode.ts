import { readYear } from '../../data/model/linkValues';
import { PLAIN, type ModeDescriptor } from './modeDescriptor';
import { changeRefusal, firstOtherYear } from './otherYears';

/** The difference of two years on one data basis. */
export const changeMode: ModeDescriptor<'change'> = {
  ...PLAIN,
  word: 'ubah',
  write: ({ from }) => String(from),
  read(text) {
    const from = readYear(text ?? '');
    return from === null ? null : { kind: 'change', from };
  },
  needs: ({ own }, { from }) => [own, { ...own, year: from }],
  refusal: ({ indicator, year }, { from }) => changeRefusal(indicator, { from, to: year }),
  load: async () => (await import('./changeIndicator')).changeCode,
  classes: 'aroundZero',
  start({ indicator, year }) {
    if (indicator.kind === 'category') return null;
    // Where no year can be compared, the map says so and which years would do.
    const from = firstOtherYear(indicator, year);
    return from === undefined ? null : { kind: 'change', from };
  },
  figures(_, { answer, choices, columnOf }) {
    const { formula } = answer.indicator;
    const indicator = formula.kind === 'change' && choices.find(({ id }) => id === formula.input);
    if (formula.kind !== 'change' || !indicator) return [];
    return (['from', 'to'] as const).map((role) => {
      const year = formula[role];
      const column = columnOf({ indicatorId: indicator.id, year });
      return { id: role === 'from' ? 'awal' : 'akhir', role, indicator, year, column };
    });
  },
};
