import type { Membership } from '../rollup/membership';
import type { RegionShares } from './regionShares';

/** A region's shares with a key and a label. */
export interface NamedRegion {
  readonly key: string;
  readonly label: string;
  readonly shares: Pick<RegionShares, 'rows' | 'share'>;
}

/** Regions as groups of a roll-up. They may overlap, so that a village may be in several. */
export function sharesMembership(regions: readonly NamedRegion[]): Membership {
  const start = new Uint32Array(regions.length + 1);
  regions.forEach(({ shares }, i) => (start[i + 1] = start[i]! + shares.rows.length));
  const row = new Uint32Array(start[regions.length]!);
  const share = new Float64Array(row.length);
  regions.forEach(({ shares }, i) => {
    row.set(shares.rows, start[i]);
    share.set(shares.share, start[i]);
  });
  return {
    keys: regions.map(({ key }) => key),
    labels: regions.map(({ label }) => label),
    start,
    row,
    share,
  };
}
