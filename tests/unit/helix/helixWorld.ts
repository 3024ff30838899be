import { groupColumn } from '../../../src/data/model/groupColumn';
import type { Activity, Portion } from '../../../src/helix/activity';
import { buildCube } from '../../../src/helix/buildCube';
import type { CubeActor, CubePlaces, HelixCube } from '../../../src/helix/cube';

/** Five villages: two in Hilir, three in Hulu; the last has no typology. */
export const PLACES: CubePlaces = {
  codes: ['v0', 'v1', 'v2', 'v3', 'v4'],
  names: ['Asem', 'Beringin', 'Cemara', 'Durian', 'Embacang'],
  kecamatan: groupColumn(['01', '01', '02', '02', '02'], ['Hilir', 'Hilir', 'Hulu', 'Hulu', 'Hulu']),
  typology: groupColumn(['pesisir', 'pesisir', 'gunung', 'gunung', '']),
};
/** Positions of the kecamatan as wholes. */
export const HILIR = 5;
export const HULU = 6;

const ACTORS: readonly CubeActor[] = [
  { id: 'pemkab', label: 'Pemkab', kind: 'pemerintah' },
  { id: 'pemdes', label: 'Pemdes', kind: 'pemerintah' },
  { id: 'usaha', label: 'Dunia usaha', kind: 'swasta' },
];

/** Portions without a stated share; one that stands alone has all. */
export function portions<K>(...keys: readonly K[]): Portion<K>[] {
  return keys.map((key) => ({ key, share: keys.length === 1 ? 1 : null }));
}

/** Portions with their shares. */
export function shared<K>(...pairs: readonly (readonly [K, number])[]): Portion<K>[] {
  return pairs.map(([key, share]) => ({ key, share }));
}

export function activity(id: string, change: Partial<Activity> = {}): Activity {
  return {
    id,
    sector: 'rumah',
    stage: 'running',
    year: 2024,
    lastYear: 2024,
    owner: '',
    programme: '',
    actors: portions('pemkab'),
    funds: portions('APBD'),
    places: portions(0),
    money: { pagu: 100 },
    ...change,
  };
}

export function cubeOf(...activities: readonly Activity[]): HelixCube {
  return buildCube({ activities, places: PLACES, actors: ACTORS });
}
