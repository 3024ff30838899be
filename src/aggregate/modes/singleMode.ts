import { SINGLE } from '../mapQuestion';
import { PLAIN, type ModeDescriptor } from './modeDescriptor';

/** The indicator-year alone. */
export const singleMode: ModeDescriptor<'single'> = {
  ...PLAIN,
  word: 'satu',
  read: (text) => (text === null ? { kind: 'single' } : null),
  needs: ({ own, frozen }) => [own, ...frozen],
  compose: ({ classedOwn }) => ({ main: classedOwn(), companions: { kind: 'single' } }),
  bounds: 'ofYear',
  words: [],
  start: () => SINGLE,
};
