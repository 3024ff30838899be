import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';
import type { ImportedPart } from '../../../../src/data/import/imported';
import { hasThirdParty, thirdPartyBytes } from './thirdparty';

const FILES = [
  ['3326_hdx_2020.geojson', 'geojson'],
  ['3326_hdx_2020.fgb', 'flatgeobuf'],
  ['3326_kemendagri_2025.geojson', 'geojson'],
  ['3326_kemendagri_2025.kml', 'kml'],
  ['batas_desa_3326_utm49s.zip', 'shapefile'],
] as const;

async function imported(name: string) {
  const [file] = await importFiles([{ name, bytes: thirdPartyBytes(`real/${name}`) }]);
  return file!;
}

/** Cells of a column by the code of the row. */
function byCode(part: ImportedPart, code: string, row: number): string {
  return String(part.columns.find(({ name }) => name === code)?.cells[row]).replaceAll('.', '');
}

describe.skipIf(!hasThirdParty)('the boundaries of Pekalongan as published', () => {
  it.each(FILES)('%s gives 285 areas, each with a shape', async (name, format) => {
    const file = await imported(name);
    console.info(
      name,
      file.verdict,
      file.issues.map(({ code, count }) => `${code} ${count}`).join(', '),
      file.parts[0]?.columns.map((c) => c.name).join(),
      file.parts[0]?.encoding,
      file.parts[0]?.crs,
    );
    const [part] = file.parts;
    expect([file.format, file.parts.length, part?.rows, file.rowsRejected]).toEqual([format, 1, 285, 0]);
    expect(part!.shapes!.every((shape) => shape?.kind === 'area')).toBe(true);
  });
});
