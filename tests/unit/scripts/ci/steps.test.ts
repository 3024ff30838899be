import { expect, it } from 'vitest';
import { type Step, together } from '../../../../scripts/ci/steps';

const step = (name: string, oneCore?: true): Step => ({
  name,
  command: ['true'],
  ...(oneCore && { oneCore }),
});

it('puts neighbours that keep one core each together, and no others', () => {
  const steps = [step('a', true), step('b', true), step('c'), step('d'), step('e', true), step('f')];
  expect(together(steps).map((group) => group.map(({ name }) => name))).toEqual([
    ['a', 'b'],
    ['c'],
    ['d'],
    ['e'],
    ['f'],
  ]);
});

it('no steps form no groups', () => {
  expect(together([])).toEqual([]);
});
