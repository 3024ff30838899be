import type { Indicator } from '../../data/model/dataset';
import type { Provenance } from '../../data/model/packWords';

/**
 * Provenance of a hexagon's number: an estimate, because it combines parts of villages, or demo data where
 * the indicator is demo data.
 */
export function hexProvenance({ provenance }: Pick<Indicator, 'provenance'>): Provenance {
  return provenance === 'peraga' ? 'peraga' : 'estimasi';
}
