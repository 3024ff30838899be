import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/data/import/importFiles';

/** How often each step was reported while a file was read. */
async function reportsOf(
  name: string,
  content: string | Uint8Array,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {};
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const [file] = await importFiles([{ name, bytes }], {
    progress: ({ step }) => (times[step] = (times[step] ?? 0) + 1),
  });
  expect(file!.verdict, JSON.stringify(file!.issues)).not.toBe('rejected');
  return times;
}

const ROWS = 60_000;
const code = (i: number) => `33.26.${String(i % 19).padStart(2, '0')}.${2001 + (i % 900)}`;
const rowsOf = <T>(row: (i: number) => T, n = ROWS): T[] => Array.from({ length: n }, (_, i) => row(i));
const square = (i: number) => {
  const [x, y] = [109 + (i % 100) / 1000, -7 + Math.floor(i / 100) / 1000];
  return [
    [x, y],
    [x + 0.0009, y],
    [x + 0.0009, y + 0.0009],
    [x, y + 0.0009],
    [x, y],
  ];
};

// The page ends a worker that is silent for 20 seconds: a reader that takes long reports at least every so many rows.
describe('reports of how far a reading is', () => {
  it('come while the text of a table is read, and with each of its columns', async () => {
    const lines = rowsOf((i) => `${code(i)};${i % 97}`);
    const times = await reportsOf('nilai.csv', ['kode;nilai', ...lines].join('\n'));
    expect(times['read']).toBeGreaterThanOrEqual(2 + ROWS / 20_000);
    // Table found, sections, totals, and for each of two columns: cells, persons, codes, numbers.
    expect(times['check']).toBeGreaterThanOrEqual(3 + 2 * 4);
  });

  it('come every thousand features of GeoJSON, and for each million characters before', async () => {
    const features = rowsOf(
      (i) => ({
        type: 'Feature',
        properties: { kode: code(i) },
        geometry: { type: 'Polygon', coordinates: [square(i)] },
      }),
      12_000,
    );
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const times = await reportsOf('batas.geojson', text);
    expect(times['read']).toBeGreaterThanOrEqual(12 + Math.floor(text.length / 1_000_000));
    expect(times['repair']).toBeGreaterThanOrEqual(12);
  });

  it('come every thousand shapes of TopoJSON', async () => {
    const arcs = rowsOf(square, 12_000);
    const geometries = rowsOf(
      (i) => ({ type: 'Polygon', properties: { kode: code(i) }, arcs: [[i]] }),
      12_000,
    );
    const topology = {
      type: 'Topology',
      objects: { desa: { type: 'GeometryCollection', geometries } },
      arcs,
    };
    const times = await reportsOf('batas.topo.json', JSON.stringify(topology));
    expect(times['read']).toBeGreaterThanOrEqual(12);
  });

  it('come while the tags of a workbook and of KML are read', async () => {
    const rows = rowsOf(
      (i) =>
        `<row r="${i + 2}"><c r="A${i + 2}" t="inlineStr"><is><t>${code(i)}</t></is></c><c r="B${i + 2}"><v>${i % 97}</v></c></row>`,
      30_000,
    );
    const head =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>kode</t></is></c><c r="B1" t="inlineStr"><is><t>nilai</t></is></c></row>';
    const sheet = `<worksheet><sheetData>${head}${rows.join('')}</sheetData></worksheet>`;
    const workbook = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const ofWorkbook = await reportsOf('nilai.xlsx', workbook);
    expect(ofWorkbook['read']).toBeGreaterThanOrEqual(sheet.length / 1_000_000);

    const placemarks = rowsOf(
      (i) =>
        `<Placemark><name>${i}</name><Point><coordinates>109.${i % 90},-7</coordinates></Point></Placemark>`,
      30_000,
    );
    const kml = `<kml><Document>${placemarks.join('')}</Document></kml>`;
    const ofKml = await reportsOf('titik.kml', kml);
    expect(ofKml['read']).toBeGreaterThanOrEqual(Math.floor(kml.length / 1_000_000) + 30);
  });
});
