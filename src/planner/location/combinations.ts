/** n over k, as near as a double comes to it. */
export function countOfCombinations(n: number, k: number): number {
  const least = Math.min(k, n - k);
  if (least < 0) return 0;
  let count = 1;
  for (let i = 1; i <= least; i++) count = (count * (n - least + i)) / i;
  return Math.round(count);
}

/**
 * Every choice of k of the numbers 0 … n − 1, ascending, in lexical order. The same list is handed out every time and
 * changed afterwards: copy what is to be kept.
 */
export function* combinations(n: number, k: number): Generator<readonly number[]> {
  if (k > n) return;
  const chosen = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    yield chosen;
    let at = k - 1;
    while (at >= 0 && chosen[at] === n - k + at) at--;
    if (at < 0) return;
    chosen[at]!++;
    for (let next = at + 1; next < k; next++) chosen[next] = chosen[next - 1]! + 1;
  }
}
