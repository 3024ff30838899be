import { guessColumns, type GuessedColumns } from '../../studio/join/guessColumns';
import type { ImportedPart } from '../../data/import/imported';
import type { DecisionFate, JoinDecision } from '../../studio/join/joinDecision';
import { joinCounts, countedAs, type CountedAs, type JoinCounts } from '../../studio/join/joinCounts';
import {
  changedDistricts,
  nameDifferences,
  placesWithoutRow,
  rowsToReview,
} from '../../studio/join/joinLists';
import { candidatesOf, type CodeSystem, type RowOutcome } from '../../studio/join/joinOutcome';
import type { KeyColumnNames, PartJoin } from '../../studio/join/joinPart';
import type { RegencyEvidence } from '../../studio/join/renumbering';
import type { RowPrint } from '../../studio/join/rowFacts';
import type { JoinPlace } from '../../studio/join/placesToJoin';

/** A row of the match report. */
export interface JoinedRow {
  /** Index of the row in its part. */
  readonly row: number;
  /** Its number in the file, as people count there. */
  readonly number: number;
  readonly written: RowPrint;
  readonly outcome: RowOutcome;
  readonly decision: JoinDecision | null;
}

/** The lists of a match report. */
export const JOIN_LISTS = ['review', 'byName', 'byCode', 'names', 'districts'] as const;
export type JoinList = (typeof JOIN_LISTS)[number];

/** A regency whose codes fit while most names do not, with rows as they are written. */
export interface StoppedRegency extends Pick<RegencyEvidence, 'regency' | 'compared' | 'agreeing'> {
  readonly examples: readonly { readonly row: number; readonly place: number; readonly written: string }[];
}

/** What the page shows of a join; rows of a list are asked for apart. */
export interface JoinSummary {
  readonly key: string;
  readonly columns: KeyColumnNames;
  readonly guessed: GuessedColumns;
  readonly system: CodeSystem | null;
  readonly counts: JoinCounts;
  /** Rows of each list. */
  readonly lengths: Readonly<Record<JoinList, number>>;
  readonly without: readonly number[];
  readonly stopped: readonly StoppedRegency[];
  readonly fates: readonly DecisionFate[];
  /** Of every row its number in the file. */
  readonly rowNumbers: Int32Array;
  /** Of every place how its row was joined, as an index into `PLACE_STATES`. */
  readonly places: Uint8Array;
}

/** What a map of a join tells villages apart by; the strongest of its rows counts. */
export const PLACE_STATES = ['none', 'byCode', 'byName', 'byDecision', 'duplicate', 'choice'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** What is told of a join. */
export function joinSummary(
  key: string,
  {
    join,
    part,
    places,
  }: { readonly join: PartJoin; readonly part: ImportedPart; readonly places: readonly JoinPlace[] },
): JoinSummary {
  return {
    key,
    columns: join.columns,
    guessed: guessColumns(part, places),
    system: join.system,
    counts: joinCounts(join),
    lengths: {
      review: rowsOfList(join, 'review').length,
      byName: rowsOfList(join, 'byName').length,
      byCode: rowsOfList(join, 'byCode').length,
      names: rowsOfList(join, 'names').length,
      districts: rowsOfList(join, 'districts').length,
    },
    without: placesWithoutRow(join),
    stopped: stoppedRegencies(join),
    rowNumbers: join.rowNumbers,
    fates: join.fates,
    places: placeStates(join, places.length),
  };
}

/** Rows of a list, as indices, in the order in which they are read. */
export function rowsOfList(join: PartJoin, list: JoinList): readonly number[] {
  switch (list) {
    case 'review':
      return rowsToReview(join);
    case 'byName':
      return counted(join, 'byName');
    case 'byCode':
      return counted(join, 'byCode');
    case 'names':
      return nameDifferences(join).map(({ row }) => row);
    case 'districts':
      return changedDistricts(join).map(({ row }) => row);
    default:
      return list satisfies never;
  }
}

/** Those that nobody has decided about yet. */
function stoppedRegencies({ regencies, outcomes, facts }: PartJoin): readonly StoppedRegency[] {
  const held = new Set(outcomes.flatMap((one) => (one.kind === 'stopped' ? [one.regency] : [])));
  return regencies
    .filter(({ regency }) => held.has(regency))
    .map(({ examples, ...one }) => ({
      ...one,
      examples: examples.map(({ row, place }) => ({ row, place, written: facts[row]!.print.name })),
    }));
}

function counted({ outcomes }: PartJoin, as: CountedAs): readonly number[] {
  return [...outcomes.keys()].filter((row) => countedAs(outcomes[row]!) === as);
}

export function joinedRow({ rowNumbers, facts, outcomes, decidedBy }: PartJoin, row: number): JoinedRow {
  return {
    row,
    number: rowNumbers[row]!,
    written: facts[row]!.print,
    outcome: outcomes[row]!,
    decision: decidedBy.get(row) ?? null,
  };
}

function placeStates({ outcomes }: PartJoin, count: number): Uint8Array {
  const states = new Uint8Array(count);
  const set = (place: number, state: PlaceState) => {
    states[place] = Math.max(states[place]!, PLACE_STATES.indexOf(state));
  };
  for (const outcome of outcomes) {
    if (outcome.kind === 'duplicate') set(outcome.place, 'duplicate');
    else if (outcome.kind === 'joined') set(outcome.place, STATE_OF[outcome.by.how]);
    else for (const { place } of candidatesOf(outcome)) set(place, 'choice');
  }
  return states;
}

const STATE_OF = {
  code: 'byCode',
  damagedCode: 'byCode',
  name: 'byName',
  decision: 'byDecision',
} as const satisfies Record<string, PlaceState>;
