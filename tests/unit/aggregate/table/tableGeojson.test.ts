import { expect, it } from 'vitest';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import { tableGeojson } from '../../../../src/aggregate/table/tableGeojson';
import { exportHeader } from '../../../../src/data/export/exportTable';
import { askedTable } from '../../data/export/askedTable';

/** Three squares of one degree, the first wound clockwise, the second with a hole. */
const square = (west: number): [number, number][] => [
  [west, 0],
  [west, 1],
  [west + 1, 1],
  [west + 1, 0],
];
const hole: [number, number][] = [
  [1.25, 0.25],
  [1.75, 0.25],
  [1.75, 0.5],
];
const geometry = polygonColumns([[[square(0)]], [[square(1), hole]], [[square(2)]]]);

interface Read {
  readonly type: string;
  readonly metadata: { readonly kelas: readonly unknown[]; readonly judul: string };
  readonly kamus: readonly { readonly name: string }[];
  readonly features: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
  }[];
}
const read = JSON.parse(tableGeojson(askedTable, geometry)) as Read;

it('has a feature for each row that is shown, with the cells of the table', () => {
  expect(read.features.map(({ id }) => id)).toEqual(['99.01.01.2001', '99.01.01.2002']);
  expect(Object.keys(read.features[0]!.properties)).toEqual(exportHeader(askedTable));
  expect(read.features[0]!.properties).toMatchObject({
    nilai: 12.5,
    kelas: 'Rendah',
    rtlh_2019: 3,
    tanda: 'ada',
  });
});

it('withholds what the table withholds: null, with the mark that says why', () => {
  expect(read.features[1]!.properties).toMatchObject({
    ...{ nilai: null, pembilang: null, kelas: null, peringkat: null },
    ...{ tanda: 'sembunyi', rtlh_2019: 4 },
  });
});

it('tames a text that a spreadsheet would run', () => {
  expect(read.features[1]!.properties['nama']).toBe("'=Dua");
});

it('says what it is of beside the features, classes and dictionary included', () => {
  expect(read.metadata.judul).toBe('Penduduk miskin, 2024, Kab. Uji');
  expect(read.metadata.kelas).toEqual([
    { nama: 'Rendah', jumlah: 1 },
    { nama: 'Tinggi', jumlah: 0 },
  ]);
  expect(read.kamus.map(({ name }) => name)).toEqual(exportHeader(askedTable));
});

it('closes its rings, outer ones counter-clockwise, holes clockwise', () => {
  const [outer, inner] = read.features[1]!.geometry.coordinates[0]!;
  expect(read.features[0]!.geometry.coordinates).toEqual([
    [
      [
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 0],
      ],
    ],
  ]);
  expect(outer!.at(0)).toEqual(outer!.at(-1));
  expect(inner).toEqual([
    [1.75, 0.5],
    [1.75, 0.25],
    [1.25, 0.25],
    [1.75, 0.5],
  ]);
});
