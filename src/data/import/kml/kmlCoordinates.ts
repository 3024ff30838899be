/** What was met in the coordinates of a feature. */
export interface CoordinateNotes {
  /** Positions that are no numbers. */
  notNumbers: number;
  /** Positions of more than three numbers. */
  long: number;
  heights: number;
  zeroHeights: number;
}

/** "109.6,-7.1,0 109.7,-7.1,0" as a flat path; positions that are no numbers are counted and left out. */
export function readCoordinates(text: string, notes: CoordinateNotes): Float64Array {
  const path: number[] = [];
  // Some programs write a space after the comma, which the format does not allow.
  for (const position of text.replaceAll(/\s*,\s*/g, ',').split(/\s+/)) {
    if (position === '') continue;
    const numbers = position.split(',');
    const [lon, lat] = [numberOf(numbers[0]), numberOf(numbers[1])];
    if (Number.isNaN(lon) || Number.isNaN(lat)) {
      notes.notNumbers++;
      continue;
    }
    if (numbers.length > 3) notes.long++;
    else if (numbers.length === 3) {
      if (Number(numbers[2]) === 0) notes.zeroHeights++;
      else notes.heights++;
    }
    path.push(lon, lat);
  }
  return Float64Array.from(path);
}

function numberOf(text: string | undefined): number {
  return text === undefined || text === '' ? NaN : Number(text);
}
