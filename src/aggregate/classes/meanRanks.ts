/**
 * Ranks from the lightest (1) to the heaviest (n). Tied values all get the mean of the ranks they occupy.
 * @param value finite numbers, no NaN
 * @param heaviest which end of the values is the heaviest
 */
export function meanRanks(value: Float64Array, heaviest: 'highest' | 'lowest' = 'highest'): Float64Array {
  const sign = heaviest === 'highest' ? 1 : -1;
  const order = Uint32Array.from(value.keys()).sort((a, b) => sign * (value[a]! - value[b]!));
  const ranks = new Float64Array(value.length);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && value[order[end]!] === value[order[first]!]) end++;
    // The tied values occupy the ranks first + 1 … end.
    for (let i = first; i < end; i++) ranks[order[i]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}
