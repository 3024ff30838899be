import { changed, type Damaged, type DamageKind, type PackTexts } from './damage';
import type { Draw } from './draw';

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'desa.csv': ['luas_km2', 'lon', 'lat'],
  'nilai.csv': ['nilai', 'pembilang', 'penyebut', 'galat_baku'],
  'total.csv': ['nilai', 'pembilang', 'penyebut', 'desa'],
  'deret.csv': ['tahun', 'nilai'],
  'layanan.csv': ['lon', 'lat'],
  'ppa.csv': ['peringkat', 'n_keluarga'],
  'katalog.csv': ['desimal', 'pengali'],
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'desa.csv': ['kode', 'jenis', 'kode_kecamatan', 'kecamatan', 'nama', 'status_batas'],
  'nilai.csv': ['kode', 'indikator', 'tahun', 'tanda'],
  'total.csv': ['kode', 'indikator', 'tahun', 'tanda'],
  'katalog.csv': [
    'id',
    'jenis',
    'arah',
    'asal',
    'level',
    'sumber',
    'tahun',
    'rumus',
    'kelas_batas',
    'padanan_rasio',
  ],
  'program.csv': ['kode', 'status', 'tanggal', 'induk', 'asal', 'sumber'],
  'pelaku.csv': ['id', 'warna'],
  'deret.csv': ['asal', 'sumber', 'utama'],
  'ppa.csv': ['kode', 'jenis', 'tanggal'],
  'layanan.csv': ['kode_kecamatan', 'status', 'letak', 'asal', 'sumber'],
};

/** Names in KEYS that are left empty where nothing is to be said. */
const OPTIONAL: ReadonlySet<string> = new Set(['rumus', 'kelas_batas', 'padanan_rasio', 'induk', 'status']);

/** A number turned into one that cannot be: below zero, beyond all bounds, a million times itself, or no number. */
export const impossibleCell: DamageKind = (texts, draw) =>
  inCell(texts, draw, NUMBERS, (cell, column) => {
    const x = Number(cell);
    if (cell === '') return null;
    const isPlace = column === 'lon' || column === 'lat';
    // Of a place, the opposite and a multiple are other places; of zero, the opposite is zero.
    const below = isPlace || x === 0 || column === 'pengali' ? '-999' : String(-Math.abs(x));
    const many = x === 0 ? '1e300' : String(x * 1e6);
    const words = ['NaN', 'Infinity', '-Infinity', '1e999', '12,5', '0x1F', 'n/a', '1e300', '-1e300'];
    return draw.of([below, many, draw.of(words)]);
  });

/** A key, word or reference turned into something that nothing else knows. */
export const strangeKey: DamageKind = (texts, draw) =>
  inCell(texts, draw, KEYS, (cell, column) => {
    if (cell === '') return null;
    if (column === 'nama' || column === 'kecamatan')
      return draw.of(['', ' ', `${cell}\u0000`, `${cell}\uFFFD`]);
    const emptied = OPTIONAL.has(column) ? [] : ['', ' '];
    return draw.of([
      '???',
      `${cell}~`,
      '__proto__',
      'constructor',
      'null',
      '-1',
      `${cell}\u0007`,
      ...emptied,
    ]);
  });

/** The structure of a table: columns, quotes, rows, encoding. */
export const brokenTable: DamageKind = (texts, draw) => {
  const path = draw.of([...texts.keys()].filter((name) => name.endsWith('.csv')));
  const lines = texts.get(path)!.trimEnd().split('\n');
  const at = 1 + draw.below(lines.length - 1);
  const line = lines[at]!;
  const required = path === 'sumber.csv' ? 'judul' : (lines[0]!.split(',')[0] ?? '');
  const ways: readonly (readonly [string, () => string])[] = [
    ['a cell too many', () => replaced(lines, at, `${line},x`)],
    ['a cell too few', () => replaced(lines, at, line.slice(0, line.lastIndexOf(',')))],
    ['a quote that is not closed', () => replaced(lines, at, `"${line.replaceAll('"', '')}`)],
    ['semicolons for commas', () => lines.join('\n').replaceAll(',', ';')],
    ['a column renamed', () => replaced(lines, 0, lines[0]!.replace(required, `${required}_x`))],
    ['no rows', () => lines[0]!],
    ['nothing at all', () => ''],
    ['JSON instead', () => '{"a":1}'],
  ];
  const [what, way] = draw.of(ways);
  return changed(texts, path, way(), `${path}, line ${at + 1}: ${what}`);
};

/** A line given twice in tables whose lines have a key. */
export const repeatedLine: DamageKind = (texts, draw) => {
  const path = draw.of(
    ['desa.csv', 'katalog.csv', 'nilai.csv', 'total.csv', 'sumber.csv', 'pelaku.csv', 'layanan.csv'].filter(
      (name) => texts.has(name),
    ),
  );
  const lines = texts.get(path)!.trimEnd().split('\n');
  const at = 1 + draw.below(lines.length - 1);
  return changed(texts, path, [...lines, lines[at], ''].join('\n'), `${path}: line ${at + 1} twice`);
};

/** A line left out of tables that others refer to. */
export const lostLine: DamageKind = (texts, draw) => {
  const path = draw.of(['desa.csv', 'katalog.csv', 'nilai.csv'].filter((name) => texts.has(name)));
  const lines = texts.get(path)!.trimEnd().split('\n');
  const at = 1 + draw.below(lines.length - 1);
  return changed(texts, path, `${lines.toSpliced(at, 1).join('\n')}\n`, `${path}: line ${at + 1} left out`);
};

/** Changes one cell of a column that is drawn; only cells without quotes are met. */
function inCell(
  texts: PackTexts,
  draw: Draw,
  columns: Readonly<Record<string, readonly string[]>>,
  harm: (cell: string, column: string) => string | null,
): Damaged | null {
  const path = draw.of(Object.keys(columns).filter((name) => texts.has(name)));
  const lines = texts.get(path)!.trimEnd().split('\n');
  const header = lines[0]!.split(',');
  const column = draw.of(columns[path]!);
  const at = 1 + draw.below(lines.length - 1);
  // A quoted cell may hold commas.
  if (lines[at]!.includes('"')) return null;
  const cells = lines[at]!.split(',');
  const index = header.indexOf(column);
  const before = cells[index] ?? '';
  const after = harm(before, column);
  if (after === null) return null;
  // A cell that contains a comma is quoted (RFC 4180).
  cells[index] = after.includes(',') ? `"${after}"` : after;
  return changed(
    texts,
    path,
    `${replaced(lines, at, cells.join(','))}\n`,
    `${path}, line ${at + 1}, ${column}: ${before} → ${after}`,
  );
}

function replaced(lines: readonly string[], at: number, line: string): string {
  return lines.with(at, line).join('\n');
}
