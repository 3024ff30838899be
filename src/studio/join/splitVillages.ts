import { foldPlace } from './nameScore';
import type { JoinResult } from './joinRows';
import { placesWithoutRow } from './joinLists';

/**
 * Signs of villages that were split, merged or given a new code. They are hints from names within a kecamatan, for a person
 * to follow; nothing is joined by them.
 */
export type VillageChange =
  /** Rows "X Utara" and "X Selatan" belong to no village, while the table has "X". */
  | { readonly kind: 'split'; readonly places: readonly [number]; readonly rows: readonly number[] }
  /** The table has "X Utara" and "X Selatan" without rows, while a row "X" belongs to no village. */
  | { readonly kind: 'merged'; readonly places: readonly number[]; readonly rows: readonly [number] }
  /** A row with a village's name and a code that none has: the village has a new code, or was split and kept its name. */
  | { readonly kind: 'newCode'; readonly places: readonly [number]; readonly rows: readonly [number] };

/** What is added to a village's name when it is split. */
const PART_WORDS =
  /[\s-](?:utara|selatan|timur|barat|tengah|kulon|wetan|lor|kidul|atas|bawah|hulu|hilir|baru|lama|induk|raya|i{1,3}|iv|v|[1-9]|[a-d])$/i;

/** The name without the word for a part, folded; null where it has none. */
function wholeName(name: string): string | null {
  const whole = name.replace(PART_WORDS, '');
  return whole === name ? null : foldPlace(whole);
}

/** Villages that seem to have changed between the table and the file, in the order of the file. */
export function villageChanges(result: JoinResult): readonly VillageChange[] {
  const { outcomes } = result;
  const loose = [...outcomes.keys()].filter((row) => {
    const { kind } = outcomes[row]!;
    return ['similar', 'otherDistrict', 'unknownCode', 'unknownName', 'conflict'].includes(kind);
  });
  return [...newCodes(result, loose), ...splits(result, loose), ...merges(result, loose)].sort(
    (a, b) => a.rows[0]! - b.rows[0]!,
  );
}

function newCodes(
  { facts, outcomes, index }: JoinResult,
  loose: readonly number[],
): readonly VillageChange[] {
  return loose.flatMap((row) => {
    const outcome = outcomes[row]!;
    if (outcome.kind !== 'unknownCode') return [];
    const same = outcome.candidates.filter(({ place }) => index.names[place] === facts[row]!.name);
    return same.length === 1
      ? [{ kind: 'newCode', places: [same[0]!.place], rows: [row] } satisfies VillageChange]
      : [];
  });
}

function splits({ facts, index }: JoinResult, loose: readonly number[]): readonly VillageChange[] {
  const parts = new Map<number, number[]>();
  for (const row of loose) {
    const { print } = facts[row]!;
    const whole = wholeName(print.name);
    const districts = index.district(print.district);
    const [place, ...others] =
      whole === null ? [] : index.named(whole, 'codes' in districts ? districts.codes : null);
    if (place === undefined || others.length > 0) continue;
    const rows = parts.get(place);
    if (rows) rows.push(row);
    else parts.set(place, [row]);
  }
  return [...parts].map(([place, rows]) => ({ kind: 'split', places: [place], rows }));
}

function merges(result: JoinResult, loose: readonly number[]): readonly VillageChange[] {
  const { facts, index } = result;
  const parts = new Map<string, number[]>();
  for (const place of placesWithoutRow(result)) {
    const { name, districtCode } = index.places[place]!;
    const whole = wholeName(name);
    if (whole === null) continue;
    const key = `${districtCode}/${whole}`;
    const places = parts.get(key);
    if (places) places.push(place);
    else parts.set(key, [place]);
  }
  return loose.flatMap((row) => {
    const { print, name } = facts[row]!;
    const districts = index.district(print.district);
    const codes = 'codes' in districts ? districts.codes : [];
    const places = codes.flatMap((code) => parts.get(`${code}/${name}`) ?? []);
    return places.length >= 2 ? [{ kind: 'merged', places, rows: [row] } satisfies VillageChange] : [];
  });
}
