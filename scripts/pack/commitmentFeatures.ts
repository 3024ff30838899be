import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPoint, Point } from 'geojson';
import type { RecordedCommitment } from '../../src/helix/commitment';
import { commitmentOrigin, commitmentPack, RECORDED_SOURCE } from '../../src/helix/commitmentPack';
import { packCells, type CommitmentOrigin } from '../../src/helix/commitmentTable';
import type { Row } from '../../src/studio/pack/csvText';
import { pointsGeometry } from './interventionFeatures';
import type { PackSources, SourceEntry } from './packSources';
import { readCommitments } from './readCommitments';

type InterventionFeature = Feature<Point | MultiPoint | null, Row>;

/** A commitment as a feature: known by village it stands at the villages' reference points, else nowhere. */
export function commitmentFeature(
  one: RecordedCommitment,
  origin: CommitmentOrigin,
  positionOf: (code: string) => readonly [lon: number, lat: number],
): InterventionFeature {
  const positions = one.precision === 'village' ? one.codes.map(positionOf) : [];
  return { type: 'Feature', geometry: pointsGeometry(positions), properties: packCells(one, origin) };
}

/** The row of sumber.csv by which a pack says where its commitments come from. */
export function recordedSource(date: string): SourceEntry {
  return {
    id: RECORDED_SOURCE,
    judul: 'Komitmen yang dicatat dalam rapat',
    ...{ penerbit: '', alamat: '', lisensi: 'fakta dikutip dengan sumber', tanggal: date },
    catatan: 'Janji sebagaimana dicatat saat diucapkan; bukan anggaran.',
  };
}

/** The commitments of a pack's sources, beside its own interventions. */
export interface SourceCommitments {
  readonly features: readonly InterventionFeature[];
  /** A source that the pack does not list; none where nothing is added. */
  readonly sources: readonly SourceEntry[];
}

/**
 * `komitmen.csv` among a pack's sources: commitments as the app exports them; a pack need not have any. Those that were
 * cancelled, and those that `intervensi.csv` tells more of under the same id, are left out.
 */
export function sourceCommitments(packSources: PackSources): SourceCommitments {
  const { dir, config, sources, villages, table } = packSources;
  const path = join(dir, 'komitmen.csv');
  if (!existsSync(path)) return { features: [], sources: [] };
  const byCode = new Map(villages.map((one) => [one.kode, one]));
  const districts = new Set(villages.map(({ kode_kecamatan }) => kode_kecamatan));
  const actors = table('pelaku.csv').map((row) => ({
    id: row.text('id'),
    name: { id: row.text('nama'), en: row.text('nama_en') },
    aliases: row.textIfThere('alias').split(';'),
  }));
  const pack = {
    actorOf: commitmentPack({ actors, villages: null }).actorOf,
    isVillage: (code: string) => byCode.has(code),
    isDistrict: (code: string) => districts.has(code),
  };
  const day = config.created.slice(0, 10);
  const { taken } = readCommitments(path, { pack, today: day });
  const told = new Set(table('intervensi.csv').map((row) => row.text('id')));
  const fresh = taken.filter(({ id, status }) => status !== 'cancelled' && !told.has(id));
  const origin = commitmentOrigin({ demo: false, sourceIds: [] });
  const positionOf = (code: string) => {
    const { lon, lat } = byCode.get(code)!;
    return [lon, lat] as const;
  };
  const isListed = fresh.length === 0 || sources.some(({ id }) => id === origin.sourceId);
  return {
    features: fresh.map((one) => commitmentFeature(one, origin, positionOf)),
    sources: isListed ? [] : [recordedSource(day)],
  };
}
