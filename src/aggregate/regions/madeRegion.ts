import type { JoinedPolygons } from '../geometry/joinPolygons';
import type { RegionShape } from './regionShape';
import type { RegionShares } from './regionShares';

/** A region with its outline and its villages; `joinedFrom` of chosen villages is null, which are one anyway. */
export interface MadeRegion extends JoinedPolygons {
  readonly shape: RegionShape;
  readonly shares: RegionShares;
}
