import type { VillageStanding } from '../aggregate/programme/programmeStatus';
import type { Intervention, ProgrammeEvent } from '../data/model/programme';
import type { InterventionStage, LocationPrecision, ProgrammeStatus } from '../data/model/packWords';
import type { MessageKey, Translate } from '../messages/translate';

export const STATUS_KEYS = {
  laboratory: 'status.laboratorium',
  replication: 'status.replikasi',
  candidate: 'status.calon',
  leftRed: 'status.keluar',
  red: 'status.merah_publik',
  yellow: 'status.kuning',
  green: 'status.hijau',
} as const satisfies Record<ProgrammeStatus, MessageKey>;

export const STAGE_KEYS = {
  planned: 'helix.rencana',
  running: 'helix.berjalan',
  done: 'helix.selesai',
} as const satisfies Record<InterventionStage, MessageKey>;

export const PRECISION_KEYS = {
  point: 'intervensi.presisi_titik',
  village: 'intervensi.presisi_desa',
  district: 'intervensi.presisi_kecamatan',
  regency: 'intervensi.presisi_kabupaten',
} as const satisfies Record<LocationPrecision, MessageKey>;

/** A village's current programme status as chips: role, having left the red list, reported colour. */
export function chipsOf(standing: VillageStanding | undefined): readonly ProgrammeEvent[] {
  if (!standing) return [];
  const { roleEvent, leftRed, poverty } = standing;
  const status = poverty !== null && !poverty.superseded ? poverty.event : null;
  return [roleEvent, leftRed, status].filter((event) => event !== null);
}

/** "2017", "2018–2021", "sejak 2023". */
export function periodText({ startYear, endYear, stage }: Intervention, t: Translate): string {
  if (endYear !== null && endYear !== startYear) return `${startYear}–${endYear}`;
  return endYear === null && stage === 'running'
    ? t('intervensi.sejak', { tahun: startYear })
    : String(startYear);
}

/** Interventions that name a village, and those known only for its kecamatan. */
export function interventionsOf(
  all: readonly Intervention[],
  { row, district }: { readonly row: number; readonly district: number | undefined },
): { readonly here: readonly Intervention[]; readonly around: readonly Intervention[] } {
  return {
    here: all.filter(({ rows }) => rows.includes(row)),
    around: all.filter(
      ({ rows, districts }) => !rows.includes(row) && district !== undefined && districts.includes(district),
    ),
  };
}
