import type { ProgrammeEvent } from '../../data/model/programme';

/** A village at the other end of a replication, with its date. */
export interface Kin {
  readonly row: number;
  /** ISO date, as precise as the source states it. */
  readonly date: string;
}

export interface Lineage {
  /** Laboratory villages that the village replicates. */
  readonly laboratories: readonly Kin[];
  /** Villages that replicate it. */
  readonly replications: readonly Kin[];
}

/**
 * The villages that a village replicates and those that replicate it, as the events state them: earliest
 * first, then by row, each once.
 */
export function lineageOf(events: readonly ProgrammeEvent[], row: number): Lineage {
  const named = events.filter(
    ({ status, parentRow, row: own }) => status === 'replication' && parentRow !== null && parentRow !== own,
  );
  const kin = (own: readonly ProgrammeEvent[], of: (event: ProgrammeEvent) => number): Kin[] => {
    const sorted = own
      .map((event) => ({ row: of(event), date: event.date }))
      .sort((a, b) => (a.date === b.date ? a.row - b.row : a.date < b.date ? -1 : 1));
    return sorted.filter(({ row: at }, i) => sorted.findIndex((other) => other.row === at) === i);
  };
  return {
    laboratories: kin(
      named.filter((event) => event.row === row),
      ({ parentRow }) => parentRow!,
    ),
    replications: kin(
      named.filter(({ parentRow }) => parentRow === row),
      (event) => event.row,
    ),
  };
}
