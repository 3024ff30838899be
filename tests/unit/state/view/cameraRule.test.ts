import { expect, test } from 'vitest';
import { cameraMove, type ChosenBy } from '../../../../src/state/view/cameraRule';

const seen = (inView: boolean, across_px: number) => ({ inView, across_px, seen_px: 80 });

test.each<readonly [ChosenBy, boolean, number, string]>([
  // A press on the map never flies: the reader saw what was pressed, however small.
  ['press', true, 3, 'stay'],
  ['press', true, 24, 'stay'],
  ['press', false, 24, 'pan'],
  // An arrow key walks on; only a dot, or what is out of sight, moves the map.
  ['key', true, 24, 'stay'],
  ['key', false, 24, 'pan'],
  ['key', true, 9, 'show'],
  ['list', true, 24, 'stay'],
  ['list', true, 9, 'show'],
  ['list', false, 200, 'show'],
  ['address', true, 24, 'stay'],
  ['address', false, 24, 'show'],
  ['search', true, 79, 'show'],
  ['search', true, 80, 'stay'],
  ['search', false, 80, 'show'],
])('selected by %s, in view %s, %d px across: %s', (by, inView, across_px, move) => {
  expect(cameraMove(by, seen(inView, across_px))).toBe(move);
});
