import type { JoinPlace } from '../join/placesToJoin';
import type { PackDraft } from './packDraft';

/** The villages of a draft, in the order of its rows, as rows of files are joined to them. */
export function draftPlaces({ tables }: Pick<PackDraft, 'tables'>): readonly JoinPlace[] {
  return (tables.desa ?? []).map(({ kode, kode_bps, nama, kode_kecamatan, kecamatan }) => ({
    code: String(kode),
    bpsCode: String(kode_bps ?? ''),
    name: String(nama),
    districtCode: String(kode_kecamatan),
    district: String(kecamatan),
  }));
}
