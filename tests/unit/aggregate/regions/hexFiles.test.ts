import { describe, expect, it } from 'vitest';
import { hexCsv, hexFileName, hexGeojson } from '../../../../src/aggregate/regions/hexFiles';
import type { Hexagons, HexQuestion } from '../../../../src/aggregate/regions/hexQuestion';
import { NO_CLASS } from '../../../../src/aggregate/classes/classify';
import { STATUS } from '../../../../src/aggregate/rollup/rollupRequest';
import { dataset as worldDataset } from '../../../scenes/world';
import { column, indicator } from '../sample';

const dataset = worldDataset();
const count = indicator({ id: 'miskin', kind: 'count', worse: 'high', decimals: 0, provenance: 'resmi' });
const question: HexQuestion = {
  area_km2: 2.5,
  as: 'contract',
  indicator: count,
  column: column([1, 2, 3, 4, 5, 6, 7], { indicatorId: 'miskin', year: 2021 }),
  upper: [50],
  shown: null,
};
/** A hexagon of corners that no two share, first from the south. */
const corners = (lon: number, lat: number) =>
  [
    [0, -2],
    [3, -1],
    [3, 1],
    [0, 2],
    [-3, 1],
    [-3, -1],
  ].flatMap(([x, y]) => [lon + x! / 100, lat + y! / 100]);
const hexagons: Hexagons = {
  as: 'contract',
  corners: Float64Array.from([...corners(109.5, -7), ...corners(109.7, -6.8)]),
  value: Float64Array.of(12.5, Number.NaN),
  status: Uint8Array.of(STATUS.partial, STATUS.interval),
  low: Float64Array.of(Number.NaN, 3),
  high: Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY),
  standardError: Float64Array.of(1.25, Number.NaN),
  coverage: Float64Array.of(0.75, 0),
  land: Float64Array.of(0.5, 1),
  perClass: new Float64Array(0),
  classCount: 2,
  classIndex: Uint8Array.of(0, NO_CLASS),
  upper: [20],
  start: Uint32Array.of(0, 2, 3),
  row: Uint32Array.of(0, 1, 4),
  share: Float64Array.of(0.25, 1, 0.5),
};
const file = { dataset, question, hexagons, link: 'https://contoh.invalid/#/peta?segienam=2.5' };

/** Rows of a table without quotes in it, as records. */
function records(csv: string): Record<string, string>[] {
  const [head, ...rows] = csv.trimEnd().split('\r\n');
  const names = head!.split(',');
  return rows.map((row) => {
    const cells = row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

describe('hexagons as a file', () => {
  const [first, second] = records(hexCsv(file));

  it('have one line each, with centre, value and status', () => {
    expect(first).toMatchObject({
      segi_enam: '1',
      bujur: '109.5',
      lintang: '-7',
      luas_km2: '2.5',
      porsi_daratan: '0.5',
      indikator: 'miskin',
      tahun: '2021',
      nilai: '12.5',
      bawah: '',
      galat_baku: '1.25',
      cakupan: '0.75',
      keadaan: 'sebagian belum ada data',
      kelas: '(−∞; 20]',
      asal: 'estimasi',
      tautan: file.link,
      paket: dataset.manifest.id,
    });
    expect(first!['desa']!.split(' ')).toHaveLength(2);
  });

  it('show an interval instead of a value where villages are suppressed, with an open end empty', () => {
    expect(second).toMatchObject({
      nilai: '',
      bawah: '3',
      atas: '',
      kelas: '',
      keadaan: expect.stringContaining('hanya selang') as string,
    });
    const { features } = JSON.parse(hexGeojson(file)) as {
      features: { properties: Record<string, unknown> }[];
    };
    expect(features[1]!.properties).toMatchObject({ nilai: null, bawah: 3, atas: null, kelas: null });
  });

  it('are closed counter-clockwise rings in GeoJSON, with the same properties', () => {
    const { features } = JSON.parse(hexGeojson(file)) as {
      features: {
        id: number;
        properties: Record<string, unknown>;
        geometry: { coordinates: number[][][] };
      }[];
    };
    const ring = features[0]!.geometry.coordinates[0]!;
    expect(ring).toEqual([
      [109.5, -7.02],
      [109.53, -7.01],
      [109.53, -6.99],
      [109.5, -6.98],
      [109.47, -6.99],
      [109.47, -7.01],
      [109.5, -7.02],
    ]);
    const twiceArea = ring
      .slice(0, -1)
      .reduce((sum, [x, y], i) => sum + x! * ring[i + 1]![1]! - ring[i + 1]![0]! * y!, 0);
    expect(twiceArea).toBeGreaterThan(0);
    expect(features[0]).toMatchObject({
      id: 1,
      properties: { nilai: 12.5, satuan: count.unit.id, keadaan: 'sebagian belum ada data' },
    });
  });

  it('list the share of every class where a hexagon has no single value', () => {
    const status = indicator({
      id: 'status',
      kind: 'category',
      categories: ['maju', 'mandiri'].map((id) => ({ id, en: id })),
    });
    const parts: Hexagons = {
      ...hexagons,
      as: 'area',
      value: Float64Array.of(Number.NaN, Number.NaN),
      perClass: Float64Array.of(0.62, 0.38, 0, 1),
      classIndex: Uint8Array.of(0, 1),
    };
    const [one, other] = records(
      hexCsv({ ...file, question: { ...question, as: 'area', indicator: status }, hexagons: parts }),
    );
    expect([one!['kelas'], one!['per_kelas']]).toEqual(['maju', 'maju: 0.62; mandiri: 0.38']);
    expect([other!['kelas'], other!['per_kelas']]).toEqual(['mandiri', 'mandiri: 1']);
  });

  it('have a descriptive name', () => {
    const { id, version } = dataset.manifest;
    expect(hexFileName(file)).toBe(`${id}-segi-enam-miskin-2021-2.5km2-v${version}`);
  });
});
