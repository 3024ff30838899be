import type { TimelineYear } from '../../../aggregate/modes/timeline';

/** A year on the track; `share` is its position along the track, 0 to 1. */
export interface TrackDot {
  readonly year: number;
  readonly share: number;
  readonly hasData: boolean;
  /** The year's number is written below the dot. */
  readonly labelled: boolean;
}

/**
 * The connection between two neighbouring years: a line if both have data of the same basis, a thin line
 * across a gap, a zigzag where the data basis changes, and nothing at the ends of the data.
 */
export interface TrackPiece {
  readonly from: number;
  readonly to: number;
  readonly kind: 'joined' | 'gap' | 'break';
}

/** The range of years with the same data basis. */
export interface TrackBasis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface Track {
  readonly dots: readonly TrackDot[];
  readonly pieces: readonly TrackPiece[];
  /** Empty if all years have the same data basis. */
  readonly bases: readonly TrackBasis[];
}

interface TrackSize {
  readonly year: number;
  /** Length of the track, CSS px. */
  readonly length_px: number;
  /** Width of a year's number including the gap, CSS px. */
  readonly label_px: number;
}

/** Layout of the timeline; all years are the same distance apart. */
export function timelineTrack(years: readonly TimelineYear[], size: TrackSize): Track {
  const last = Math.max(1, years.length - 1);
  const share = (i: number) => i / last;
  const labelled = labelledYears(years, size);
  const pieces = years.slice(1).flatMap((_, i): TrackPiece[] => {
    const kind = pieceKind(years, i);
    return kind ? [{ from: share(i), to: share(i + 1), kind }] : [];
  });
  return {
    dots: years.map(({ year, hasData }, i) => ({
      year,
      share: share(i),
      hasData,
      labelled: labelled.has(i),
    })),
    pieces,
    bases: basesOf(years, share),
  };
}

/** @param i index of the year at which the piece begins */
function pieceKind(years: readonly TimelineYear[], i: number): TrackPiece['kind'] | null {
  const next = years.findIndex(({ hasData }, at) => at > i && hasData);
  if (next < 0 || !years.slice(0, i + 1).some(({ hasData }) => hasData)) return null;
  if (years[next]?.breakBefore) return next === i + 1 ? 'break' : null;
  return years[i]?.hasData && next === i + 1 ? 'joined' : 'gap';
}

function basesOf(years: readonly TimelineYear[], share: (i: number) => number): readonly TrackBasis[] {
  const runs: { label: string; from: number; to: number }[] = [];
  years.forEach(({ basis }, i) => {
    if (!basis) return;
    const run = runs.at(-1);
    if (run?.label === basis.label) run.to = share(i);
    else runs.push({ label: basis.label, from: share(i), to: share(i) });
  });
  return runs.length > 1 ? runs : [];
}

/**
 * Indices of the years that can be labelled without overlap: first the current year and both ends, then the
 * others in turn.
 */
function labelledYears(
  years: readonly TimelineYear[],
  { year, length_px, label_px }: TrackSize,
): ReadonlySet<number> {
  const step_px = length_px / Math.max(1, years.length - 1);
  const kept: number[] = [];
  const present = years.findIndex((step) => step.year === year);
  const breaks = years.flatMap(({ breakBefore }, i) => (breakBefore ? [i] : []));
  for (const i of [present, 0, years.length - 1, ...breaks, ...years.keys()]) {
    if (i >= 0 && kept.every((other) => Math.abs(other - i) * step_px >= label_px)) kept.push(i);
  }
  return new Set(kept);
}
