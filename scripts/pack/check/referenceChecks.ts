import type { Dataset } from '../../../src/data/dataset';
import type { PackParts } from '../../../src/data/readParts';
import type { Provenance } from '../../../src/data/schema';
import { finding, type Finding } from './finding';

/** A statement of the pack that names a source and a provenance. */
interface Claim {
  readonly file: string;
  readonly where: string;
  readonly sourceIds: readonly string[];
  readonly provenance: Provenance;
}

/** Sources, actors and provenance of every statement, and the rules of regency series and interventions. */
export function checkReferences(dataset: Dataset, parts: Partial<PackParts>): Finding[] {
  const { programme = [], actors = [], interventions = [], series = [], services = [] } = parts;
  const claims: Claim[] = [
    ...dataset.indicators.map((x) => ({
      file: 'katalog.csv',
      where: x.id,
      sourceIds: x.sourceIds,
      provenance: x.provenance,
    })),
    ...programme.map((x) => ({
      file: 'program.csv',
      where: `${x.status} ${x.date}`,
      sourceIds: [x.sourceId],
      provenance: x.provenance,
    })),
    ...series.map((x) => ({
      file: 'deret.csv',
      where: `${x.area}, ${x.indicatorId} ${x.year}`,
      sourceIds: [x.sourceId],
      provenance: x.provenance,
    })),
    ...interventions.map((x) => ({
      file: 'intervensi.geojson',
      where: x.id,
      sourceIds: [x.sourceId],
      provenance: x.provenance,
    })),
    ...services.map((x) => ({
      file: 'layanan.csv',
      where: x.id,
      sourceIds: [x.sourceId],
      provenance: x.provenance,
    })),
  ];
  const { boundary, demo } = dataset.manifest;
  const unknown = [
    ...claims,
    { file: 'datapackage.json', where: 'petala.boundary', sourceIds: boundary.sourceIds },
  ].flatMap(({ file, where, sourceIds }) =>
    sourceIds
      .filter((id) => !dataset.sources.has(id))
      .map((id) => finding('sourceUnknown', { file, where }, `sumber "${id}" tidak ada di sumber.csv`)),
  );
  const mixed = claims
    .filter(({ provenance }) => (provenance === 'peraga') !== demo)
    .map(({ file, where, provenance }) =>
      finding('provenanceMixed', { file, where }, `asal ${provenance} di paket ${demo ? 'peraga' : 'data'}`),
    );
  return [
    ...unknown,
    ...mixed,
    ...checkSeries(series),
    ...checkInterventions(interventions, new Set(actors.map(({ id }) => id))),
    ...checkServices(services),
  ];
}

function checkSeries(series: PackParts['series']): Finding[] {
  const seen = new Set<string>();
  return series.flatMap(({ area, indicatorId, year, period, primary }) => {
    const key = [area, indicatorId, year, period].join(', ');
    if (primary && seen.has(key))
      return [finding('primaryRepeated', { file: 'deret.csv', where: key }, 'dua baris utama')];
    if (primary) seen.add(key);
    return [];
  });
}

function checkInterventions(
  interventions: PackParts['interventions'],
  actors: ReadonlySet<string>,
): Finding[] {
  const seen = new Set<string>();
  return interventions.flatMap(({ id, actorIds }) => {
    const at = { file: 'intervensi.geojson', where: id };
    const findings = actorIds
      .filter((actor) => !actors.has(actor))
      .map((actor) => finding('actorUnknown', at, `pelaku "${actor}" tidak ada di pelaku.csv`));
    if (seen.has(id)) findings.push(finding('idRepeated', at, `intervensi ${id} ada dua kali`));
    seen.add(id);
    return findings;
  });
}

function checkServices(services: PackParts['services']): Finding[] {
  const seen = new Set<string>();
  return services.flatMap(({ id, lon, lat }) => {
    const at = { file: 'layanan.csv', where: id };
    const findings = seen.has(id) ? [finding('idRepeated', at, `layanan ${id} ada dua kali`)] : [];
    seen.add(id);
    const onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return onEarth
      ? findings
      : [...findings, finding('pointOutside', at, `titik ${lon}, ${lat} bukan derajat`)];
  });
}

/** Raw features: one known only by kecamatan or regency must not carry a point that the reader would drop. */
export function checkPrecision(collection: unknown): Finding[] {
  const features = (collection as { features?: unknown }).features;
  if (!Array.isArray(features)) return [];
  return (features as { geometry?: unknown; properties?: Record<string, unknown> | null }[]).flatMap(
    ({ geometry, properties }) => {
      const precision = properties?.presisi_lokasi;
      const isCoarse = precision === 'kecamatan' || precision === 'kabupaten';
      const at = { file: 'intervensi.geojson', where: String(properties?.id) };
      return isCoarse && geometry
        ? [finding('pointTooPrecise', at, `presisi ${precision} tetapi bertitik`)]
        : [];
    },
  );
}
