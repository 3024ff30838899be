import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { finding, type Finding } from './finding';

/** Degrees by which the bbox of the manifest may differ from that of the villages. */
const TOLERANCE = 0.001;

/** Shapes against the village table, arcs against the list of arcs, and the bbox of the whole. */
export function checkTopology(
  read: Partial<Topology> | null,
  {
    file,
    codes,
    bbox,
  }: { readonly file: string; readonly codes: readonly string[]; readonly bbox: readonly number[] },
): Finding[] {
  if (!read?.objects || !Array.isArray(read.arcs)) return []; // the reader says that it is no TopoJSON
  const topology = read as Topology;
  const villages = topology.objects.desa as GeometryCollection | undefined;
  if (villages?.type !== 'GeometryCollection')
    return [finding('geometryMissing', { file }, 'objects.desa tidak ada')];
  const broken = Object.entries(topology.objects).flatMap(([name, object]) =>
    arcsOf(object).some((arc) => !Number.isInteger(arc) || (arc < 0 ? ~arc : arc) >= topology.arcs.length)
      ? [
          finding(
            'arcRange',
            { file, where: `objects.${name}` },
            `menunjuk busur yang tidak ada (ada ${topology.arcs.length})`,
          ),
        ]
      : [],
  );
  return [
    ...checkIds(villages, { file, codes }),
    ...(broken.length > 0 ? broken : checkBox(topology, villages, { file, bbox })),
  ];
}

function checkIds(
  villages: GeometryCollection,
  { file, codes }: { readonly file: string; readonly codes: readonly string[] },
): Finding[] {
  const ids = villages.geometries.map(({ id }) => String(id));
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

function checkBox(
  topology: Topology,
  villages: GeometryCollection,
  { file, bbox }: { readonly file: string; readonly bbox: readonly number[] },
): Finding[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [x, y] = node as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') return node.forEach(visit);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  for (const { geometry } of feature(topology, villages).features)
    if ('coordinates' in geometry) visit(geometry.coordinates);
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

function arcsOf(object: unknown): number[] {
  if (typeof object !== 'object' || object === null) return [];
  if ('geometries' in object && Array.isArray(object.geometries)) return object.geometries.flatMap(arcsOf);
  return 'arcs' in object && Array.isArray(object.arcs) ? (object.arcs.flat(3) as number[]) : [];
}
