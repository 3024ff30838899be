import { ascending, bisector } from 'd3-array';
import MiniSearch from 'minisearch';
import type { Villages } from '../../data/model/dataset';
import { editDistance } from '../../data/model/nameSpelling';
import { textRows } from '../../data/model/textColumn';
import { codeDigits, nameKey, placeQuery, plainWords, type PlaceQuery } from '../url/placeNames';

/** A search result; its label always has the form "name, Kec. district". */
export interface SearchHit {
  readonly kind: 'village' | 'district';
  /** Row of the village, or position in `Villages.kecamatan`. */
  readonly row: number;
  readonly name: string;
  /** `desa` or `kelurahan`; `kecamatan` for a district. */
  readonly type: string;
  readonly district: string;
  /** Kemendagri code with dots. */
  readonly code: string;
  /** Whether the query equals the name or code, is its beginning, or is similar. */
  readonly match: 'exact' | 'prefix' | 'near';
}

export interface SearchAnswer {
  readonly query: string;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** The most similar names where nothing matches, for "did you mean". */
  readonly suggestions: readonly SearchHit[];
}

export interface SearchIndex {
  search(query: string, limit?: number): SearchAnswer;
}

/** A name with all places of that name; villages with the same name are always offered together. */
interface Entry {
  readonly id: number;
  readonly key: string;
  readonly words: string;
  readonly villages: number[];
  readonly districts: number[];
}

/** Builds the index; for 81,904 villages in well under a second (bench/README.md). Queries never throw. */
export function searchIndex(villages: Villages): SearchIndex {
  const places = new Places(villages);
  return {
    search(query, limit = 12) {
      const text = query.slice(0, 120);
      const digits = codeDigits(text);
      if (digits !== null) {
        return { query, hits: places.byCode(digits, limit), suggestions: [] };
      }
      const asked = placeQuery(text);
      if (asked.words.length === 0) return { query, hits: [], suggestions: [] };
      const hits = places.byName(asked, limit);
      return { query, hits, suggestions: hits.length > 0 ? [] : places.nearest(asked) };
    },
  };
}

class Places {
  readonly #names: readonly string[];
  readonly #codes: readonly string[];
  readonly #districtKeys: readonly string[];
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, Entry>();
  readonly #villages: Villages;
  readonly #index = new MiniSearch<Entry>({
    fields: ['key', 'words'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  #digits: readonly (readonly CodeEntry[])[] | null = null;

  constructor(villages: Villages) {
    this.#villages = villages;
    this.#names = textRows(villages.name);
    this.#codes = textRows(villages.code);
    this.#districtKeys = villages.kecamatan.labels.map(nameKey);
    villages.kecamatan.labels.forEach((label, i) => this.#entry(label).districts.push(i));
    this.#names.forEach((name, row) => this.#entry(name).villages.push(row));
    this.#index.addAll(this.#entries);
  }

  #entry(name: string): Entry {
    const key = nameKey(name);
    const known = this.#byKey.get(key);
    if (known) return known;
    const words = plainWords(name).split(' ').map(nameKey);
    const entry: Entry = {
      id: this.#entries.length,
      key,
      // the whole name is the key already; its words are indexed only where there are several
      words: words.length > 1 ? words.join(' ') : '',
      villages: [],
      districts: [],
    };
    this.#byKey.set(key, entry);
    this.#entries.push(entry);
    return entry;
  }

  /**
   * The kecamatan with the given code, then rows whose code starts with the digits; Kemendagri codes before
   * BPS codes.
   */
  byCode(digits: string, limit: number): SearchHit[] {
    this.#digits ??= this.#codeLists();
    const hits = this.#districtsByCode(digits);
    const seen = new Set<number>();
    for (const list of this.#digits) {
      for (let i = byText.left(list, digits); i < list.length && hits.length < limit; i++) {
        const { text, row } = list[i]!;
        if (!text.startsWith(digits)) break;
        if (!seen.has(row)) hits.push(this.#village(row, text === digits ? 'exact' : 'prefix'));
        seen.add(row);
      }
    }
    return hits;
  }

  byName(asked: PlaceQuery, limit: number): SearchHit[] {
    const whole = this.#matches(asked.words.join(' '), 0.2).flatMap((found) =>
      this.#hits(found, asked.district),
    );
    if (asked.district !== '') return whole.slice(0, limit);
    return unique([
      ...whole.filter(({ match }) => match === 'exact'),
      ...this.#nameThenDistrict(asked.words),
      ...whole,
    ]).slice(0, limit);
  }

  /** The most similar names by edit distance, at most three, where nothing matched. */
  nearest(asked: PlaceQuery): SearchHit[] {
    const key = nameKey(asked.words.join(' '));
    return least(this.#entries, 3, (entry) => editDistance(key, entry.key))
      .flatMap((entry) => this.#hits({ entry, match: 'near' }, ''))
      .slice(0, 3);
  }

  /** The last words may name the kecamatan, as in "mulyorejo tirto". */
  #nameThenDistrict(words: readonly string[]): SearchHit[] {
    return words.slice(1).flatMap((_, i) => {
      const district = nameKey(words.slice(i + 1).join(' '));
      if (district.length < 3 || !this.#districtKeys.some((key) => key.startsWith(district))) return [];
      return this.#matches(words.slice(0, i + 1).join(' '), 0.2).flatMap((found) =>
        this.#hits(found, district),
      );
    });
  }

  /** Entries that match a name: exact, then prefix, then similar ones, each by descending score. */
  #matches(name: string, fuzzy: number): { readonly entry: Entry; readonly match: SearchHit['match'] }[] {
    const key = nameKey(name);
    if (key === '') return [];
    const found = this.#index.search(key, {
      prefix: true,
      fuzzy: key.length < 4 ? false : fuzzy,
      boost: { key: 2 },
      weights: { fuzzy: 0.3, prefix: 0.6 },
    });
    const grades = { exact: 0, prefix: 1, near: 2 };
    return found
      .map(({ id, score }) => {
        const entry = this.#entries[id as number]!;
        return { entry, score, match: matchOf(entry, key) };
      })
      .sort(
        (a, b) =>
          grades[a.match] - grades[b.match] || b.score - a.score || ascending(a.entry.key, b.entry.key),
      );
  }

  /** The places of an entry, restricted to a kecamatan where one was given. */
  #hits({ entry, match }: { entry: Entry; match: SearchHit['match'] }, district: string): SearchHit[] {
    const { index } = this.#villages.kecamatan;
    const inDistrict = (row: number) => this.#districtKeys[index[row]!]!.startsWith(district);
    return [
      ...(district === '' ? entry.districts.map((i) => this.#district(i, match)) : []),
      ...entry.villages
        .filter((row) => district === '' || inDistrict(row))
        .map((row) => this.#village(row, match)),
    ];
  }

  #village(row: number, match: SearchHit['match']): SearchHit {
    const { kind, kecamatan } = this.#villages;
    return {
      kind: 'village',
      row,
      name: this.#names[row]!,
      type: kind.keys[kind.index[row]!]!,
      district: kecamatan.labels[kecamatan.index[row]!]!,
      code: this.#codes[row]!,
      match,
    };
  }

  #district(row: number, match: SearchHit['match']): SearchHit {
    const { keys, labels } = this.#villages.kecamatan;
    return {
      kind: 'district',
      row,
      name: labels[row]!,
      type: 'kecamatan',
      district: labels[row]!,
      code: keys[row]!,
      match,
    };
  }

  #districtsByCode(digits: string): SearchHit[] {
    return this.#villages.kecamatan.keys.flatMap((key, i) =>
      key.replaceAll('.', '') === digits ? [this.#district(i, 'exact')] : [],
    );
  }

  /** Codes without dots in ascending order: Kemendagri, then BPS. */
  #codeLists(): readonly (readonly CodeEntry[])[] {
    const sorted = (codes: readonly string[]) =>
      codes
        .map((code, row) => ({ text: code.replaceAll('.', ''), row }))
        .filter(({ text }) => text !== '')
        .sort((a, b) => ascending(a.text, b.text));
    return [sorted(this.#codes), sorted(textRows(this.#villages.bpsCode))];
  }
}

interface CodeEntry {
  readonly text: string;
  readonly row: number;
}
const byText = bisector(({ text }: CodeEntry) => text);

function matchOf(entry: Entry, key: string): SearchHit['match'] {
  if (entry.key === key) return 'exact';
  const starts = entry.key.startsWith(key) || entry.words.split(' ').some((word) => word.startsWith(key));
  return starts ? 'prefix' : 'near';
}

/** The `count` items with the lowest cost, in ascending order; ties in their original order. */
function least<T>(items: readonly T[], count: number, cost: (item: T) => number): T[] {
  const costs = items.map(cost);
  const order = Array.from(items.keys()).sort((a, b) => costs[a]! - costs[b]!);
  return order.slice(0, count).map((i) => items[i]!);
}

function unique(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Map(hits.toReversed().map((hit) => [`${hit.kind}${hit.row}`, hit]));
  return [...new Set(hits.map((hit) => seen.get(`${hit.kind}${hit.row}`)!))];
}
