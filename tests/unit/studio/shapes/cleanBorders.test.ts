import { describe, expect, it } from 'vitest';
import type { ImportedShape } from '../../../../src/data/import/imported';
import { importFiles } from '../../../../src/data/import/importFiles';
import { ringsOf } from '../../../../src/aggregate/geometry/drawing';
import { overlapArea, sortedEdges } from '../../../../src/aggregate/geometry/overlapArea';
import { cleanBorders } from '../../../../src/studio/shapes/cleanBorders';
import { polygonsOfShape, shapeOfPolygons } from '../../../../src/studio/shapes/shapePolygons';
import { hasThirdParty, thirdPartyBytes } from '../../data/import/thirdparty';

const area = (...rings: (readonly (readonly [number, number])[])[]): ImportedShape =>
  shapeOfPolygons([rings.map((ring) => ring.map(([x, y]) => [x, y]))]);
const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;

/** Positions of a ring, to a hundredth of a thousandth of a degree, the first once. */
const corners = (shape: ImportedShape | null, part = 0, ring = 0) => {
  const path = shape!.parts[part]![ring]!;
  return Array.from(
    { length: path.length / 2 - 1 },
    (_, i) => `${path[2 * i]!.toFixed(4)} ${path[2 * i + 1]!.toFixed(4)}`,
  );
};

describe('borders of neighbours', () => {
  it('give a strip that two shapes cover to the one with the longer border on it, with one line between them', () => {
    // West to 0.0101 over the whole height, east from 0.01: a strip of 0.0001° by 0.01°, 12,331 m² near the equator.
    const { shapes, findings, before_m2, after_m2 } = cleanBorders([
      area(box(0, 0, 0.0101, 0.01)),
      area(box(0.01, 0, 0.02, 0.01)),
    ]);
    expect(findings).toMatchObject([{ kind: 'overlap', rows: [0, 1], givenTo: 0 }]);
    expect(findings[0]!.area_m2).toBeCloseTo(0.0001 * 0.01 * 111_320 * 110_574, -2);
    expect(corners(shapes[1]!).sort()).toEqual([
      '0.0101 0.0000',
      '0.0101 0.0100',
      '0.0200 0.0000',
      '0.0200 0.0100',
    ]);
    expect(before_m2[1]! - after_m2[1]!).toBeCloseTo(findings[0]!.area_m2, 3);
    expect(after_m2[0]).toBe(before_m2[0]);
  });

  it('fill a hairline between two shapes, and leave a hole as large as a lake to be looked at', () => {
    const ring = area(box(0, 0, 0.05, 0.05), box(0.01, 0.01, 0.03, 0.03));
    const { shapes, findings } = cleanBorders([
      ring,
      area(box(0.05, 0, 0.06, 0.02)),
      area(box(0.05, 0.0201, 0.06, 0.05)),
      area(box(0.06, 0, 0.07, 0.05)),
    ]);
    expect(findings.map(({ kind, rows, givenTo }) => [kind, rows, givenTo])).toEqual([
      ['gap', [0], null],
      ['gap', [0, 1, 2, 3], 1],
    ]);
    expect(shapes[0]!.parts[0]).toHaveLength(2);
    expect(corners(shapes[1]!)).toContain('0.0600 0.0201');
  });

  it('leave a true dispute as it is drawn, and say how large it is', () => {
    const { shapes, findings, after_m2, before_m2 } = cleanBorders([
      area(box(0, 0, 0.02, 0.01)),
      area(box(0.01, 0, 0.03, 0.01)),
    ]);
    expect(findings).toMatchObject([{ kind: 'overlap', givenTo: null, rows: [0, 1] }]);
    expect([...after_m2]).toEqual([...before_m2]);
    expect(shapes.map((shape) => corners(shape).length)).toEqual([6, 6]);
  });

  it('make two lobes of a ring that crosses itself, and keep rows without a shape', () => {
    const eight = area([
      [0, 0],
      [0.01, 0.01],
      [0.01, 0],
      [0, 0.01],
    ]);
    const { shapes } = cleanBorders([null, eight]);
    expect(shapes[0]).toBeNull();
    expect(shapes[1]!.parts.map((_, part) => corners(shapes[1]!, part).length)).toEqual([3, 3]);
  });

  it('take an enclave from the ground of the village around it', () => {
    const { before_m2, after_m2, findings } = cleanBorders([
      area(box(0, 0, 0.03, 0.03), box(0.01, 0.01, 0.02, 0.02)),
      area(box(0.01, 0.01, 0.02, 0.02)),
    ]);
    expect(findings).toEqual([]);
    expect(before_m2[0]! / before_m2[1]!).toBeCloseTo(8, 9);
    expect([...after_m2]).toEqual([...before_m2]);
  });

  it.skipIf(!hasThirdParty)('overlap as much as a sweep over every pair of villages finds', async () => {
    const name = '3326_kemendagri_2025.geojson';
    const [file] = await importFiles([{ name, bytes: thirdPartyBytes(`real/${name}`) }]);
    const { shapes } = file!.parts[0]!;
    const { findings } = cleanBorders(shapes!);
    const overlaps = findings.filter(({ kind }) => kind === 'overlap');
    const edges = shapes!.map((shape) => sortedEdges(ringsOf(polygonsOfShape(shape!))));
    let [pairs, square] = [0, 0];
    edges.forEach((one, a) => {
      for (let b = 0; b < a; b++) {
        const common = overlapArea(one, edges[b]!);
        if (common > 0) pairs++;
        square += common;
      }
    });
    // Square degrees near 7° S to m², as the middle of the regency has it.
    const metres = square * 110_500 * 110_580;
    const ours = overlaps.reduce(
      (sum, { area_m2, rows }) => sum + (area_m2 * rows.length * (rows.length - 1)) / 2,
      0,
    );
    console.info(`${pairs} pairs, ${Math.round(metres)} m² by the sweep, ${Math.round(ours)} m² by pieces`);
    expect(ours / metres).toBeCloseTo(1, 2);
  });

  it.skipIf(!hasThirdParty).each(['3326_hdx_2020.geojson', '3326_kemendagri_2025.geojson'])(
    'of the real file %s: no village changes by more than a hundredth, and nothing is left to clean',
    async (name) => {
      const [file] = await importFiles([{ name, bytes: thirdPartyBytes(`real/${name}`) }]);
      const start = performance.now();
      const once = cleanBorders(file!.parts[0]!.shapes!);
      const ms = Math.round(performance.now() - start);
      const left = (all: typeof once.findings, kind: 'gap' | 'overlap') =>
        all.filter((one) => one.kind === kind).length;
      console.info(
        `${name}: ${left(once.findings, 'overlap')} overlaps, ${left(once.findings, 'gap')} gaps, ${once.findings.filter(({ givenTo }) => givenTo === null).length} left, ${ms} ms`,
      );
      once.before_m2.forEach((before, row) => {
        const change = Math.abs(once.after_m2[row]! / before - 1);
        expect(change, `row ${row}`).toBeLessThan(0.01);
      });
      const again = cleanBorders(once.shapes);
      expect(again.findings.filter(({ givenTo }) => givenTo !== null)).toEqual([]);
    },
  );
});
