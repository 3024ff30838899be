import type { GroupColumn, Indicator, IndicatorYear, Villages, Worse } from '../data/dataset';
import { MARK } from '../data/mark';

/** Rank 1 stands at this end of the values. */
export type RankFrom = 'lowest' | 'highest';

/** A place among n: ties share the better place and the next one is skipped (1, 2, 2, 4). */
export interface Rank {
  readonly place: number;
  readonly n: number;
  /** How many share the place, itself included. */
  readonly sharing: number;
}

export interface VillageRanks {
  readonly from: RankFrom;
  readonly all: Rank;
  readonly kecamatan: Rank;
  /** null where no source states the village's typology. */
  readonly typology: Rank | null;
}

/** The end at which the worst stand: where a low value is worse, the lowest is first; neutral counts down. */
export function rankFrom(worse: Worse): RankFrom {
  return worse === 'low' ? 'lowest' : 'highest';
}

/** Ranks of one village among all, in its kecamatan and its typology; null where it has no number. */
export function villageRanks(question: {
  readonly villages: Villages;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly row: number;
}): VillageRanks | null {
  const { villages, indicator, column, row } = question;
  if (column.mark[row] !== MARK.present) return null;
  const from = rankFrom(indicator.worse);
  const { kecamatan, typology } = villages;
  const place = (group: GroupColumn | null) => rankOfRow({ column, row, from, group });
  return {
    from,
    all: place(null),
    kecamatan: place(kecamatan),
    typology: typology.keys[typology.index[row]!] ? place(typology) : null,
  };
}

function rankOfRow(question: {
  readonly column: IndicatorYear;
  readonly row: number;
  readonly from: RankFrom;
  readonly group: GroupColumn | null;
}): Rank {
  const { column, row, from, group } = question;
  const own = column.value[row]!;
  let before = 0;
  let sharing = 0;
  let n = 0;
  for (let other = 0; other < column.value.length; other++) {
    if (column.mark[other] !== MARK.present) continue;
    if (group !== null && group.index[other] !== group.index[row]) continue;
    const value = column.value[other]!;
    n++;
    if (value === own) sharing++;
    else if (from === 'lowest' ? value < own : value > own) before++;
  }
  return { place: before + 1, n, sharing };
}

/** Places of all rows at once, for a list; 0 where a row has no number. */
export function allPlaces(column: IndicatorYear, from: RankFrom): Uint32Array {
  const rows = Uint32Array.from(column.value.keys()).filter((row) => column.mark[row] === MARK.present);
  const sign = from === 'lowest' ? 1 : -1;
  rows.sort((a, b) => sign * (column.value[a]! - column.value[b]!));
  const places = new Uint32Array(column.value.length);
  rows.forEach((row, i) => {
    const ahead = rows[i - 1];
    const tied = ahead !== undefined && column.value[ahead] === column.value[row];
    places[row] = tied ? places[ahead]! : i + 1;
  });
  return places;
}
