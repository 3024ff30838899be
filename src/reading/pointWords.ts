import type { Formats } from '../messages/format';
import type { MessageKey, Translate } from '../messages/translate';
import type { PointNote } from '../studio/places/placedInterventions';
import type { PlacedPoint, PointState } from '../studio/places/placePoints';

const STATE_KEYS = {
  agrees: 'studioDraft.titik.cocok',
  unstated: 'studioDraft.titik.tanpa_sebutan',
  otherVillage: 'studioDraft.titik.desa_lain',
  otherDistrict: 'studioDraft.titik.kecamatan_lain',
  atSea: 'studioDraft.titik.laut',
  outside: 'studioDraft.titik.luar',
  missing: 'studioDraft.titik.tidak_ada',
} as const satisfies Record<PointState, MessageKey>;

/** Where a point lies beside what its source states, with the distance where there is one. */
export function pointText(
  { state, distance_m }: PlacedPoint,
  { t, f }: { readonly t: Translate; readonly f: Formats },
): string {
  const where = t(STATE_KEYS[state]);
  if (distance_m === null || distance_m === 0) return where;
  return t('studioDraft.titik.jarak', { letak: where, km: f.number(distance_m / 1000, 1) });
}

/** What is odd about how coordinates are written. */
export const NOTE_KEYS = {
  unread: 'studioDraft.titik.tak_terbaca',
  swapped: 'studioDraft.titik.tertukar',
  sign: 'studioDraft.titik.tanda',
  repeated: 'studioDraft.titik.berulang',
} as const satisfies Record<PointNote, MessageKey>;
