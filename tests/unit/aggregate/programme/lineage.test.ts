import { expect, test } from 'vitest';
import { lineageOf } from '../../../../src/aggregate/programme/lineage';
import { event } from '../../../scenes/world';

const EVENTS = [
  event(4, 'replication', { date: '2021-03', parentRow: 0 }),
  event(3, 'replication', { date: '2020', parentRow: 0 }),
  event(5, 'replication', { date: '2020', parentRow: 0 }),
  event(4, 'replication', { date: '2022', parentRow: 2 }),
  event(4, 'green', { date: '2022' }),
  // A line reported twice, a village as its own laboratory, and one without a laboratory add no lines.
  event(3, 'replication', { date: '2023', parentRow: 0 }),
  event(1, 'replication', { date: '2020', parentRow: 1 }),
  event(6, 'replication', { date: '2020' }),
];

test('a laboratory lists its replications, earliest first and without duplicates', () => {
  expect(lineageOf(EVENTS, 0)).toEqual({
    laboratories: [],
    replications: [
      { row: 3, date: '2020' },
      { row: 5, date: '2020' },
      { row: 4, date: '2021-03' },
    ],
  });
});

test('a replication lists the laboratories it replicates', () => {
  expect(lineageOf(EVENTS, 4).laboratories).toEqual([
    { row: 0, date: '2021-03' },
    { row: 2, date: '2022' },
  ]);
});

test('a village that replicates itself, or an unnamed one, has no lineage', () => {
  expect(lineageOf(EVENTS, 1)).toEqual({ laboratories: [], replications: [] });
  expect(lineageOf(EVENTS, 6)).toEqual({ laboratories: [], replications: [] });
});
