import type { Intervention } from '../../data/model/programme';
import type { Areas } from './areas';

/**
 * Interventions by area: an intervention belongs to every area that contains one of its villages or
 * kecamatan.
 */
export function areaInterventions(all: readonly Intervention[], areas: Areas): Intervention[] {
  return all.map((one) => ({
    ...one,
    rows: ascending([
      ...one.rows.map((row) => areas.areaOf[row]!),
      ...one.districts.map((district) => areas.areaOfDistrict[district]!),
    ]),
    districts: [],
  }));
}

function ascending(rows: readonly number[]): number[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}
