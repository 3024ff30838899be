import type { Villages } from '../../data/dataset';
import type { VillageGeometry } from '../../data/geometry';

/** What every calculation may read: the open pack's villages and borders. */
export interface EngineInputs {
  readonly villages: Villages;
  readonly geometry: VillageGeometry;
}
