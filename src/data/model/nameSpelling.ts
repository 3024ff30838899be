/** Comparison of place names as different sources write them. */

/** Spaces, hyphens, accents and case differ between sources ("Tanjung Kulon", "Tanjungkulon"); letters must not. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** What it costs to make one spelling of another, letter by letter. */
export interface EditCosts {
  readonly replace: (from: string, to: string) => number;
  /** Of a letter that stands in one text only; `before` is the letter before it in that text. */
  readonly add: (letter: string, before: string | undefined) => number;
}

const ONE_EACH: EditCosts = { replace: () => 1, add: () => 1 };

/**
 * Levenshtein distance: the number of letters to insert, delete or replace; with `costs`, the least sum of what these cost.
 */
export function editDistance(from: string, to: string, { replace, add }: EditCosts = ONE_EACH): number {
  const adding: number[] = [];
  let row = [0];
  for (let j = 0; j < to.length; j++) {
    adding.push(add(to[j]!, to[j - 1]));
    row.push(row[j]! + adding[j]!);
  }
  let next = row.slice();
  for (let i = 1; i <= from.length; i++) {
    const letter = from[i - 1]!;
    const dropped = add(letter, from[i - 2]);
    next[0] = row[0]! + dropped;
    for (let j = 1; j <= to.length; j++) {
      const other = to[j - 1]!;
      const replaced = row[j - 1]! + (letter === other ? 0 : replace(letter, other));
      next[j] = Math.min(replaced, row[j]! + dropped, next[j - 1]! + adding[j - 1]!);
    }
    [row, next] = [next, row];
  }
  return row[to.length]!;
}
