import type { GroupColumn, Indicator, IndicatorYear, Villages, Worse } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { oncePer } from '../../data/model/oncePer';
import { sortedPresent } from './breaksCache';
import {
  allRankSpans,
  countBelow,
  countUpTo,
  isUnranked,
  rankSpans,
  spanAt,
  type RankSpan,
  type RankSpans,
  type RankFrom,
} from './rankSpans';
import type { Side } from '../mapQuestion';
import { isToldApart } from './uncertainty';

/**
 * A rank among n values by standard competition ranking: ties share the better rank and the next is skipped
 * (1, 2, 2, 4).
 */
export interface Rank {
  readonly place: number;
  readonly n: number;
  /** Number of rows with this rank, the row itself included. */
  readonly sharing: number;
  /** The range of ranks that the standard errors allow; null where there are none, so that the rank is exact. */
  readonly span: RankSpan | null;
  /** False where the data say nothing about the rank: see `isRanked`. */
  readonly told: boolean;
}

export interface VillageRanks {
  readonly from: RankFrom;
  readonly all: Rank;
  readonly kecamatan: Rank;
  /** null where no source states the village's typology. */
  readonly typology: Rank | null;
}

/**
 * The end of the values that gets rank 1, which is the worse one: the lowest where low is worse, otherwise
 * the highest.
 */
export function rankFrom(worse: Worse): RankFrom {
  return worse === 'low' ? 'lowest' : 'highest';
}

/**
 * Ranks of one village among all villages, within its kecamatan and within its typology; null where it has no
 * number.
 */
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

const places = {
  lowest: oncePer((column: IndicatorYear) => placesFrom(column, 'lowest')),
  highest: oncePer((column: IndicatorYear) => placesFrom(column, 'highest')),
};

/** Ranks of all rows at once; 0 where a row has no number. Memoised; the caller must not write to the array. */
export function allPlaces(column: IndicatorYear, from: RankFrom): Uint32Array {
  return places[from](column);
}

function placesFrom(column: IndicatorYear, from: RankFrom): Uint32Array {
  // Sorting the numbers alone and looking each up is quicker than sorting rows by their numbers.
  const sorted = sortedPresent(column);
  const found = new Uint32Array(column.value.length);
  for (let row = 0; row < found.length; row++) {
    if (column.mark[row] !== MARK.present) continue;
    const value = column.value[row]!;
    const ahead = from === 'lowest' ? countBelow(sorted, value) : sorted.length - countUpTo(sorted, value);
    found[row] = ahead + 1;
  }
  return found;
}

/** The ranks of all rows of a list. */
export interface ListedRanks {
  readonly from: RankFrom;
  /** Rank by row; 0 where a row has no number. */
  readonly place: Uint32Array;
  /** null where the ranks are exact. */
  readonly spans: RankSpans | null;
}

/** Ranks of all rows, with the ranges that the standard errors allow. */
export function listedRanks({ indicator, column }: Side): ListedRanks {
  const from = rankFrom(indicator.worse);
  return { from, place: allPlaces(column, from), spans: allRankSpans(column, from) };
}

/**
 * Whether a row of a list is given a rank. It is not where its range runs from first to last, or where it is
 * a change that cannot be distinguished from zero.
 */
export function isRanked({ place, spans }: ListedRanks, side: Side, row: number): boolean {
  if (!place[row]) return false;
  const span = spans && spanAt(spans, row);
  return isToldApart(side, row) && (!spans || !span || !isUnranked(span, spans.n));
}

/** The range of ranks of a row, a single rank where it is exact; null where the row has no number. */
export function listedSpan({ place, spans }: ListedRanks, row: number): RankSpan | null {
  const own = place[row];
  if (!own) return null;
  return spans === null ? { first: own, last: own } : spanAt(spans, row);
}
