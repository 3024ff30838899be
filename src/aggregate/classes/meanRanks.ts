/**
 * Places from the lightest (1) to the heaviest (n); who ties shares the mean of the places taken together.
 * @param value numbers alone, no NaN
 */
export function meanRanks(value: Float64Array, heaviest: 'highest' | 'lowest' = 'highest'): Float64Array {
  const sign = heaviest === 'highest' ? 1 : -1;
  const order = Uint32Array.from(value.keys()).sort((a, b) => sign * (value[a]! - value[b]!));
  const ranks = new Float64Array(value.length);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && value[order[end]!] === value[order[first]!]) end++;
    // Places first + 1 … end.
    for (let i = first; i < end; i++) ranks[order[i]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}
