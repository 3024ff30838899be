import type { Draw } from './draw';

/** A pack's files by path. */
export type PackTexts = ReadonlyMap<string, string>;

/** One damage done to one file: what the file is afterwards, and what was done, for people. */
export interface Damaged {
  readonly path: string;
  readonly text: string;
  readonly what: string;
}

/** Does one random damage of its kind; null where this pack has no place for it. */
export type DamageKind = (texts: PackTexts, draw: Draw) => Damaged | null;

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
  'katalog.csv': ['id', 'jenis', 'arah', 'asal', 'level', 'sumber', 'tahun', 'rumus', 'kelas_batas', 'padanan_rasio'],
  'program.csv': ['kode', 'status', 'tanggal', 'induk', 'asal', 'sumber'],
  'pelaku.csv': ['id', 'warna'],
  'deret.csv': ['asal', 'sumber', 'utama'],
  'ppa.csv': ['kode', 'jenis', 'tanggal'],
  'layanan.csv': ['kode_kecamatan', 'status', 'letak', 'asal', 'sumber'],
};

/** Names in KEYS that are left empty where nothing is to be said. */
const OPTIONAL: ReadonlySet<string> = new Set(['rumus', 'kelas_batas', 'padanan_rasio', 'induk', 'status']);

/** A number turned into one that cannot be: below zero, beyond all bounds, a million times itself, or no number. */
const impossibleCell: DamageKind = (texts, draw) =>
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
const strangeKey: DamageKind = (texts, draw) =>
  inCell(texts, draw, KEYS, (cell, column) => {
    if (cell === '') return null;
    if (column === 'nama' || column === 'kecamatan') return draw.of(['', ' ', `${cell}\u0000`, `${cell}\uFFFD`]);
    const emptied = OPTIONAL.has(column) ? [] : ['', ' '];
    return draw.of(['???', `${cell}~`, '__proto__', 'constructor', 'null', '-1', `${cell}\u0007`, ...emptied]);
  });

/** The structure of a table: columns, quotes, rows, encoding. */
const brokenTable: DamageKind = (texts, draw) => {
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
const repeatedLine: DamageKind = (texts, draw) => {
  const path = draw.of(
    ['desa.csv', 'katalog.csv', 'nilai.csv', 'total.csv', 'sumber.csv', 'pelaku.csv', 'layanan.csv'].filter((name) =>
      texts.has(name),
    ),
  );
  const lines = texts.get(path)!.trimEnd().split('\n');
  const at = 1 + draw.below(lines.length - 1);
  return changed(texts, path, [...lines, lines[at], ''].join('\n'), `${path}: line ${at + 1} twice`);
};

/** A line left out of tables that others refer to. */
const lostLine: DamageKind = (texts, draw) => {
  const path = draw.of(['desa.csv', 'katalog.csv', 'nilai.csv'].filter((name) => texts.has(name)));
  const lines = texts.get(path)!.trimEnd().split('\n');
  const at = 1 + draw.below(lines.length - 1);
  return changed(texts, path, `${lines.toSpliced(at, 1).join('\n')}\n`, `${path}: line ${at + 1} left out`);
};

const BAD_ARCS = [1.5, null, 'x', -0.5, 1e9, -1e9, 2 ** 31, 2 ** 32, NaN, true, [0], {}, undefined] as const;

/** An arc reference of a shape that leads nowhere, or to another arc. */
const badReference: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'batas.topo.json', (topology: Topo) => {
    const name = draw.of(Object.keys(topology.objects));
    const shapes = topology.objects[name]?.geometries ?? [topology.objects[name] as Shape];
    const ring = ringOf(draw.of(shapes), draw);
    if (!ring) return null;
    const at = draw.below(ring.length);
    const before = ring[at];
    const other = (typeof before === 'number' ? before + 1 : 0) % topology.arcs.length;
    const after = draw.of([...BAD_ARCS, other === before ? 1e9 : other]);
    ring[at] = after;
    return `objects.${name}: arc ${String(before)} → ${JSON.stringify(after)}`;
  });

/** A shape without what makes it one. */
const badShape: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'batas.topo.json', (topology: Topo) => {
    const name = draw.of(Object.keys(topology.objects).filter((one) => topology.objects[one]?.geometries));
    const shapes = topology.objects[name]!.geometries!;
    const at = draw.below(shapes.length);
    const shape = shapes[at]! as Shape | null;
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void ((shapes as unknown[])[at] = null)],
      ['a number', () => void ((shapes as unknown[])[at] = 7)],
      ['arcs null', () => void (shape!.arcs = null)],
      ['arcs flat', () => void (shape!.arcs = [0, 1, 2])],
      ['no rings', () => void (shape!.arcs = [])],
      ['an empty ring', () => void (shape!.arcs = [[]])],
      ['a point', () => void (shape!.type = 'Point')],
      ['a type of no kind', () => void (shape!.type = 'constructor')],
      ['geometries null', () => void ((topology.objects[name] as { geometries: unknown }).geometries = null)],
      ['a collection in itself', () => void ((shapes as unknown[])[at] = topology.objects[name] && { type: 'GeometryCollection', geometries: [] })],
      ['properties a text', () => void ((shape as { properties: unknown }).properties = 'x')],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `objects.${name}[${at}]: ${what}`;
  });

/** Positions of arcs and the grid that they stand on. */
const badArc: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'batas.topo.json', (topology: Topo) => {
    const used = ringOf(draw.of(topology.objects.desa!.geometries!), draw)!;
    const reference = draw.of(used) as number;
    const arc = reference < 0 ? ~reference : reference;
    const points = topology.arcs[arc]!;
    const at = draw.below(points.length);
    const point = points[at] as number[];
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void (topology.arcs[arc] = null)],
      ['one point', () => void (topology.arcs[arc] = [point])],
      ['a point null', () => void (points[at] = null)],
      ['a point a text', () => void (points[at] = 'x')],
      ['a step of a text', () => void (points[at] = ['1', '2'])],
      ['a step too far', () => void (points[at] = [point[0]! + 7e6, point[1]!])],
      ['a small step aside', () => void (points[at] = [point[0]! + 13, point[1]! - 7])],
      ['flung to 0, 0', () => void (points[at] = [0, 0])],
      ['half a step', () => void (points[at] = [point[0]! + 0.5, point[1]!])],
      ['arcs null', () => void ((topology as { arcs: unknown }).arcs = null)],
      ['objects null', () => void ((topology as { objects: unknown }).objects = null)],
      ['transform null', () => void (topology.transform = null)],
      ['transform without a scale', () => void (topology.transform = { translate: [1, 2] })],
      ['transform of texts', () => void (topology.transform = { scale: ['a', 'b'], translate: [0, 0] })],
      ['transform of a scale of zero', () => void (topology.transform = { scale: [0, 0], translate: [0, 0] })],
      ['transform that shifts by ten degrees', () => void (topology.transform = shifted(topology.transform))],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `arcs[${arc}][${at}]: ${what}`;
  });

/** What a shape says of its village. */
const badProperty: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'batas.topo.json', (topology: Topo) => {
    const shape = draw.of(topology.objects.desa!.geometries!);
    const key = draw.of(['id', 'kode', 'nama', 'kecamatan', 'jenis', 'status_batas']);
    const value = draw.of(['', 'lain', null, 7, {}, []]);
    if (key === 'id') shape.id = value;
    else shape.properties![key] = value;
    return `objects.desa: ${key} → ${JSON.stringify(value)}`;
  });

/** Features of the interventions. */
const badFeature: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'intervensi.geojson', (collection: Collection) => {
    const at = draw.below(collection.features.length);
    const feature = collection.features[at]!;
    const { properties } = feature;
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void ((collection.features as unknown[])[at] = null)],
      ['properties null', () => void ((feature as { properties: unknown }).properties = null)],
      ['an unknown village', () => void (properties.kode = '99.99.99.9999')],
      ['an amount below zero', () => void (properties.pagu_rp = -5)],
      ['an amount beyond all bounds', () => void (properties.realisasi_rp = 1e300)],
      ['an end before its start', () => void (properties.tahun_selesai = 1950)],
      ['a year that is none', () => void (properties.tahun_mulai = draw.of([99999, 20.5, 'lusa', null]))],
      ['an unknown actor', () => void (properties.pelaku = 'siapa')],
      ['an unknown source', () => void (properties.sumber = 'mana')],
      ['a stage of no kind', () => void (properties.status = 'toString')],
      ['a precision of no kind', () => void (properties.presisi_lokasi = {})],
      ['a title that is a list of things', () => void (properties.judul = [{}])],
      ['a point off the earth', () => void (feature.geometry = { type: 'Point', coordinates: [109.5, -97] })],
      ['a point of nulls', () => void (feature.geometry = { type: 'Point', coordinates: [null, null] })],
      ['a geometry of no kind', () => void (feature.geometry = { type: 'Point' })],
      ['features null', () => void ((collection as { features: unknown }).features = null)],
      ['an id twice', () => void (properties.id = collection.features.at(at === 0 ? 1 : 0)!.properties.id)],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `feature ${at + 1}: ${what}`;
  });

/** The descriptor: what the app cannot do without. */
const badDescriptor: DamageKind = (texts, draw) =>
  inJson(texts, draw, 'datapackage.json', (descriptor: Descriptor) => {
    const { petala, resources } = descriptor;
    const resource = draw.of(resources);
    const junk = draw.of([null, 7, 'x', [], {}, true] as unknown[]);
    const part = draw.of(['title', 'region', 'bbox', 'villageCount', 'boundary', 'format', 'defaultIndicator', 'demo']);
    const field = draw.of(['name', 'path', 'bytes', 'hash', 'licenses', 'sources', 'sdi', 'schema', 'format']);
    const ways: readonly (readonly [string, () => void])[] = [
      [`petala.${part} left out`, () => void delete petala[part]],
      [`petala.${part} junk`, () => void (petala[part] = part === 'demo' ? 1 : part === 'format' ? {} : junk)],
      [`${resource.name as string}: ${field} left out`, () => void delete resource[field]],
      [`${resource.name as string}: ${field} junk`, () => void (resource[field] = junk)],
      ['bbox turned round', () => void (petala.bbox as number[]).reverse()],
      ['bbox beyond the earth', () => void (petala.bbox = [109, -97, 110, -6])],
      ['a village too few', () => void (petala.villageCount = (petala.villageCount as number) - 1)],
      ['one name for two resources', () => void (resources[0]!.name = resources[1]!.name)],
      ['a path out of the folder', () => void (resource.path = '../desa.csv')],
      ['a length that is not so', () => void (resource.bytes = (resource.bytes as number) - 1)],
      ['petala null', () => void ((descriptor as unknown as { petala: unknown }).petala = null)],
      ['resources null', () => void ((descriptor as unknown as { resources: unknown }).resources = null)],
      ['resources of nulls', () => void ((resources as unknown[])[0] = null)],
    ];
    const [what, way] = draw.of(ways);
    way();
    return what;
  });

/** JSON that is cut, deep, or something else. */
const brokenJson: DamageKind = (texts, draw) => {
  const path = draw.of(['batas.topo.json', 'intervensi.geojson', 'datapackage.json']);
  const text = texts.get(path)!;
  const ways: readonly (readonly [string, string])[] = [
    ['cut', text.slice(0, 10 + draw.below(text.length - 20))],
    ['deep', '['.repeat(100_000)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['an empty record', '{}'],
  ];
  const [what, after] = draw.of(ways);
  return changed(texts, path, after, `${path}: ${what}`);
};

export const DAMAGE_KINDS: Readonly<Record<string, DamageKind>> = {
  impossibleCell,
  strangeKey,
  brokenTable,
  repeatedLine,
  lostLine,
  badReference,
  badShape,
  badArc,
  badProperty,
  badFeature,
  badDescriptor,
  brokenJson,
};

interface Shape {
  type: unknown;
  id?: unknown;
  arcs: unknown;
  properties?: Record<string, unknown>;
}
interface Topo {
  transform?: unknown;
  arcs: (unknown[] | null)[];
  objects: Record<string, { type?: unknown; geometries?: Shape[] } | undefined>;
}
interface Collection {
  features: { geometry: unknown; properties: Record<string, unknown> }[];
}
interface Descriptor {
  petala: Record<string, unknown>;
  resources: Record<string, unknown>[];
}

function shifted(transform: unknown): unknown {
  const { scale = [1, 1], translate = [0, 0] } = (transform ?? {}) as { scale?: number[]; translate?: number[] };
  return { scale, translate: [translate[0]! + 10, translate[1]!] };
}

/** A ring of a polygon or of a part of several. */
function ringOf(shape: Shape, draw: Draw): unknown[] | null {
  const parts = (shape.type === 'MultiPolygon' ? shape.arcs : [shape.arcs]) as unknown[][][];
  const part = draw.of(parts);
  return Array.isArray(part) && part.length > 0 ? draw.of(part) : null;
}

function inJson<T>(texts: PackTexts, draw: Draw, path: string, harm: (value: T) => string | null): Damaged | null {
  const text = texts.get(path);
  if (text === undefined) return null;
  const value = JSON.parse(text) as T;
  const what = harm(value);
  return what === null ? null : changed(texts, path, JSON.stringify(value), `${path}: ${what}`);
}

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
  // A comma within a cell needs quotes, as any program that writes CSV sets them.
  cells[index] = after.includes(',') ? `"${after}"` : after;
  return changed(texts, path, `${replaced(lines, at, cells.join(','))}\n`, `${path}, line ${at + 1}, ${column}: ${before} → ${after}`);
}

function replaced(lines: readonly string[], at: number, line: string): string {
  return lines.with(at, line).join('\n');
}

/** Null where the damage changes nothing. */
function changed(texts: PackTexts, path: string, text: string, what: string): Damaged | null {
  return texts.get(path) === text ? null : { path, text, what };
}
