import { QUADRANT_NAMES } from '../../src/aggregate/hotspots/hotSpotSentences';
import { QUADRANT } from '../../src/aggregate/hotspots/localMoran';
import { textRows } from '../../src/data/model/textColumn';
import type { HotSpotAnswer, SpokenHotSpots } from './hotSpotSentences';

/** The whole answer as JSON: what was asked, all villages, the clusters and what is to be said of them. */
export function hotSpotReport(answer: HotSpotAnswer, sentences: SpokenHotSpots): Record<string, unknown> {
  const { dataset, indicator, column, weights, examined, found } = answer;
  const { question, moran, permuted } = found;
  const codes = textRows(dataset.villages.code);
  return {
    indicator: indicator.id,
    year: column.year,
    provenance: indicator.provenance,
    basis: indicator.basis,
    packVersion: dataset.manifest.version,
    ...question,
    weights,
    measure: examined.measure,
    tested: found.tested,
    without: examined.without,
    islands: Array.from(found.islands, (row) => codes[row]),
    moran: {
      i: moran.i,
      expected: moran.expected,
      z: moran.randomisation.z,
      p: moran.randomisation.p,
      permutations: permuted.permutations,
      permutationP: permuted.p,
    },
    uncorrected: found.uncorrected,
    clusters: found.clusters.map(({ kind, members, largestAdjusted }, at) => ({
      kind: QUADRANT_NAMES[kind],
      villages: Array.from(members, (row) => codes[row]),
      largestAdjusted,
      sentence: sentences.clusters[at],
    })),
    sentences: sentences.all,
    villages: codes.map((code, row) => ({
      code,
      statistic: finite(found.statistic[row]),
      p: finite(found.chance[row]),
      adjusted: finite(found.adjusted[row]),
      cluster: found.kind[row] === QUADRANT.none ? null : QUADRANT_NAMES[found.kind[row]!],
    })),
  };
}

/** JSON has no NaN: null is a village that was not tested. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
