import { isRecord } from '../../data/model/untrustedJson';
import { arealShapes, type NamedShape } from '../../data/topology/arealShapes';
import { topologyColumns, type TopologyColumns } from '../../data/topology/topologyColumns';
import { finding, findingOf, type Finding } from './finding';

/** Degrees by which the bbox of the manifest may differ from that of the villages. */
const TOLERANCE = 0.001;

/** What the shapes are held against: the rows of desa.csv, as its own cells. */
export interface VillageCells {
  readonly codes: readonly string[];
  readonly districtCodes: readonly string[];
  readonly districtNames: readonly string[];
  readonly text: (column: string, row: number) => string;
}

interface Against {
  readonly file: string;
  readonly villages: VillageCells;
  readonly bbox: readonly number[];
}

/** Shapes against the village table, arcs against the list of arcs, and the bbox of the whole. */
export function checkTopology(read: unknown, against: Against): Finding[] {
  const { file } = against;
  if (!isRecord(read) || !isRecord(read.objects) || !Array.isArray(read.arcs)) return []; // the reader says that it is no TopoJSON
  const columns = topologyColumns(file, {
    arcs: read.arcs as unknown[],
    objects: read.objects as TopologyColumns['objects'],
    transform: read.transform,
  });
  if (!columns.ok) return [findingOf(columns.fault)];
  const findings: Finding[] = [];
  const shapesOf = new Map<string, readonly NamedShape[]>();
  for (const name of Object.keys(read.objects)) {
    const shapes = arealShapes(file, columns.value, name);
    if (shapes.ok) shapesOf.set(name, shapes.value);
    else findings.push(arcFinding(shapes.fault));
  }
  const villages = shapesOf.get('desa');
  if (!villages)
    return findings.length > 0 ? findings : [finding('geometryMissing', { file }, 'objects.desa tidak ada')];
  return [
    ...checkIds(villages, against),
    ...checkProperties(villages, against),
    ...checkMerged(shapesOf, against),
    ...findings,
    ...(findings.length > 0 ? [] : checkBox(columns.value, villages, against)),
  ];
}

function arcFinding({ file, where, got, expected }: Parameters<typeof findingOf>[0]): Finding {
  return finding('arcRange', { file, where }, `ada "${got}", seharusnya ${expected}`);
}

function checkIds(shapes: readonly NamedShape[], { file, villages: { codes } }: Against): Finding[] {
  const ids = shapes.map(({ id }) => id);
  const known = new Set(codes);
  const drawn = new Set(ids);
  const at = { file, where: 'objects.desa' };
  const findings = [
    ...codes
      .filter((code) => !drawn.has(code))
      .map((code) => finding('geometryMissing', at, `desa ${code} tanpa bentuk`)),
    ...ids
      .filter((id) => !known.has(id))
      .map((id) => finding('geometryUnknown', at, `bentuk ${id} tidak ada di desa.csv`)),
  ];
  if (findings.length === 0 && ids.some((id, row) => id !== codes[row])) {
    findings.push(finding('geometryOrder', at, 'urutan bentuk berbeda dari urutan desa.csv'));
  }
  return findings;
}

/** What a shape says of its village, for those who use the file alone, is what desa.csv says. */
function checkProperties(shapes: readonly NamedShape[], { file, villages }: Against): Finding[] {
  const rows = new Map(villages.codes.map((code, row) => [code, row]));
  return shapes.flatMap(({ id, properties }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return ['kode', 'kode_bps', 'nama', 'jenis', 'kecamatan', 'status_batas'].flatMap((column) => {
      const [stated, own] = [properties[column] ?? '', villages.text(column, row)];
      const at = { file, where: `objects.desa, ${id}, ${column}` };
      return stated === own
        ? []
        : [finding('geometryDiffers', at, `tertulis ${JSON.stringify(stated)}, di desa.csv "${own}"`)];
    });
  });
}

/** Shapes of whole kecamatan and of the regency: each kecamatan once, under its name. */
function checkMerged(
  shapesOf: ReadonlyMap<string, readonly NamedShape[]>,
  { file, villages }: Against,
): Finding[] {
  const nameOf = new Map(villages.districtCodes.map((code, row) => [code, villages.districtNames[row]]));
  const districts = shapesOf.get('kecamatan');
  const findings: Finding[] = [];
  const stated = districts?.map(({ properties }) => properties.kode) ?? [];
  for (const { properties } of districts ?? []) {
    const at = { file, where: `objects.kecamatan, ${String(properties.kode)}` };
    if (typeof properties.kode !== 'string' || nameOf.get(properties.kode) !== properties.nama) {
      const got = JSON.stringify([properties.kode, properties.nama]);
      findings.push(finding('geometryDiffers', at, `kecamatan ${got} tidak ada di desa.csv`));
    }
  }
  if (districts && (districts.length !== nameOf.size || new Set(stated).size !== stated.length)) {
    const at = { file, where: 'objects.kecamatan' };
    findings.push(
      finding('geometryDiffers', at, `${districts.length} bentuk untuk ${nameOf.size} kecamatan`),
    );
  }
  const empty = [...shapesOf].flatMap(([name, shapes]) =>
    shapes.some(({ parts }) => parts.length === 0) ? [name] : [],
  );
  return [
    ...findings,
    ...empty.map((name) =>
      finding('geometryMissing', { file, where: `objects.${name}` }, 'ada bentuk tanpa garis'),
    ),
  ];
}

function checkBox(
  { position, arcStart }: TopologyColumns,
  villages: readonly NamedShape[],
  { file, bbox }: Against,
): Finding[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const reference of villages.flatMap(({ parts }) => parts.flat(2))) {
    const arc = reference < 0 ? ~reference : reference;
    for (let i = arcStart[arc]!; i < arcStart[arc + 1]!; i++) {
      const [x, y] = [position[2 * i]!, position[2 * i + 1]!];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  const isWrong = box.some((x, i) => Math.abs(x - (bbox[i] ?? NaN)) > TOLERANCE);
  const at = { file: 'datapackage.json', where: 'petala.bbox' };
  return isWrong
    ? [
        finding(
          'bboxWrong',
          at,
          `bbox ${bbox.join(', ')}, padahal ${file} membentang ${box.map((x) => x.toFixed(4)).join(', ')}`,
        ),
      ]
    : [];
}
