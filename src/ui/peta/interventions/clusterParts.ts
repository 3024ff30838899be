import type { Actor, Intervention } from '../../../data/model/programme';
import type { InterventionStage } from '../../../data/model/packWords';
import type { Cluster } from '../../../layers/symbols/interventionClusters';
import type { BBox } from '../../../layers/camera/viewport';

/** Composition of a cluster. */
export interface ClusterParts {
  readonly list: readonly Intervention[];
  /**
   * Every actor of the pack, in its order, with its number of interventions; an intervention of two actors
   * counts for both.
   */
  readonly actors: readonly { readonly actor: Actor; readonly count: number }[];
  /** Number of interventions without an actor of the helix. */
  readonly unknown: number;
  readonly stages: Readonly<Record<InterventionStage, number>>;
}

export function clusterParts(
  ids: readonly string[],
  {
    interventions,
    actors,
  }: { readonly interventions: readonly Intervention[]; readonly actors: readonly Actor[] },
): ClusterParts {
  const list = interventions.filter(({ id }) => ids.includes(id));
  const stages = { planned: 0, running: 0, done: 0 };
  for (const { stage } of list) stages[stage]++;
  const known = new Set(actors.map(({ id }) => id));
  return {
    list,
    actors: actors.map((actor) => ({
      actor,
      count: list.filter(({ actorIds }) => actorIds.includes(actor.id)).length,
    })),
    unknown: list.filter(({ actorIds }) => !actorIds.some((id) => known.has(id))).length,
    stages,
  };
}

/** The clusters in the map's view, largest first. */
export function clustersInView(clusters: readonly Cluster[], view: BBox | null): readonly Cluster[] {
  return clusters
    .filter(
      ({ lon, lat }) =>
        view === null || (lon >= view[0] && lon <= view[2] && lat >= view[1] && lat <= view[3]),
    )
    .sort((a, b) => b.ids.length - a.ids.length);
}
