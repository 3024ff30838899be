/** A choice of a filter. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
  /** What would be left. */
  readonly count: number;
  readonly chosen: boolean;
}

/** Longer lists get a field to search in, and show no more than this many at a time. */
export const MOST_SHOWN = 8;
const MOST_FOUND = 40;

/** The chosen ones always; of the others those that hold the typed text, as many as one looks through. */
export function findOptions(options: readonly FacetOption[], typed: string): readonly FacetOption[] {
  const wanted = typed.trim().toLowerCase();
  let room = wanted === '' && options.length > MOST_FOUND ? MOST_SHOWN : MOST_FOUND;
  return options.filter(
    ({ label, chosen }) => chosen || (label.toLowerCase().includes(wanted) && room-- > 0),
  );
}

/** Options of keys and their counts, in the order of the counts; `label` words a key. */
export function facetOptions<K extends string>(
  counts: ReadonlyMap<K, number>,
  { chosen, label }: { readonly chosen: readonly K[]; readonly label: (key: K) => string },
): readonly FacetOption[] {
  return [...counts].map(([key, count]) => ({ key, label: label(key), count, chosen: chosen.includes(key) }));
}

/** The same in the order of their labels. */
export function byLabel(options: readonly FacetOption[]): readonly FacetOption[] {
  const { compare } = new Intl.Collator('id');
  return options.toSorted((a, b) => compare(a.label, b.label));
}
