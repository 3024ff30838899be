import type { Feature, LineString, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { dataOf, featuresOf } from '../../../../src/layers/geojsonSource';
import type { LineageArc } from '../../../../src/layers/symbols/interventionLayers';
import { LINEAGE_SOURCES, lineagePart } from '../../../../src/layers/scene/lineageLayers';
import { mapMeasures, mapTheme } from '../../../../src/layers/mapTheme';

const arc = (fromRow: number, toRow: number, to: readonly [number, number]): LineageArc => ({
  fromRow,
  toRow,
  from: [0, 0],
  to,
});
/** Laboratory 0 with a replication in the east and one in the south, laboratory 7 with one in the west. */
const ARCS = [arc(0, 1, [1, 0]), arc(0, 2, [0, -1]), arc(7, 3, [-1, 0])];

function part(selectedRow: number | null) {
  const theme = mapTheme('gelap');
  const measures = mapMeasures('laptop');
  return lineagePart({ arcs: ARCS, selectedRow, theme, measures, arrow: 'arrowLight' });
}
const features = (of: ReturnType<typeof part>, id: string) =>
  featuresOf(dataOf(of.sources[id])!) as readonly Feature<LineString | Point>[];
const ends = (of: ReturnType<typeof part>, id: string) =>
  features(of, id).map(({ properties }) => [properties?.['from'] as number, properties?.['to'] as number]);

describe('lines of the lineage', () => {
  test('look alike while none of their villages is selected', () => {
    for (const row of [null, 5]) {
      expect(ends(part(row), LINEAGE_SOURCES.lines)).toHaveLength(3);
      expect(ends(part(row), LINEAGE_SOURCES.litLines)).toEqual([]);
    }
  });

  test('a selected laboratory highlights its lines, and others are subdued', () => {
    const lit = part(0);
    expect(ends(lit, LINEAGE_SOURCES.litLines)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(ends(lit, LINEAGE_SOURCES.lines)).toEqual([[7, 3]]);
    const opacity = (of: ReturnType<typeof part>, id: string) =>
      (of.layers.find((layer) => layer.id === id)?.paint as Record<string, number>)['line-opacity'];
    expect(opacity(lit, 'lineageLine')).toBeLessThan(0.5);
    expect(opacity(lit, 'lineageLitLine')).toBe(1);
    expect(opacity(part(null), 'lineageLine')).toBeGreaterThan(0.9);
  });

  test('a selected replication highlights the line to its laboratory', () => {
    expect(ends(part(3), LINEAGE_SOURCES.litLines)).toEqual([[7, 3]]);
  });

  test('run from the laboratory to the replication, with the arrow in that direction', () => {
    const lines = features(part(null), LINEAGE_SOURCES.lines) as readonly Feature<LineString>[];
    const [first, last] = [lines[1]!.geometry.coordinates[0]!, lines[1]!.geometry.coordinates.at(-1)!];
    expect([first[0], first[1]].map((v) => Math.round(v! * 1e6) / 1e6 + 0)).toEqual([0, 0]);
    expect(last[1]).toBeCloseTo(-1, 6);
    const turns = features(part(null), LINEAGE_SOURCES.arrows).map(
      ({ properties }) => properties?.['turn'] as number,
    );
    // East is 0, clockwise; at seven tenths of a line bent by 0.16 of its length: atan(2 · 0.16 · 0.4) = 7.3° more.
    const off = (turn: number, of: number) => Math.abs(((turn - of + 540) % 360) - 180);
    [7.3, 97.3, 187.3].forEach((wanted, i) => expect(off(turns[i]!, wanted)).toBeLessThan(0.2));
  });

  test('have a paper halo under ink in every theme', () => {
    const { layers } = part(null);
    const casing = layers.find(({ id }) => id === 'lineageCasing')?.paint as Record<string, unknown>;
    const line = layers.find(({ id }) => id === 'lineageLine')?.paint as Record<string, unknown>;
    expect([casing['line-color'], line['line-color']]).toEqual(['#191c2b', '#f1f2f8']);
    expect(Number(casing['line-width'])).toBeGreaterThan(Number(line['line-width']) + 3);
  });
});
