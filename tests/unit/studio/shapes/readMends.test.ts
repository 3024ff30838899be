import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import { readMends } from '../../../../src/studio/shapes/readMends';

/** A square of a hundredth of a degree to the north-east of a corner, counter-clockwise and closed. */
const square = (x: number, y: number): [number, number][] => [
  [x, y],
  [x + 0.01, y],
  [x + 0.01, y + 0.01],
  [x, y + 0.01],
  [x, y],
];

async function read(rings: readonly (readonly (readonly number[])[])[]) {
  const features = rings.map((ring, i) => ({
    type: 'Feature',
    properties: { kode: `33.26.01.200${i + 1}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const bytes = encodeUtf8(JSON.stringify({ type: 'FeatureCollection', features }));
  const [file] = await importFiles([{ name: 'batas.geojson', bytes }]);
  return { file: file!, part: file!.parts[0]! };
}
const placesOf = (issues: Awaited<ReturnType<typeof read>>['file']['issues'], code: string) =>
  issues.find((issue) => issue.code === code)?.places;

describe('what a reader mends in shapes', () => {
  it('is told with the position: the end of an open ring, the repeated point, where a turned ring begins', async () => {
    const open = square(109.6, -7.1).slice(0, 4);
    const repeated = square(109.7, -7.1).flatMap((at, i) => (i === 2 ? [at, at] : [at]));
    const turned = square(109.8, -7.1).reverse();
    const { file } = await read([square(109.5, -7.1), open, repeated, turned]);
    expect(placesOf(file.issues, 'RING_NOT_CLOSED')).toEqual([{ row: 2, at: [109.6, -7.1 + 0.01] }]);
    expect(placesOf(file.issues, 'RING_POINT_REPEATED')).toEqual([
      { row: 3, at: [109.7 + 0.01, -7.1 + 0.01] },
    ]);
    expect(placesOf(file.issues, 'RING_WINDING')).toEqual([{ row: 4, at: [109.8, -7.1] }]);
  });

  it('lies where the shape lies once latitude and longitude are in order', async () => {
    const swapped = square(109.6, -7.1)
      .slice(0, 4)
      .map(([lon, lat]) => [lat, lon]);
    const { file } = await read([swapped]);
    expect(placesOf(file.issues, 'RING_NOT_CLOSED')).toEqual([{ row: 1, at: [109.6, -7.1 + 0.01] }]);
  });

  it('goes to the villages of its rows; without a position of its own to the first one of the shape', async () => {
    const high = square(109.7, -7.2).map((at) => [...at, 12]);
    const { file, part } = await read([square(109.5, -7.1).slice(0, 4), high, square(109.9, -7.3).reverse()]);
    // Row 3 of the file is joined to nobody, row 1 to the second village and row 2 to the first.
    expect(readMends(file.issues, part, [[1], [0]])).toEqual([
      { code: 'COORD_Z_DROPPED', row: 0, at: [109.7, -7.2] },
      { code: 'RING_NOT_CLOSED', row: 1, at: [109.5, -7.1 + 0.01] },
    ]);
  });
});
