import { expect, it } from 'vitest';
import { mapAct } from '../../../../src/ui/peta/mapKeys';

const press = (key: string, { shift = false, modifier = false } = {}) => mapAct({ key, shift, modifier });

it('moves with arrows and pans with Shift', () => {
  expect(press('ArrowUp')).toEqual({ act: 'move', direction: 'north' });
  expect(press('ArrowLeft', { shift: true })).toEqual({ act: 'pan', direction: 'west' });
});
it('leaves the browser its own shortcuts', () => {
  expect(press('0', { modifier: true })).toBeNull();
  expect(press('ArrowLeft', { modifier: true })).toBeNull();
  expect(press('Tab')).toBeNull();
  expect(press('x')).toBeNull();
});
it('knows letters in either case, and the plus on the key of the equals sign', () => {
  expect(press('H')).toEqual({ act: 'arithmetic' });
  expect(press('=')).toEqual({ act: 'zoom', steps: 1 });
});
