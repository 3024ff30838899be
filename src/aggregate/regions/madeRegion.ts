import type { JoinedPolygons } from '../geometry/joinPolygons';
import type { RegionShape } from './regionShape';
import type { RegionShares } from './regionShares';

/** A region with its geometry and its villages. For regions made of selected villages `joinedFrom` is null. */
export interface MadeRegion extends JoinedPolygons {
  readonly shape: RegionShape;
  readonly shares: RegionShares;
}
