import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceCommitments } from '../../../../scripts/pack/commitmentFeatures';
import { readPackSources } from '../../../../scripts/pack/packSources';
import { csvText } from '../../../../src/data/export/exportText';
import type { RecordedCommitment } from '../../../../src/helix/commitment';
import { COMMITMENT_COLUMNS, commitmentRows } from '../../../../src/helix/commitmentTable';
import { aCommitment } from '../../helix/aCommitment';

const ORIGIN = { provenance: 'dokumentasi', sourceId: 'komitmen' } as const;

/** The sources of the pack that ships, with what was exported beside them. */
function sourcesWith(list: readonly RecordedCommitment[], more = '') {
  const dir = mkdtempSync(join(tmpdir(), 'petala-sumber-'));
  cpSync('data/pekalongan', dir, { recursive: true });
  const rows = commitmentRows(list, ORIGIN);
  writeFileSync(join(dir, 'komitmen.csv'), csvText([COMMITMENT_COLUMNS, ...rows], 'csv') + more);
  return readPackSources(dir);
}

describe('komitmen.csv among the sources of a pack', () => {
  it('need not be there', () => {
    expect(sourceCommitments(readPackSources('data/pekalongan'))).toEqual({ features: [], sources: [] });
  });

  it('gives planned interventions at their villages, with a source of their own', () => {
    const [village] = readPackSources('data/pekalongan').villages;
    const { features, sources } = sourceCommitments(
      sourcesWith([
        aCommitment('k1', { codes: [village!.kode] }),
        aCommitment('k2', { status: 'cancelled', precision: 'regency', codes: [] }),
        aCommitment('rtlh-2018', { precision: 'regency', codes: [] }),
        aCommitment('k3', { precision: 'district', codes: [village!.kode_kecamatan], status: 'running' }),
      ]),
    );
    expect(
      features.map(({ properties, geometry }) => [properties['id'], properties['status'], geometry]),
    ).toEqual([
      ['k1', 'rencana', { type: 'Point', coordinates: [village!.lon, village!.lat] }],
      ['k3', 'berjalan', null],
    ]);
    expect(features[0]!.properties).toMatchObject({
      komitmen_rp: 180_000_000,
      sumber: 'komitmen',
      asal: 'dokumentasi',
    });
    expect(sources).toMatchObject([{ id: 'komitmen', lisensi: 'fakta dikutip dengan sumber' }]);
  });

  it('with a row that cannot be taken stops the build, with the reason', () => {
    const sources = sourcesWith([], 'x,Jalan,,,entah\r\n');
    expect(() => sourceCommitments(sources)).toThrow(/komitmen\.csv, baris 2: Pelaku "entah" tidak ada/);
  });
});
