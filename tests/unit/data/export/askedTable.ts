import type { Dataset } from '../../../../src/data/model/dataset';
import type { ExportQuestion } from '../../../../src/data/export/exportTable';
import { column, indicator, villages } from '../../aggregate/sample';

const both = (text: string) => ({ id: text, en: text });

const dataset: Dataset = {
  manifest: {
    id: 'uji',
    title: both('Uji'),
    region: { code: '99.01', name: both('Kab. Uji'), subtitle: both('') },
    version: '1.2.0',
    created: '2025-01-02',
    demo: false,
    bbox: [109, -8, 110, -7],
    defaultIndicator: 'p0',
    villageCount: 3,
    boundary: { status: 'model', note: both('Batas model, bukan rujukan'), sourceIds: [] },
    resources: [],
  },
  villages: villages([
    { code: '99.01.01.2001', name: 'Satu', kecamatan: 'Utara' },
    { code: '99.01.01.2002', name: '=Dua', kecamatan: 'Utara' },
    { code: '99.01.02.2001', name: 'Tiga', kecamatan: 'Selatan' },
  ]),
  indicators: [],
  sources: new Map([
    [
      's1',
      {
        ...{ id: 's1', title: 'Susenas, "2024"', publisher: 'BPS', url: 'https://bps.example/' },
        ...{ licence: 'CC-BY-4.0', date: '2024', note: '' },
      },
    ],
  ]),
  columns: new Map(),
};

/** A table of two of three villages, the second withheld, with a further indicator beside. */
export const askedTable: ExportQuestion = {
  dataset,
  rows: Uint32Array.of(0, 1),
  drawn: {
    indicator: indicator({
      ...{ id: 'p0', name: both('Penduduk miskin'), unit: both('%'), provenance: 'estimasi' },
      ...{ sourceIds: ['s1', 's9'], decimals: 2 },
    }),
    column: column([12.5, 'suppressed', 7]),
    certaintyOfRow: () => '',
  },
  beside: [
    {
      indicator: indicator({
        ...{ id: 'rtlh', name: both('Rumah tidak layak'), unit: both('rumah'), sourceIds: [] },
      }),
      column: column([3, 4, 5], { year: 2019 }),
      certaintyOfRow: () => '',
    },
  ],
  classes: [
    { name: 'Rendah', count: 1 },
    { name: 'Tinggi', count: 0 },
  ],
  classOfRow: (row) => (row === 0 ? 'Rendah' : ''),
  rankOfRow: (row) => (row === 0 ? 1 : null),
  rankSpanOfRow: () => null,
  statusOfRow: () => '',
  interventionsOfRow: (row) => row,
  filter: 'Utara: 2 dari 3 desa',
  order: 'Urut Peringkat, naik',
  link: 'https://contoh.id/#/peta',
};
