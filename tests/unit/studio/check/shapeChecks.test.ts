import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder, sure } from '../../../../scripts/commands/packFolder';
import type { VillageDataset } from '../../../../src/data/model/dataset';
import type { VillageGeometry } from '../../../../src/data/model/geometry';
import { readGeometry } from '../../../../src/data/pack/readParts';
import { checkShapes } from '../../../../src/studio/check/shapeChecks';

let dataset: VillageDataset;
let geometry: VillageGeometry;
beforeAll(async () => {
  const pack = await openFolder('public/geojson/contoh');
  ({ dataset } = pack);
  geometry = sure(await readGeometry(pack.files, dataset.villages), 'contoh').villages;
});

/** The geometry with one corner of the first village a fifth of a degree farther north. */
function withFarCorner(): VillageGeometry {
  const position = geometry.position.slice();
  position[1]! += 0.2;
  return { ...geometry, position };
}

describe('a corner far from its village', () => {
  const severities = (pointsFromShapes: boolean, areas = dataset.villages.area_km2) =>
    checkShapes(
      withFarCorner(),
      { ...dataset.villages, area_km2: areas },
      { file: 'batas.topo.json', pointsFromShapes },
    )
      .filter(({ code }) => code !== 'shapeOverlap')
      .map(({ code, severity }) => [code, severity]);

  it('is refused where a list of villages says where they lie', () => {
    expect(severities(false)).toEqual([['shapeElsewhere', 'error']]);
  });

  it('is asked about where points come from shapes, for it may be an island', () => {
    expect(severities(true)).toEqual([['shapeElsewhere', 'warning']]);
  });

  it('does not hide what is wrong in any case: an area of a third', () => {
    const areas = dataset.villages.area_km2.slice();
    areas[5]! *= 3;
    expect(severities(true, areas)).toContainEqual(['shapeArea', 'error']);
  });
});
