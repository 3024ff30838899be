import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPoint, Point } from 'geojson';
import type { Villages } from '../../src/data/model/dataset';
import type { RowIndex } from '../../src/data/model/rowIndex';
import type { RecordedCommitment } from '../../src/helix/commitment';
import { RECORDED_SOURCE } from '../../src/helix/commitmentPack';
import { packCells, type CommitmentOrigin } from '../../src/helix/commitmentTable';
import type { Row } from './csvText';
import { featureLines, type InterventionCollection } from './packWriter';

/** What the pack is told of commitments, and what it is told of where they come from. */
export interface AddedCommitments {
  readonly commitments: readonly RecordedCommitment[];
  readonly origin: CommitmentOrigin;
  /** Whether sumber.csv has that source already. */
  readonly sourceKnown: boolean;
  /** ISO day. */
  readonly today: string;
}

interface PackPlaces {
  readonly villages: Villages;
  readonly rows: RowIndex;
}

/** Writes commitments into a pack's folder as interventions, and what its descriptor says of the changed files. */
export function addCommitments(dir: string, added: AddedCommitments, places: PackPlaces): void {
  const features = added.commitments.map((one) => commitmentFeature(one, added.origin, places));
  const path = join(dir, 'intervensi.geojson');
  const collection = JSON.parse(readFileSync(path, 'utf8')) as InterventionCollection;
  writeFileSync(path, featureLines({ ...collection, features: [...collection.features, ...features] }));
  const changed = ['intervensi.geojson'];
  if (!added.sourceKnown) {
    const sources = join(dir, 'sumber.csv');
    writeFileSync(sources, `${readFileSync(sources, 'utf8')}${sourceLine(added)}\n`);
    changed.push('sumber.csv');
  }
  describeAgain(dir, changed);
}

/** A commitment as a feature: known by village it stands at the villages' reference points, else nowhere. */
export function commitmentFeature(
  one: RecordedCommitment,
  origin: CommitmentOrigin,
  { villages, rows }: PackPlaces,
): Feature<Point | MultiPoint | null, Row> {
  const coordinates =
    one.precision === 'village'
      ? one.codes.map((code) => [villages.lon[rows.get(code)!]!, villages.lat[rows.get(code)!]!])
      : [];
  const [first] = coordinates;
  const geometry: Point | MultiPoint | null =
    first === undefined
      ? null
      : coordinates.length === 1
        ? { type: 'Point', coordinates: first }
        : { type: 'MultiPoint', coordinates };
  return { type: 'Feature', geometry, properties: packCells(one, origin) };
}

/** The columns of sumber.csv: id, judul, penerbit, alamat, lisensi, tanggal, catatan. */
function sourceLine({ today }: AddedCommitments): string {
  const note = 'Janji sebagaimana dicatat saat diucapkan; bukan anggaran.';
  const licence = 'fakta dikutip dengan sumber';
  return [RECORDED_SOURCE, 'Komitmen yang dicatat dalam rapat', '', '', licence, today, note].join(',');
}

/** Lengths and hashes of changed files. */
function describeAgain(dir: string, changed: readonly string[]): void {
  const path = join(dir, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8')) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const resource of descriptor.resources.filter((one) => changed.includes(one.path))) {
    const bytes = readFileSync(join(dir, resource.path));
    resource.bytes = bytes.length;
    resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  }
  writeFileSync(path, `${JSON.stringify(descriptor, null, 1)}\n`);
}
