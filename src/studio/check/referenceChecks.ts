import { isRecord } from '../../data/model/untrustedJson';
import type { Dataset, PackManifest } from '../../data/model/dataset';
import type { PackParts } from '../../data/pack/readParts';
import type { Provenance } from '../../data/model/packWords';
import { actorNames } from '../../helix/actorNames';
import { finding, type Finding } from './finding';
import { checkOutlying } from './outlyingValues';

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
    ...checkActors(actors),
    ...checkInterventions(interventions, { actors, bbox: dataset.manifest.bbox }),
    ...checkServices(services, dataset.manifest.bbox),
  ];
}

function checkActors(actors: PackParts['actors']): Finding[] {
  const ids = actors.map(({ id }) => id);
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
  const at = { file: 'pelaku.csv', where: 'kolom id' };
  return repeated.map((id) => finding('idRepeated', at, `pelaku ${id} ada dua kali`));
}

function isInside(lon: number, lat: number, [west, south, east, north]: PackManifest['bbox']): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function checkSeries(series: PackParts['series']): Finding[] {
  const seen = new Set<string>();
  const byLine = new Map<string, PackParts['series'][number][]>();
  for (const point of series) {
    const line = `${point.area}, ${point.indicatorId}`;
    byLine.set(line, [...(byLine.get(line) ?? []), point]);
  }
  const outlying = [...byLine].flatMap(([what, points]) =>
    checkOutlying({
      file: 'deret.csv',
      what,
      values: Float64Array.from(points, ({ value }) => value),
      whereOf: (i) => `${what} ${points[i]?.year}`,
    }),
  );
  const repeated = series.flatMap(({ area, indicatorId, year, period, primary }) => {
    const key = [area, indicatorId, year, period].join(', ');
    if (primary && seen.has(key))
      return [finding('primaryRepeated', { file: 'deret.csv', where: key }, 'dua baris utama')];
    if (primary) seen.add(key);
    return [];
  });
  return [...repeated, ...outlying];
}

function checkInterventions(
  interventions: PackParts['interventions'],
  { actors, bbox }: { readonly actors: PackParts['actors']; readonly bbox: PackManifest['bbox'] },
): Finding[] {
  const ids = new Set(actors.map(({ id }) => id));
  const names = actorNames(actors);
  const seen = new Set<string>();
  return interventions.flatMap(({ id, actorIds, points }) => {
    const at = { file: 'intervensi.geojson', where: id };
    const findings = actorIds
      .filter((actor) => !ids.has(names.idOf(actor)))
      .map((actor) => finding('actorUnknown', at, `pelaku "${actor}" tidak ada di pelaku.csv`));
    for (const [lon, lat] of points.filter(([lon, lat]) => !isInside(lon, lat, bbox)))
      findings.push(finding('pointOutside', at, `titik ${lon}, ${lat} di luar bbox paket`));
    if (seen.has(id)) findings.push(finding('idRepeated', at, `intervensi ${id} ada dua kali`));
    seen.add(id);
    return findings;
  });
}

function checkServices(services: PackParts['services'], bbox: PackManifest['bbox']): Finding[] {
  const seen = new Set<string>();
  return services.flatMap(({ id, lon, lat, fit }) => {
    const at = { file: 'layanan.csv', where: id };
    const findings = seen.has(id) ? [finding('idRepeated', at, `layanan ${id} ada dua kali`)] : [];
    seen.add(id);
    return fit === 'outside' || isInside(lon, lat, bbox)
      ? findings
      : [...findings, finding('pointOutside', at, `titik ${lon}, ${lat} di luar bbox paket`)];
  });
}

/** Raw features: one known only by kecamatan or regency must not carry a point that the reader would drop. */
export function checkPrecision(collection: unknown): Finding[] {
  const features = isRecord(collection) ? collection.features : null;
  if (!Array.isArray(features)) return []; // the reader says that these are no features
  return (features as unknown[]).filter(isRecord).flatMap(({ geometry, properties }) => {
    const { presisi_lokasi: precision, id } = isRecord(properties) ? properties : {};
    const isCoarse = precision === 'kecamatan' || precision === 'kabupaten';
    const at = { file: 'intervensi.geojson', where: String(id) };
    return isCoarse && geometry
      ? [finding('pointTooPrecise', at, `presisi ${precision} tetapi bertitik`)]
      : [];
  });
}
