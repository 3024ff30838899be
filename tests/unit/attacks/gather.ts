import { ringsOf } from '../../../src/aggregate/geometry/drawing';
import { regionShares, wholeVillages } from '../../../src/aggregate/regions/regionShares';
import { sharesMembership, type NamedRegion } from '../../../src/aggregate/regions/sharesMembership';
import {
  groupMembership,
  regencyMembership,
  type Membership,
} from '../../../src/aggregate/rollup/membership';
import type { Dataset } from '../../../src/data/model/dataset';
import { answers, reachesOf, saidByCounts, type Known } from './answers';
import { columnAt, hiddenRows, type Ground } from './contohTruth';

/** Every grouping that the application offers. */
export function groupings({ villages }: Pick<Ground, 'villages'>): Membership[] {
  return [
    groupMembership(villages.kecamatan),
    groupMembership(villages.typology),
    groupMembership(villages.kind),
    regencyMembership(villages),
  ];
}

/** Boxes over the whole pack, laid so that each overlaps its neighbours in both directions, cut by area and by point. */
export function overlappingRegions({ villages, bbox, geometry }: Ground): Membership {
  const [west, south, east, north] = bbox;
  const [across, up] = [(east - west) / 4, (north - south) / 4];
  const regions: NamedRegion[] = [];
  for (let x = 0; x < 4; x++) {
    for (let y = 0; y < 4; y++) {
      const [left, bottom] = [west + (x - 0.3) * across, south + (y - 0.4) * up];
      const [right, top] = [left + 1.7 * across, bottom + 1.55 * up];
      const region = ringsOf([
        [
          [
            [left, bottom],
            [right, bottom],
            [right, top],
            [left, top],
          ],
        ],
      ]);
      const by = (x + y) % 2 === 0 ? 'area' : 'point';
      const shares = regionShares({ geometry, villages, region, by });
      if (shares.rows.length > 0) regions.push({ key: `${x}/${y}`, label: '', shares });
    }
  }
  return sharesMembership(regions);
}

/** The differencing attack: everything, and everything but one; a kecamatan, and the kecamatan but one. */
export function regionsButOne(
  { villages: { n, kecamatan } }: Pick<Ground, 'villages'>,
  targets: readonly number[],
): Membership {
  const all = Array.from({ length: n }, (_, row) => row);
  const own = (row: number) => all.filter((other) => kecamatan.index[other] === kecamatan.index[row]);
  const lists = [
    all,
    ...targets.flatMap((row) => [all, own(row)].map((of) => of.filter((one) => one !== row))),
  ];
  return sharesMembership(lists.map((rows, i) => ({ key: `${i}`, label: '', shares: wholeVillages(rows) })));
}

/** All that is asked about a column: by groups, by drawn regions that overlap, by regions less one village. */
export function everyAsked(ground: Ground, targets: readonly number[]): Membership[] {
  return [...groupings(ground), overlappingRegions(ground), regionsButOne(ground, targets)];
}

/** A column in a year, and what an attacker asks about it. */
export interface Asked {
  readonly id: string;
  readonly year: number;
  readonly memberships: readonly Membership[];
}

/** What the answers of the application say of the villages that are hidden in a column, or that are taken for it. */
export function gathered(dataset: Dataset, asked: Asked, secret = secretOf(dataset, asked)): Known[] {
  const { id, year, memberships } = asked;
  return memberships.flatMap((membership) =>
    saidByCounts(answers(dataset, { id, year, membership }), columnAt(dataset, id, year), secret),
  );
}

function secretOf(dataset: Dataset, { id, year }: Asked): ReadonlySet<number> {
  return new Set(hiddenRows(columnAt(dataset, id, year)));
}

/** How near an attack comes to each target. */
export type Reaches = ReadonlyMap<number, readonly [low: number, high: number]>;

/** How near the answers about a column come to villages that are hidden in it. */
export function reached(dataset: Dataset, asked: Asked, targets: readonly number[]): Reaches {
  return reachesOf(gathered(dataset, asked), targets);
}

/** Targets that are not kept: the attack leaves them less than five wide. */
export function exposedIn(reaches: Reaches): number[] {
  return [...reaches].filter(([, [low, high]]) => high - low < 5 - 1e-3).map(([row]) => row);
}

/** Targets that the attack finds to the unit, and right. */
export function foundIn(reaches: Reaches, truth: (row: number) => number): number[] {
  return [...reaches]
    .filter(([row, ends]) => ends.every((end) => Math.abs(end - truth(row)) < 1e-3))
    .map(([row]) => row);
}
