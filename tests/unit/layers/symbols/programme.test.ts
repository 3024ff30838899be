import { describe, expect, test } from 'vitest';
import { programmeFeatures } from '../../../../src/layers/symbols/programmeFeatures';
import { programmeMarks } from '../../../../src/layers/symbols/programmeMarks';
import { event, events, villages } from '../../../scenes/world';

describe('programmeMarks', () => {
  const marks = (overlays: Parameters<typeof programmeMarks>[0]['overlays'], asOf: string | null = null) =>
    programmeMarks({ villages, events, overlays, asOf });

  test('draws one role per village and only active overlays', () => {
    expect(marks(['laboratory', 'replication']).map(({ row, role }) => [row, role])).toEqual([
      [0, 'laboratory'],
      [3, 'replication'],
      [4, 'replication'],
    ]);
    expect(marks([])).toEqual([]);
  });

  test('keeps "left the red list" when the role of its village is switched off', () => {
    expect(marks(['leftRed'])).toEqual([
      { row: 0, lon: 109.05, lat: -6.7, role: null, leftRed: true, poverty: null },
    ]);
  });

  test('excludes events after the given year', () => {
    expect(marks(['laboratory', 'replication', 'leftRed'], '2021').map(({ row }) => row)).toEqual([0, 3]);
  });

  test('does not draw a red status that the village has left', () => {
    const own = [event(2, 'red', { date: '2015' }), event(2, 'leftRed', { date: '2019' })];
    expect(programmeMarks({ villages, events: own, overlays: ['povertyStatus'], asOf: null })).toEqual([]);
  });
});

describe('programmeFeatures', () => {
  const marks = programmeMarks({
    villages,
    events,
    overlays: ['laboratory', 'replication', 'leftRed', 'candidate', 'povertyStatus'],
    asOf: null,
  });
  const at = (zoom: number) => programmeFeatures({ marks, zoom, radius_px: 8, groundAt: () => 'inside' });

  test('places every symbol on its village where there is room', () => {
    const { symbols, leaders } = at(11);
    expect(leaders.features).toEqual([]);
    expect(symbols.features[0]?.geometry.coordinates[0]).toBeCloseTo(109.05, 9);
    expect(symbols.features[0]?.geometry.coordinates[1]).toBeCloseTo(-6.7, 9);
  });

  test('joins moved symbols to their village by a leader line and a dot', () => {
    const { symbols, leaders, feet } = at(5);
    expect(leaders.features.length).toBeGreaterThan(0);
    expect(feet.features).toHaveLength(leaders.features.length);
    for (const leader of leaders.features) {
      const row = leader.properties?.row as number;
      expect(leader.geometry.coordinates[0]).toEqual([villages.lon[row], villages.lat[row]]);
      const symbol = symbols.features.find(({ properties }) => properties?.row === row);
      expect(leader.geometry.coordinates[1]).toEqual(symbol?.geometry.coordinates);
    }
  });

  test('draws the poverty status as a small tag with a role and as a symbol otherwise', () => {
    const sizes = at(11).poverty.features.map(({ properties }) => [properties?.row, properties?.image]);
    expect(sizes).toEqual([
      [5, 'status-red-4.96'],
      [6, 'status-yellow-6.4'],
    ]);
  });
});
