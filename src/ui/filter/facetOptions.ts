/** An option of a filter. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
  /** Number of villages or interventions that would remain. */
  readonly count: number;
  readonly chosen: boolean;
}

/** Longer lists get a search field and show at most this many options. */
export const MOST_SHOWN = 8;
const MOST_FOUND = 40;

/** The selected options, and others that contain the typed text, up to the limit. */
export function findOptions(options: readonly FacetOption[], typed: string): readonly FacetOption[] {
  const wanted = typed.trim().toLowerCase();
  let room = wanted === '' && options.length > MOST_FOUND ? MOST_SHOWN : MOST_FOUND;
  return options.filter(
    ({ label, chosen }) => chosen || (label.toLowerCase().includes(wanted) && room-- > 0),
  );
}

/** Options from keys and counts, in the order of the counts; `label` returns the text of a key. */
export function facetOptions<K extends string>(
  counts: ReadonlyMap<K, number>,
  { chosen, label }: { readonly chosen: readonly K[]; readonly label: (key: K) => string },
): readonly FacetOption[] {
  return [...counts].map(([key, count]) => ({ key, label: label(key), count, chosen: chosen.includes(key) }));
}

/** The same, sorted by label. */
export function byLabel(options: readonly FacetOption[]): readonly FacetOption[] {
  const { compare } = new Intl.Collator('id');
  return options.toSorted((a, b) => compare(a.label, b.label));
}
