import type { Candidate, Joined, Open, RowOutcome } from './joinOutcome';
import { compareNames, letterBits, mayBeSpelling, SAME_NAME_SCORE } from './nameScore';
import type { DistrictFound, PlaceIndex } from './placeIndex';
import type { RowFacts } from './rowFacts';

const MOST_CANDIDATES = 5;
/** Names of what has an area and no people, where no village is called so. */
const NOT_VILLAGE_WORDS = /^\s*(?:hutan|waduk|danau|rawa|telaga|perairan|laut|taman nasional)\b/i;

/** Joins by the exact name inside the kecamatan of the row; anything less exact waits for a person. */
export function joinByName(facts: RowFacts, index: PlaceIndex): RowOutcome {
  const { print, name } = facts;
  if (name === '') return { kind: 'unknownName', candidates: [] };
  const district = index.district(print.district);
  const found = inDistrict(name, district, index);
  if (found) return found;
  const elsewhere = index.named(name);
  if (elsewhere.length > 0 && district.kind !== 'none') {
    return { kind: 'otherDistrict', candidates: asCandidates(elsewhere, 1) };
  }
  if (NOT_VILLAGE_WORDS.test(print.name)) return { kind: 'notVillage', by: 'name' };
  if (district.kind === 'unknown') return { kind: 'outside', by: 'district', said: print.district };
  return { kind: 'unknownName', candidates: [] };
}

/** Candidates for a row whose code is of no use, best first: what its name alone would join it to or propose. */
export function rankedByName(facts: RowFacts, index: PlaceIndex): readonly Candidate[] {
  const outcome = joinByName(facts, index);
  if (outcome.kind === 'joined') return [{ place: outcome.place, score: outcome.name.score }];
  return 'candidates' in outcome ? outcome.candidates : [];
}

function inDistrict(name: string, district: DistrictFound, index: PlaceIndex): Joined | Open | null {
  switch (district.kind) {
    case 'none':
      return inRegion(name, index);
    case 'exact': {
      const exact = index.named(name, district.codes);
      if (exact.length > 1) return { kind: 'ambiguous', candidates: asCandidates(exact, 1) };
      if (exact.length === 1) return byName(exact[0]!, 'district');
      return similarIn(name, district.codes, index);
    }
    case 'similar': {
      // The kecamatan itself is a guess: even an exact name in it is only proposed.
      const exact = index.named(name, district.codes);
      if (exact.length === 0) return similarIn(name, district.codes, index);
      return { kind: 'similar', candidates: asCandidates(exact, district.score), elsewhere: [] };
    }
    case 'unknown':
      return null;
    default:
      return district satisfies never;
  }
}

/**
 * Without a kecamatan a name must be alone in the region: no other one so near that a slip of one letter makes it, and no
 * kecamatan of that name, of which the row may be the sum.
 */
function inRegion(name: string, index: PlaceIndex): Joined | Open | null {
  const exact = index.named(name);
  if (exact.length === 0) return null;
  if (exact.length > 1) return { kind: 'ambiguous', candidates: asCandidates(exact, 1) };
  const near = index.nearlyNamed(name);
  const mayBeDistrict = index.isDistrict(name);
  if (near.length === 0 && !mayBeDistrict) return byName(exact[0]!, 'region');
  const others = near.map((place) => ({ place, score: compareNames(name, index.names[place]!).score }));
  return { kind: 'ambiguous', candidates: [...asCandidates(exact, 1), ...bestOf(others)] };
}

function similarIn(name: string, districts: readonly string[], index: PlaceIndex): Open | null {
  const candidates = similarNames(name, districts, index);
  return candidates.length === 0 ? null : { kind: 'similar', candidates, elsewhere: index.named(name) };
}

/** Villages of some kecamatan whose names may be spellings of this one, best first. */
export function similarNames(
  name: string,
  districts: readonly string[],
  index: PlaceIndex,
): readonly Candidate[] {
  const written = { name, bits: letterBits(name) };
  const scored = index.inDistricts(districts).flatMap((place) => {
    const own = { name: index.names[place]!, bits: index.letters[place]! };
    if (!mayBeSpelling(written, own)) return [];
    const { score } = compareNames(name, own.name);
    return score >= SAME_NAME_SCORE ? [{ place, score }] : [];
  });
  return bestOf(scored);
}

/** Best first, in the order of the table where equally good. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.score - a.score || a.place - b.place).slice(0, MOST_CANDIDATES);
}

function asCandidates(places: readonly number[], score: number): readonly Candidate[] {
  return places.map((place) => ({ place, score }));
}

function byName(place: number, within: 'district' | 'region'): Joined {
  return {
    kind: 'joined',
    place,
    by: { how: 'name', within },
    name: { agrees: 'same', score: 1, letters: 0 },
  };
}
