import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';
import type { ImportedPart } from '../../../../src/data/import/imported';
import { hasThirdParty, thirdPartyBytes } from './thirdparty';

const FILES = [
  ['3326_hdx_2020.geojson', 'geojson', 'village_code'],
  ['3326_hdx_2020.fgb', 'flatgeobuf', 'village_code'],
  ['3326_kemendagri_2025.geojson', 'geojson', 'kode'],
  ['3326_kemendagri_2025.kml', 'kml', 'kode'],
  ['batas_desa_3326_utm49s.zip', 'shapefile', 'kode'],
] as const;

async function imported(name: string) {
  const [file] = await importFiles([{ name, bytes: thirdPartyBytes(`real/${name}`) }]);
  return file!;
}

/** Positions of every row's shape by the digits of its code. */
function positionsByCode(
  part: ImportedPart,
  column: string,
): Map<string, readonly (readonly [number, number])[]> {
  const codes = part.columns.find(({ name }) => name === column)!.cells;
  return new Map(
    part.shapes!.map((shape, row) => [
      String(codes[row]).replaceAll('.', ''),
      shape!.parts
        .flat()
        .flatMap((path) =>
          Array.from({ length: path.length / 2 }, (_, i) => [path[2 * i]!, path[2 * i + 1]!] as const),
        ),
    ]),
  );
}

/** Metres between two positions near 7° S. */
function metres([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.hypot((ax - bx) * 110_500, (ay - by) * 110_600);
}

describe.skipIf(!hasThirdParty)('the boundaries of Pekalongan as published', () => {
  it.each(FILES)(
    '%s gives 285 areas, each with a shape and a code of its own',
    async (name, format, code) => {
      const file = await imported(name);
      const [part] = file.parts;
      expect([file.format, file.parts.length, part?.rows, file.rowsRejected]).toEqual([format, 1, 285, 0]);
      expect(part!.shapes!.every((shape) => shape?.kind === 'area')).toBe(true);
      expect(positionsByCode(part!, code).size).toBe(285);
    },
  );

  it('has the Shapefile in UTM within a metre of the GeoJSON, corner by corner', async () => {
    const [shp] = (await imported('batas_desa_3326_utm49s.zip')).parts;
    const [geojson] = (await imported('3326_kemendagri_2025.geojson')).parts;
    expect([shp!.encoding, shp!.crs]).toEqual(['windows-1252', 'EPSG:32749']);
    const there = positionsByCode(geojson!, 'kode');
    let [farthest, corners] = [0, 0];
    for (const [code, here] of positionsByCode(shp!, 'kode')) {
      const other = there.get(code)!;
      for (const at of here) {
        farthest = Math.max(farthest, Math.min(...other.map((position) => metres(at, position))));
        corners++;
      }
    }
    console.info(
      `Shapefile in UTM 49S: ${corners} corners, farthest ${farthest.toFixed(4)} m from the GeoJSON`,
    );
    expect(farthest).toBeLessThan(1);
  });

  it('reads loose .shp, .dbf, .prj and .cpg of mixed case as the zip that holds them', async () => {
    const zip = unzipSync(thirdPartyBytes('real/batas_desa_3326_utm49s.zip'));
    const loose = Object.entries(zip).map(([name, bytes], i) => ({
      name: i % 2 ? name.toUpperCase() : name,
      bytes,
    }));
    const files = await importFiles(loose);
    const whole = await imported('batas_desa_3326_utm49s.zip');
    expect(files.map(({ parts, verdict }) => [verdict, parts])).toEqual([[whole.verdict, whole.parts]]);
  });
});
