import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CASH_FOR_WORK, plantedHelix } from './plantedInterventions';
import { poorShare } from './population';
import type { Poverty } from './plantTruths';
import type { DemoVillage } from './region';

/** Writes what was planted, for tests and for showing that a method finds it. The application never ships it. */
export function writeTruth(
  path: string,
  { villages, poverty, seed }: { villages: readonly DemoVillage[]; poverty: Poverty; seed: number },
): void {
  const { truths } = poverty;
  const helix = plantedHelix(truths);
  const codes = (rows: readonly number[]) => rows.map((row) => villages[row]!.code);
  const sharePerPoint = Number((poorShare(1) - poorShare(0)).toFixed(6));
  const truth = {
    about:
      'Planted truths of the demonstration pack. All figures are made up. Effects are in points of p0 (per cent of the population) ' +
      'against what the same village would have had; families in deciles 1–4 follow at the stated factor, and step up by 3 points for every village when their basis changes after 2020. ' +
      'Outside the clusters the true rate varies smoothly in space by about one point, by about two points from village to village, and by sampling error as stated in galat_baku.',
    villages: villages.length,
    seed,
    indicator: 'p0',
    clusters: truths.clusters.map((rows) => ({
      effect_points: truths.clusterEffect_points,
      years: 'all',
      villages: codes(rows),
    })),
    improved: {
      start: '2020-02',
      effect_points: truths.improvedEffect_points,
      villages: codes(truths.improved),
    },
    placebo: { start: '2021-03', effect_points: 0, villages: codes(truths.placebo) },
    // Who does what: where three do the same of one sector, and where nobody has begun anything of it.
    helix: {
      sector: CASH_FOR_WORK,
      overlap: codes(helix.overlap),
      gap: codes(helix.gap),
    },
    decile14_points_per_p0_point: 100 * sharePerPoint,
    suggestedWindows: { before: [2017, 2018, 2019], after: [2023, 2024] },
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(truth, null, 1)}\n`);
}
