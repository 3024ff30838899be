import { expect, it } from 'vitest';
import { linearAxis } from '../../../src/reading/linearAxis';

const axis = linearAxis({ from: -2, to: 6, width: 400 });

it('places values in proportion, and reads them back', () => {
  expect(axis.at(-2)).toBe(0);
  expect(axis.at(0)).toBe(100);
  expect(axis.at(6)).toBe(400);
  expect(axis.valueAt(100)).toBe(0);
  expect(axis.valueAt(axis.at(3.7))).toBeCloseTo(3.7, 12);
});

it('holds what lies outside at the nearer end', () => {
  expect(axis.at(7)).toBe(400);
  expect(axis.at(-100)).toBe(0);
  expect(axis.valueAt(-5)).toBe(-2);
  expect(axis.valueAt(500)).toBe(6);
});
