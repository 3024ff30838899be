import { finding, type Finding } from './finding';

/** How many times the upper quartile a figure may be: places differ by a thousand, a slipped unit by a million. */
const MANY_TIMES = 1000;
/** Fewer figures than these have no quartile to speak of. */
const FEWEST = 4;

/** Figures of one kind, side by side: those of all villages, or of all years. */
export interface Figures {
  readonly file: string;
  /** What is compared, as "penduduk 2024, kolom nilai". */
  readonly what: string;
  readonly values: Float64Array;
  /** Where the i-th stands. */
  readonly whereOf: (i: number) => string;
}

/**
 * Figures that stand more than a thousand times above three quarters of the others: a warning, since a market town among
 * hamlets is possible where a slipped decimal is likely. The figure itself does not move the quartile.
 */
export function checkOutlying({ file, what, values, whereOf }: Figures): Finding[] {
  const positive = values.filter((x) => x > 0).sort();
  if (positive.length < FEWEST) return [];
  const quartile = positive[Math.floor((positive.length - 1) * 0.75)]!;
  if (positive.at(-1)! <= MANY_TIMES * quartile) return [];
  return [...values.entries()].flatMap(([i, x]) =>
    x > MANY_TIMES * quartile
      ? [
          finding(
            'valueOutlying',
            { file, where: whereOf(i) },
            `${what}: ${x}, padahal tiga perempat angka lainnya paling besar ${quartile}`,
          ),
        ]
      : [],
  );
}
