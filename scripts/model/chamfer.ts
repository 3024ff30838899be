/**
 * Turns a raster of 0 and Infinity into the distance, in cells, to the nearest 0, in place: two chamfer passes
 * with weights 1 and √2 (Borgefors 1986; at most 8 % above the true distance).
 */
export function chamferDistance(distance: Float64Array, cols: number): void {
  const rows = distance.length / cols;
  const relax = (c: number, r: number, turn: 1 | -1): void => {
    const k = r * cols + c;
    let least = distance[k]!;
    const c1 = c - turn;
    const r1 = r - turn;
    const west = c1 >= 0 && c1 < cols;
    if (west) least = Math.min(least, distance[k - turn]! + 1);
    if (r1 >= 0 && r1 < rows) {
      const below = r1 * cols + c;
      least = Math.min(least, distance[below]! + 1);
      if (c > 0) least = Math.min(least, distance[below - 1]! + Math.SQRT2);
      if (c < cols - 1) least = Math.min(least, distance[below + 1]! + Math.SQRT2);
    }
    distance[k] = least;
  };
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) relax(c, r, 1);
  for (let r = rows - 1; r >= 0; r--) for (let c = cols - 1; c >= 0; c--) relax(c, r, -1);
}
