import { expect, test } from 'vitest';
import { translator } from '../../../src/messages/translator';
import { interventionPlace, placeLine } from '../../../src/reading/interventionPlace';
import { dataset, intervention } from '../../scenes/world';

const VILLAGES = { t: translator('id'), language: 'id' } as const;
const AREAS = {
  t: translator('id', 'regency'),
  language: 'id',
} as const;

test('a village is named with its kecamatan, an area by its own name without a comma behind it', () => {
  const one = { ...intervention('x'), rows: [0], districts: [] };
  expect(placeLine(interventionPlace(one, dataset(), VILLAGES))).toMatch(/^[^,]+, Kec\. [^,]+$/);
  expect(placeLine(interventionPlace(one, dataset(), AREAS))).toMatch(/^[^,]+$/);
});
