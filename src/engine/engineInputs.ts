import type { Villages } from '../data/model/dataset';
import type { VillageGeometry } from '../data/model/geometry';

/** The data of the open pack that calculations may read. */
export interface EngineInputs {
  readonly villages: Villages<'village'>;
  readonly geometry: VillageGeometry;
}
