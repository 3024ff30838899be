import Papa from 'papaparse';
import type { PackManifest, ResourceManifest } from '../model/dataset';
import { TABLES, type ColumnSchema } from '../model/schema';
import { tameText } from './exportText';
import type { Sheet, SheetCell } from './sheetXml';

/** Whether a resource is a table whose columns are known, so that it can be had in other forms. */
export function isTable({ name, path }: ResourceManifest): boolean {
  return path.endsWith('.csv') && columnsOf(name).length > 0;
}

/** The schema's columns of a table; of totals and values in a file of their own there are none. */
function columnsOf(name: string): readonly ColumnSchema[] {
  return Object.hasOwn(TABLES, name) ? TABLES[name as keyof typeof TABLES] : [];
}

const XSD = { string: 'string', number: 'number', integer: 'integer', boolean: 'boolean', list: 'string' };

/** CSV on the Web (W3C "Metadata Vocabulary for Tabular Data") for a table of a pack, in the file beside it. */
export function resourceCsvw(manifest: PackManifest, resource: ResourceManifest): string {
  const { definisi, produsen, metode, cakupan, dasar_data, per_tanggal } = resource.metadata;
  const columns = columnsOf(resource.name).map(({ name, type, required }) => ({
    name,
    titles: name,
    datatype: XSD[type],
    ...(type === 'list' ? { separator: ';' } : {}),
    required,
  }));
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'id' }],
    url: resource.path,
    'dc:title': resource.title.id,
    'dc:description': definisi ?? '',
    'dc:publisher': produsen ?? '',
    'dc:license': resource.licence,
    'dc:modified': manifest.created,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
    tableSchema: { columns },
    'petala:metadata': {
      metode,
      cakupan,
      dasar_data,
      per_tanggal,
      versi: manifest.version,
      peraga: manifest.demo,
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** A table of a pack as sheets of a workbook: its rows, and what it is. Numbers stay numbers, formulas stay texts. */
export function resourceSheets(
  { title, version }: PackManifest,
  resource: ResourceManifest,
  text: string,
): readonly Sheet[] {
  const [header = [], ...rows] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  const numeric = new Set(
    columnsOf(resource.name).flatMap(({ name, type }) =>
      type === 'number' || type === 'integer' ? [name] : [],
    ),
  );
  const cell = (value: string, at: number): SheetCell => {
    if (value === '') return null;
    return numeric.has(header[at] ?? '') ? Number(value) : tameText(value);
  };
  const notes: readonly (readonly [string, string])[] = [
    ['paket', title.id],
    ['versi', version],
    ['berkas', resource.path],
    ...Object.entries(resource.metadata).filter(([key]) => key !== 'versi'),
  ];
  return [
    {
      name: 'Tabel',
      header,
      rows: rows.map((row) => row.map(cell)),
      columns: header.map((name) => ({ width: Math.max(10, name.length + 2), style: 'plain' })),
    },
    {
      name: 'Metadata',
      header: null,
      rows: notes.map(([label, note]) => [label, tameText(note)]),
      columns: [
        { width: 24, style: 'bold' },
        { width: 100, style: 'wrapped' },
      ],
    },
  ];
}

/** What goes with a whole pack: which file has which licence, and how to cite it. */
export function packReadme({ title, version, created, demo, resources, boundary }: PackManifest): string {
  return [
    `${title.id}, versi ${version}, ${created}`,
    ...(demo ? ['Semua angka paket ini rekaan: peraga, bukan data.'] : []),
    `${boundary.note.id}.`,
    '',
    'Lisensi tiap berkas:',
    ...resources.map(({ path, licence, title: name }) => `- ${path} (${name.id}): ${licence}`),
    '',
    'Sumber tiap angka ada di katalog.csv dan sumber.csv; sebut sumber itu bila memakai angkanya.',
    'Sidik sha256 tiap berkas ada di datapackage.json.',
    '',
  ].join('\n');
}
