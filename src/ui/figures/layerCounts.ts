import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import type { ProgrammeEvent, SeriesPoint } from '../../data/model/programme';
import type { Overlay } from '../../state/url/appState';

/** Number of features per layer; undefined for layers without countable features. */
export type LayerCounts = Readonly<
  Record<Exclude<Overlay, 'villageLabels' | 'interventions' | 'uncertainty'>, number>
>;

/** @param asOf ISO date or year up to which events count, as on the map; null: all */
export function layerCounts(events: readonly ProgrammeEvent[], asOf: string | null = null): LayerCounts {
  const { counts } = asOf === null ? programmeStandings(events) : programmeStandings(events, asOf);
  return {
    laboratory: counts.laboratory,
    replication: counts.replication,
    leftRed: counts.leftRed,
    candidate: counts.candidate,
    povertyStatus: counts.red + counts.yellow + counts.green,
    lineage: events.filter(
      ({ status, parentRow, row, date }) =>
        status === 'replication' &&
        parentRow !== null &&
        parentRow !== row &&
        (asOf === null || date.slice(0, asOf.length) <= asOf),
    ).length,
  };
}

/** Id of the regency series of the reported number of replications, named or not. */
const REPORTED_REPLICATIONS = 'desa_replikasi';

/** The latest reported number of replication villages, which may exceed the names that were published. */
export function reportedReplications(series: readonly SeriesPoint[]): SeriesPoint | null {
  const points = series.filter(
    ({ indicatorId, primary }) => indicatorId === REPORTED_REPLICATIONS && primary,
  );
  return points.reduce<SeriesPoint | null>(
    (latest, point) => (latest === null || point.year > latest.year ? point : latest),
    null,
  );
}

/** A list with a member added if absent, or removed if present. */
export function toggled<T>(list: readonly T[], member: T): readonly T[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member];
}
