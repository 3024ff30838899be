import { zipSync, unzipSync } from 'fflate';
import shp from 'shpjs';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../../src/data/import/importFiles';
import { encodingOfLabel } from '../../../../../src/data/import/shapefile/cpgLabels';
import { polygonsOfRings } from '../../../../../src/data/import/shapefile/ringGroups';
import { hasThirdParty, thirdPartyBytes } from '../thirdparty';

const ring = (...corners: number[]) => Float64Array.from(corners);

describe('a Shapefile', () => {
  it('has its .cpg understood where TextDecoder does not know the label', () => {
    const labels = [
      '874',
      '1251',
      'koi8r',
      'Big-5',
      'shiftjis',
      'UTF-8',
      'cp1252',
      'ISO-8859-1',
      'ANSI 1252',
      'LDID/87',
      '88591',
      'ISO 8859-15',
    ];
    expect(labels.map(encodingOfLabel)).toEqual([
      ...[
        'windows-874',
        'windows-1251',
        'koi8-r',
        'big5',
        'shift_jis',
        'utf-8',
        'windows-1252',
        'windows-1252',
      ],
      ...['windows-1252', 'windows-1252', 'windows-1252', 'iso-8859-15'],
    ]);
    for (const label of labels.map(encodingOfLabel))
      if (label) expect(() => new TextDecoder(label)).not.toThrow();
    expect(encodingOfLabel('<!DOCTYPE html>')).toBeNull();
  });

  it('gives a hole to the smallest outer ring around it, and makes one of a hole that lies in none', () => {
    const [large, small] = [ring(0, 0, 0, 9, 9, 9, 9, 0, 0, 0), ring(20, 0, 20, 4, 24, 4, 24, 0, 20, 0)];
    const [inSmall, nowhere] = [ring(21, 1, 22, 1, 22, 2, 21, 1), ring(40, 0, 41, 0, 41, 1, 40, 0)];
    expect(polygonsOfRings([large, inSmall, small, nowhere])).toEqual([[large], [small, inSmall], [nowhere]]);
  });

  it.skipIf(!hasThirdParty)(
    'has the rows, texts and corners that shpjs reads, where both read it',
    async () => {
      const bytes = thirdPartyBytes('real/batas_desa_3326_utm49s.zip');
      const theirs = (await shp(bytes.slice().buffer)) as {
        features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[];
      };
      const [file] = await importFiles([{ name: 'batas.zip', bytes }]);
      const [part] = file!.parts;
      expect(theirs.features.length).toBe(part!.rows);
      for (const { name, cells } of part!.columns) {
        expect(cells, name).toEqual(theirs.features.map(({ properties }) => properties[name]));
      }
      const flat = theirs.features.map(
        ({ geometry }) => (geometry.coordinates as never[]).flat(Infinity) as number[],
      );
      part!.shapes!.forEach((shape, row) => {
        const ours = shape!.parts.flat().flatMap((path) => [...path]);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);
        expect(ours.length, `row ${row}`).toBe(flat[row]!.length);
        expect(Math.abs(sum(ours) - sum(flat[row]!)), `row ${row}`).toBeLessThan(1e-6 * ours.length);
      });
    },
  );

  it.skipIf(!hasThirdParty)('is refused where its tables disagree, and where its .shp is cut', async () => {
    const members = unzipSync(thirdPartyBytes('real/batas_desa_3326_utm49s.zip'));
    const shp2 = members['batas_desa_3326.shp']!;
    const dbf = members['batas_desa_3326.dbf']!.slice();
    new DataView(dbf.buffer).setUint32(4, 284, true);
    const code = async (changed: Record<string, Uint8Array>) => {
      const [file] = await importFiles([{ name: 'x.zip', bytes: zipSync({ ...members, ...changed }) }]);
      return [file!.verdict, file!.issues.at(-1)!.code, file!.rowsIn === file!.rowsRejected];
    };
    expect(await code({ 'batas_desa_3326.dbf': dbf })).toEqual(['rejected', 'SHP_COUNT_DIFFERS', true]);
    expect(await code({ 'batas_desa_3326.shp': shp2.slice(0, 200_000) })).toEqual([
      'rejected',
      'FILE_TRUNCATED',
      true,
    ]);
  });
});
