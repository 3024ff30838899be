/** An equivalence class: rows that agree in all quasi-identifiers. */
export interface KeyClass {
  readonly key: readonly string[];
  readonly rows: number;
  /** Number of distinct sensitive values in its rows. */
  readonly values: number;
}

/** The equivalence classes of rows by their quasi-identifiers, sorted by key. */
export function keyClasses(
  keys: readonly (readonly string[])[],
  sensitive: readonly string[],
): readonly KeyClass[] {
  const classes = new Map<
    string,
    { readonly key: readonly string[]; rows: number; readonly values: Set<string> }
  >();
  keys.forEach((key, row) => {
    const id = JSON.stringify(key);
    const one = classes.get(id) ?? { key, rows: 0, values: new Set<string>() };
    one.rows++;
    one.values.add(sensitive[row] ?? '');
    classes.set(id, one);
  });
  return [...classes.values()]
    .map(({ key, rows, values }) => ({ key, rows, values: values.size }))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** k-anonymity: the classes with fewer than k rows. */
export function classesBelow(classes: readonly KeyClass[], k: number): readonly KeyClass[] {
  return classes.filter(({ rows }) => rows < k);
}

/**
 * l-diversity: the classes with fewer than l distinct sensitive values; l = 2 finds classes whose values are
 * all equal.
 */
export function classesAlike(classes: readonly KeyClass[], l = 2): readonly KeyClass[] {
  return classes.filter(({ values }) => values < l);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return 0;
  return a[at]! < (b[at] ?? '') ? -1 : 1;
}
