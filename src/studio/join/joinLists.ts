import type { NameCheck, RowOutcome } from './joinOutcome';
import type { JoinResult } from './joinRows';
import { countedAs } from './joinCounts';
import type { PlaceIndex } from './placeIndex';

/** A joined row whose name is not the village's, apart from spaces and case. */
export interface NameDifference {
  readonly row: number;
  readonly place: number;
  readonly name: NameCheck;
}

/** A joined row that names another kecamatan than its village lies in. */
export interface ChangedDistrict {
  readonly row: number;
  readonly place: number;
  /** `other` is another kecamatan of the table, `spelling` its own name written otherwise, `unknown` none of the table. */
  readonly difference: 'other' | 'spelling' | 'unknown';
}

/** Joined rows whose names differ, the least alike first. */
export function nameDifferences({ outcomes }: JoinResult): readonly NameDifference[] {
  return outcomes
    .flatMap((outcome, row) =>
      outcome.kind === 'joined' && (outcome.name.agrees === 'spelling' || outcome.name.agrees === 'other')
        ? [{ row, place: outcome.place, name: outcome.name }]
        : [],
    )
    .sort((a, b) => a.name.score - b.name.score || a.row - b.row);
}

export function changedDistricts({ outcomes, facts, index }: JoinResult): readonly ChangedDistrict[] {
  return outcomes.flatMap((outcome, row) => {
    if (outcome.kind !== 'joined') return [];
    const { place } = outcome;
    const difference = districtDifference(facts[row]!.print.district, place, index);
    return difference === null ? [] : [{ row, place, difference }];
  });
}

function districtDifference(
  text: string,
  place: number,
  index: PlaceIndex,
): ChangedDistrict['difference'] | null {
  const found = index.district(text);
  if (found.kind === 'none') return null;
  if (found.kind === 'unknown') return 'unknown';
  if (!found.codes.includes(index.places[place]!.districtCode)) return 'other';
  return found.kind === 'exact' ? null : 'spelling';
}

/** Villages of the table without a joined row, in its order. */
export function placesWithoutRow({ rowsOfPlace }: JoinResult): readonly number[] {
  return [...rowsOfPlace.keys()].filter((place) => rowsOfPlace[place]!.length === 0);
}

/** Rows that are in no village, in the order of the file. */
export function rowsWithoutPlace({ outcomes }: JoinResult): readonly number[] {
  return [...outcomes.keys()].filter((row) => outcomes[row]!.kind !== 'joined');
}

/** What a person has to look at, one entry a question: the rows of a duplicate stand together at the first of them. */
export function rowsToReview({ outcomes }: JoinResult): readonly number[] {
  return [...outcomes.keys()].filter((row) => {
    const outcome: RowOutcome = outcomes[row]!;
    if (outcome.kind === 'duplicate') return outcome.rows[0] === row;
    return ['choice', 'unmatched'].includes(countedAs(outcome));
  });
}
