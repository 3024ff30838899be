/** A class of rows that agree in all quasi-identifiers. */
export interface KeyClass {
  readonly key: readonly string[];
  readonly rows: number;
  /** How many different sensitive values its rows have. */
  readonly values: number;
}

/** Classes of rows by their quasi-identifiers, in the order of their keys. */
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

/** k-anonymity: the classes of fewer than k rows. */
export function classesBelow(classes: readonly KeyClass[], k: number): readonly KeyClass[] {
  return classes.filter(({ rows }) => rows < k);
}

/** l-diversity: the classes whose rows have fewer than l different sensitive values; l = 2 finds those all alike. */
export function classesAlike(classes: readonly KeyClass[], l = 2): readonly KeyClass[] {
  return classes.filter(({ values }) => values < l);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return 0;
  return a[at]! < (b[at] ?? '') ? -1 : 1;
}
