import type { Classified } from '../../../aggregate/classes/classify';
import { MARK } from '../../../data/model/mark';

/** Geometry of the sparkline of a village's values, lengths in CSS px. */
export interface VillageLine {
  readonly dots: readonly { readonly year: number; readonly x: number; readonly y: number }[];
  /** SVG points of each connected stretch: consecutive years of the same data basis. */
  readonly pieces: readonly string[];
}

interface LineInput {
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly basisOf: (year: number) => string;
}

export function villageLine(
  years: readonly Pick<Classified, 'column' | 'min' | 'max'>[],
  { row, width, height, basisOf }: LineInput,
): VillageLine {
  const first = years[0]?.column.year ?? 0;
  const span = Math.max(1, (years.at(-1)?.column.year ?? 0) - first);
  const known = years.filter(({ column }) => column.mark[row] === MARK.present);
  const values = known.map(({ column }) => column.value[row]!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const dots = known.map(({ column }, i) => ({
    year: column.year,
    x: round(((column.year - first) / span) * width),
    y: round(high > low ? (1 - (values[i]! - low) / (high - low)) * height : height / 2),
  }));
  const runs: (typeof dots)[] = [];
  for (const dot of dots) {
    const last = runs.at(-1)?.at(-1);
    const joined = last?.year === dot.year - 1 && basisOf(last.year) === basisOf(dot.year);
    if (joined) runs.at(-1)!.push(dot);
    else runs.push([dot]);
  }
  const pieces = runs
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ x, y }) => `${x},${y}`).join(' '));
  return { dots, pieces };
}

const round = (length: number): number => Math.round(length * 10) / 10;
