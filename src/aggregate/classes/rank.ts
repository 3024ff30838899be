import type { GroupColumn, Indicator, IndicatorYear, Villages, Worse } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import {
  allRankSpans,
  isUnranked,
  rankSpans,
  spanAt,
  type RankSpan,
  type RankSpans,
  type RankFrom,
} from './rankSpans';
import type { Side } from '../mapQuestion';
import { isToldApart } from './uncertainty';

/** A place among n: ties share the better place and the next one is skipped (1, 2, 2, 4). */
export interface Rank {
  readonly place: number;
  readonly n: number;
  /** How many share the place, itself included. */
  readonly sharing: number;
  /** The places that it may have where the numbers bring standard errors; null: the place is exact. */
  readonly span: RankSpan | null;
  /** False where nothing is known of the place: see `isRanked`. */
  readonly told: boolean;
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
  const changed = isToldApart({ indicator, column }, row);
  const place = (group: GroupColumn | null): Rank => {
    const rank = rankOfRow({ column, row, from, group });
    return { ...rank, told: changed && (rank.span === null || !isUnranked(rank.span, rank.n)) };
  };
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
}): Omit<Rank, 'told'> {
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
  const counts = group && ((other: number) => group.index[other] === group.index[row]);
  const spans = counts === null ? allRankSpans(column, from) : rankSpans(column, from, counts);
  return { place: before + 1, n, sharing, span: spans && spanAt(spans, row) };
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

/** The ranks of a whole list. */
export interface ListedRanks {
  readonly from: RankFrom;
  /** 0 where a row has no number. */
  readonly place: Uint32Array;
  /** null: places are exact. */
  readonly spans: RankSpans | null;
}

/** Places of all rows, with the spans that they may have where the numbers bring standard errors. */
export function listedRanks({ indicator, column }: Side): ListedRanks {
  const from = rankFrom(indicator.worse);
  return { from, place: allPlaces(column, from), spans: allRankSpans(column, from) };
}

/**
 * Whether a row of a list has a rank at all. It has none where it may stand first as well as last, and where a
 * change cannot be told from no change.
 */
export function isRanked({ place, spans }: ListedRanks, side: Side, row: number): boolean {
  if (!place[row]) return false;
  const span = spans && spanAt(spans, row);
  return isToldApart(side, row) && (!spans || !span || !isUnranked(span, spans.n));
}

/** The places that a row of a list may have, one alone where it is exact; null where it has no number. */
export function listedSpan({ place, spans }: ListedRanks, row: number): RankSpan | null {
  const own = place[row];
  if (!own) return null;
  return spans === null ? { first: own, last: own } : spanAt(spans, row);
}
