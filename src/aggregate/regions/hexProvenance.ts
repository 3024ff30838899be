import type { Indicator } from '../../data/model/dataset';
import type { Provenance } from '../../data/model/schema';

/** A hexagon's number is put together of parts of villages: an estimate, unless all of it is made up. */
export function hexProvenance({ provenance }: Pick<Indicator, 'provenance'>): Provenance {
  return provenance === 'peraga' ? 'peraga' : 'estimasi';
}
