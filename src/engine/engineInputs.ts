import type { Villages } from '../data/model/dataset';
import type { VillageGeometry } from '../data/model/geometry';

/** What every calculation may read: the open pack's villages and borders. */
export interface EngineInputs {
  readonly villages: Villages;
  readonly geometry: VillageGeometry;
}
