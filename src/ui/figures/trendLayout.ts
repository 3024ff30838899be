import { scaleLinear, scalePoint } from 'd3-scale';
import { basesOf, runsOf, type TrendPoint } from '../../aggregate/modes/trend';
import { MARK } from '../../data/model/mark';
import type { Look } from '../../reading/figure';
import { zigzag } from './zigzag';

/** The layout of a trend chart: positions in px, y downwards. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** Left and right end of the plot, and the y of its axis. */
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly year: number; readonly labelled: boolean }[];
  /** Zigzag marks where the data basis changes. */
  readonly breaks: readonly string[];
  readonly bases: readonly BasisSpan[];
  readonly lines: readonly TrendLine[];
  /** Line of the comparison group of a single village; empty where there is none. */
  readonly ofGroup: string;
}

export interface BasisSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** False where its name would overlap the previous one. */
  readonly named: boolean;
}

export interface TrendLine {
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly year: number }[];
  readonly bars: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  /** Years without a number, on the axis. */
  readonly gaps: readonly { readonly x: number; readonly look: Exclude<Look, 'zero'> }[];
  /** Position of the line's number without overlaps; null for a line without dots. */
  readonly badge: { readonly x: number; readonly y: number } | null;
}

const LOOKS = new Map<number | null, Exclude<Look, 'zero'>>([
  [MARK.missing, 'missing'],
  [MARK.suppressed, 'suppressed'],
  [MARK.notApplicable, 'notApplicable'],
]);
const TOP = 10;
const LEFT = 50;
/** Height of the year labels, and of the names of several data bases below. */
const FOOT = { years: 22, bases: 40 } as const;
const LEAST_LABEL = 36;
/** Horizontal offset of lines that would hide one another. */
const ASIDE = 5;
const BADGE_ROOM = 18;
/** Mean width of a letter in the name of a data basis. */
const LETTER = 6.2;

export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  /** Smallest possible value, at which intervals are clipped: 0 for counts and shares, otherwise −Infinity. */
  readonly least: number;
  /** Scale factor of text relative to a laptop. */
  readonly scale: number;
}

/** @param series one or more villages over the same years; not empty */
export function trendLayout(
  series: readonly (readonly TrendPoint[])[],
  { width, height, least, scale }: TrendFrame,
): TrendLayout {
  const points = series[0] ?? [];
  const several = series.length > 1;
  const left = LEFT * scale;
  const right = width - (several ? 34 : 14) * scale;
  const bases = basesOf(points);
  const floor = height - (bases.length > 1 ? FOOT.bases : FOOT.years) * scale;
  const x = scalePoint<number>(
    points.map(({ year }) => year),
    [left, right],
  ).padding(0.5);
  const at = (year: number) => x(year) ?? left;
  const y = scaleLinear(domainOf(series, least), [floor - 12, TOP]).nice(3);
  const every = Math.max(1, Math.ceil((LEAST_LABEL * scale) / Math.max(1, x.step())));
  const scales = { at, y: (value: number) => y(Math.max(least, value)) };
  const lines = series.map((own, i) =>
    lineOf(own, { ...scales, aside: several ? (i - (series.length - 1) / 2) * ASIDE : 0 }),
  );
  return {
    width,
    height,
    left,
    right,
    floor,
    ticks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    years: points.map(({ year }, i) => ({
      year,
      x: at(year),
      labelled: (points.length - 1 - i) % every === 0,
    })),
    breaks: points.flatMap(({ year, breakBefore }) =>
      breakBefore ? [zigzag(at(year) - x.step() / 2, { from: TOP - 4, to: floor })] : [],
    ),
    bases: withNames(
      bases.map(({ label, from, to }) => ({
        label,
        from: at(from) - x.step() * 0.42,
        to: at(to) + x.step() * 0.42,
      })),
      scale,
    ),
    lines: several ? withBadges(lines, { right, floor, scale }) : lines,
    ofGroup: several
      ? ''
      : pathOf(
          runsOf(points, ({ ofGroup }) => ofGroup),
          ({ year, ofGroup }) => [at(year), y(ofGroup!)],
        ),
  };
}

/** Names are centred below their years, from the left, and left out where they would overlap. */
function withNames(spans: readonly Omit<BasisSpan, 'named'>[], scale: number): readonly BasisSpan[] {
  let taken = -Infinity;
  return spans.map((span) => {
    const [middle, half] = [(span.from + span.to) / 2, (span.label.length * LETTER * scale) / 2];
    const named = middle - half > taken;
    if (named) taken = middle + half;
    return { ...span, named };
  });
}

function domainOf(series: readonly (readonly TrendPoint[])[], least: number): [number, number] {
  const all = series
    .flat()
    .flatMap(({ value, interval, ofGroup }) =>
      [value, interval?.low, interval?.high, ofGroup].filter((number): number is number => number != null),
    );
  const [low, high] = [Math.max(least, Math.min(...all)), Math.max(...all)];
  if (!Number.isFinite(low)) return [0, 1];
  // A constant line is placed in the middle of a scale around its value.
  return low < high ? [low, high] : [low - Math.abs(low || 1) * 0.1, high + Math.abs(high || 1) * 0.1];
}

interface Scales {
  readonly at: (year: number) => number;
  readonly y: (value: number) => number;
  readonly aside: number;
}

function lineOf(points: readonly TrendPoint[], { at, y, aside }: Scales): TrendLine {
  const place = (point: TrendPoint): [number, number] => [at(point.year) + aside, y(point.value!)];
  return {
    path: pathOf(
      runsOf(points, ({ value }) => value),
      place,
    ),
    dots: points
      .filter(({ value }) => value !== null)
      .map((point) => ({ x: place(point)[0], y: place(point)[1], year: point.year })),
    bars: points.flatMap(({ year, interval }) =>
      interval ? [{ x: at(year) + aside, low: y(interval.low), high: y(interval.high) }] : [],
    ),
    gaps: points.flatMap(({ year, mark }) => {
      const look = LOOKS.get(mark);
      return look ? [{ look, x: at(year) + aside * 2 }] : [];
    }),
    badge: null,
  };
}

function pathOf<P>(runs: readonly (readonly P[])[], place: (point: P) => readonly [number, number]): string {
  return runs
    .filter((run) => run.length > 1)
    .map(
      (run) =>
        `M${run
          .map((point) =>
            place(point)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}`,
    )
    .join('');
}

/** Each line's number next to its last dot; overlapping numbers are moved apart. */
function withBadges(
  lines: readonly TrendLine[],
  { right, floor, scale }: { readonly right: number; readonly floor: number; readonly scale: number },
): readonly TrendLine[] {
  const ends = lines
    .map((line, i) => ({ i, y: line.dots.at(-1)?.y }))
    .filter((end): end is { i: number; y: number } => end.y !== undefined)
    .sort((a, b) => a.y - b.y);
  const room = BADGE_ROOM * scale;
  const lowest = floor - room * (ends.length - 1);
  let free = TOP;
  const placed = new Map<number, number>();
  ends.forEach(({ i, y }, rank) => {
    const at = Math.min(Math.max(y, free), lowest + rank * room);
    placed.set(i, at);
    free = at + room;
  });
  return lines.map((line, i) => {
    const y = placed.get(i);
    return y === undefined ? line : { ...line, badge: { x: right + 20 * scale, y } };
  });
}
