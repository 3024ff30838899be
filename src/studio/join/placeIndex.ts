import type { JoinPlace } from './placesToJoin';
import type { CodeSystem } from './joinOutcome';
import { compareNames, foldPlace, letterBits, SAME_NAME_SCORE } from './nameScore';

/** What a row's text names as its kecamatan. */
export type DistrictFound =
  | { readonly kind: 'none' }
  /** Kemendagri codes of all kecamatan of that name. */
  | { readonly kind: 'exact'; readonly codes: readonly string[] }
  | { readonly kind: 'similar'; readonly codes: readonly string[]; readonly score: number }
  | { readonly kind: 'unknown' };

/** The villages of a table, found by code, by name and by kecamatan. Villages are given by their index. */
export class PlaceIndex {
  readonly places: readonly JoinPlace[];
  /** Folded names, by place. */
  readonly names: readonly string[];
  /** Which letters each of these has (`letterBits`). */
  readonly letters: Int32Array;
  /** Digits of the code in each system, by place; empty where unknown. */
  readonly digits: Readonly<Record<CodeSystem, readonly string[]>>;
  readonly #byDigits: Readonly<Record<CodeSystem, ReadonlyMap<string, number>>>;
  readonly #prefixes: Readonly<Record<CodeSystem, ReadonlySet<string>>>;
  readonly #byName = new Map<string, number[]>();
  readonly #ofDistrict = new Map<string, number[]>();
  readonly #districtCodes = new Map<string, Set<string>>();
  readonly #districtsFound = new Map<string, DistrictFound>();
  #sorted: Partial<Record<CodeSystem, readonly number[]>> = {};
  #nearKeys: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(places: readonly JoinPlace[]) {
    this.places = places;
    this.names = places.map(({ name }) => foldPlace(name));
    this.letters = Int32Array.from(this.names, letterBits);
    this.digits = {
      kemendagri: places.map(({ code }) => code.replaceAll('.', '')),
      bps: places.map(({ bpsCode }) => bpsCode.replace(/^id/i, '')),
    };
    this.#byDigits = { kemendagri: byDigits(this.digits.kemendagri), bps: byDigits(this.digits.bps) };
    this.#prefixes = { kemendagri: prefixes(this.digits.kemendagri), bps: prefixes(this.digits.bps) };
    places.forEach(({ district, districtCode }, place) => {
      listIn(this.#byName, this.names[place]!).push(place);
      listIn(this.#ofDistrict, districtCode).push(place);
      const key = foldPlace(district);
      const codes = this.#districtCodes.get(key) ?? new Set();
      this.#districtCodes.set(key, codes.add(districtCode));
    });
  }

  byCode(digits: string, system: CodeSystem): number | null {
    return this.#byDigits[system].get(digits) ?? null;
  }

  /** Whether an area larger than a village has this code: a kecamatan, a regency, a province. */
  hasArea(digits: string, system: CodeSystem): boolean {
    return this.#prefixes[system].has(digits);
  }

  /** The regencies of the table by their four digits. */
  regencies(system: CodeSystem): readonly string[] {
    return [...this.#prefixes[system]].filter((prefix) => prefix.length === 4);
  }

  /** Places whose codes lie from `low` up to but not including `high`. */
  byCodeRange({ low, high }: { readonly low: number; readonly high: number }, system: CodeSystem): number[] {
    const sorted = (this.#sorted[system] ??= this.#sortedByCode(system));
    const valueAt = (i: number) => Number(this.digits[system][sorted[i]!]);
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (valueAt(middle) < low) from = middle + 1;
      else to = middle;
    }
    const found: number[] = [];
    for (let i = from; i < sorted.length && valueAt(i) < high; i++) found.push(sorted[i]!);
    return found;
  }

  /** Places of exactly this folded name, everywhere or in some kecamatan. */
  named(name: string, districts: readonly string[] | null = null): readonly number[] {
    const found = name === '' ? [] : (this.#byName.get(name) ?? []);
    return districts === null
      ? found
      : found.filter((place) => districts.includes(this.places[place]!.districtCode));
  }

  inDistricts(districts: readonly string[]): readonly number[] {
    return districts.flatMap((code) => this.#ofDistrict.get(code) ?? []);
  }

  /** Whether a kecamatan has exactly this name. */
  isDistrict(text: string): boolean {
    return this.#districtCodes.has(foldPlace(text));
  }

  district(text: string): DistrictFound {
    const key = foldPlace(text);
    if (key === '') return { kind: 'none' };
    const known = this.#districtsFound.get(key);
    if (known) return known;
    const found = this.#findDistrict(key);
    this.#districtsFound.set(key, found);
    return found;
  }

  /** Places elsewhere in the table whose name differs from this one by one letter; the first question takes longest. */
  nearlyNamed(name: string): readonly number[] {
    this.#nearKeys ??= this.#keysOfNames();
    const found = new Set(nearKeys(name).flatMap((key) => this.#nearKeys?.get(key) ?? []));
    return [...found].filter((place) => this.names[place] !== name);
  }

  #findDistrict(key: string): DistrictFound {
    const exact = this.#districtCodes.get(key);
    if (exact) return { kind: 'exact', codes: [...exact] };
    const compared = [...this.#districtCodes].map(([own, codes]) => ({
      codes: [...codes],
      score: Math.abs(own.length - key.length) > 3 ? 0 : compareNames(key, own).score,
    }));
    const best = Math.max(...compared.map(({ score }) => score));
    if (best < SAME_NAME_SCORE) return { kind: 'unknown' };
    return {
      kind: 'similar',
      score: best,
      codes: compared.flatMap(({ codes, score }) => (score === best ? codes : [])),
    };
  }

  #sortedByCode(system: CodeSystem): readonly number[] {
    const digits = this.digits[system];
    return [...digits.keys()]
      .filter((place) => digits[place] !== '')
      .sort((a, b) => Number(digits[a]) - Number(digits[b]));
  }

  #keysOfNames(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    this.names.forEach((name, place) => {
      for (const key of nearKeys(name)) listIn(found, key).push(place);
    });
    return found;
  }
}

function byDigits(digits: readonly string[]): ReadonlyMap<string, number> {
  return new Map(digits.flatMap((text, place) => (text === '' ? [] : [[text, place] as const])));
}

/** Codes of provinces, regencies and kecamatan, which begin those of their villages: 2, 4, 6 digits; 7 of a BPS kecamatan. */
function prefixes(digits: readonly string[]): ReadonlySet<string> {
  return new Set(
    digits.flatMap((text) => (text === '' ? [] : [2, 4, 6, 7].map((length) => text.slice(0, length)))),
  );
}

/** A name and what is left of it without one of its letters: names that differ by one letter share one of these. */
function nearKeys(name: string): readonly string[] {
  return [name, ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))];
}

function listIn<K>(lists: Map<K, number[]>, key: K): number[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: number[] = [];
  lists.set(key, fresh);
  return fresh;
}
