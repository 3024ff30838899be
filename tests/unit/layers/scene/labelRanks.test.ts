import { expect, test } from 'vitest';
import { areaRanks, neighbourNames, villageNames } from '../../../../src/layers/scene/places';
import { programmeFeatures } from '../../../../src/layers/symbols/programmeFeatures';
import { geometry, villages } from '../../../scenes/world';

test('labels are ranked by descending area and then by row, without ties', () => {
  const area_km2 = Float64Array.of(2, 9, 2, Number.NaN, 4);
  expect([...areaRanks({ area_km2 })]).toEqual([2, 0, 3, 4, 1]);
});

test('names of some villages are ranked among themselves, in the order that they have among all', () => {
  const spans = [
    { first: 1, count: 2 },
    { first: 4, count: 3 },
  ];
  const ofAll = areaRanks(villages);
  const { features } = villageNames(villages, spans);
  const rows = features.map(({ properties }) => (properties as { row: number }).row);
  expect(rows).toEqual([1, 2, 4, 5, 6]);
  const ranks = features.map(({ properties }) => (properties as { rank: number }).rank);
  expect([...ranks].sort()).toEqual([0, 1, 2, 3, 4]);
  const byRank = (rank: (i: number) => number) => [...rows.keys()].sort((a, b) => rank(a) - rank(b));
  expect(byRank((i) => ranks[i]!)).toEqual(byRank((i) => ofAll[rows[i]!]!));
  expect(features.map(({ properties }) => (properties as { name: string }).name)).toEqual(
    villageNames(villages)
      .features.filter((_, row) => rows.includes(row))
      .map(({ properties }) => (properties as { name: string }).name),
  );
  expect(villageNames(villages, []).features).toEqual([]);
});

test('every name and every status has a distinct rank', () => {
  const ranksOf = (features: readonly { readonly properties: unknown }[], name = 'rank') =>
    features.map(({ properties }) => (properties as Record<string, number>)[name]);
  const mark = (row: number, poverty: 'red' | 'green') => {
    return { row, lon: 109 + row / 100, lat: -7, role: null, leftRed: false, poverty };
  };
  const { poverty } = programmeFeatures({
    marks: [mark(0, 'green'), mark(1, 'red'), mark(2, 'green'), mark(3, 'red')],
    zoom: 9,
    radius_px: 8,
    groundAt: () => 'inside',
  });
  const orders = new Map(
    poverty.features.map(({ properties }) => [properties?.['row'], properties?.['order']]),
  );
  expect([0, 1, 2, 3].map((row) => orders.get(row))).toEqual([2, 0, 3, 1]);
  for (const ranks of [
    ranksOf(villageNames(villages).features),
    ranksOf(neighbourNames(geometry.neighbours).features),
    ranksOf(poverty.features, 'order'),
  ]) {
    expect(ranks.length).toBeGreaterThan(0);
    expect(new Set(ranks).size).toBe(ranks.length);
  }
});
