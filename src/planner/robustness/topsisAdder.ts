import type { DrawnColumn } from './drawnColumn';
import type { ScoreAdder } from './scoreAdder';

/** TOPSIS as `topsisKnown` works it out, criterion by criterion in the same arrays. */
export function topsisAdder(columns: readonly DrawnColumn[], benefit: readonly boolean[]): ScoreAdder {
  const n = columns[0]?.values.length ?? 0;
  const far = new Float64Array(n);
  const near = new Float64Array(n);
  return {
    begin: () => {
      far.fill(0);
      near.fill(0);
    },
    add: (c, weight) => {
      const { values, low, high, length, isFlat } = columns[c]!;
      if (isFlat) return;
      const factor = weight / length;
      const worst = benefit[c] ? low : high;
      const best = benefit[c] ? high : low;
      for (let i = 0; i < n; i++) {
        const value = values[i]!;
        if (value !== value) continue;
        const toWorst = factor * (value - worst);
        const toBest = factor * (value - best);
        far[i]! += toWorst * toWorst;
        near[i]! += toBest * toBest;
      }
    },
    end: (scores) => {
      for (let i = 0; i < n; i++) {
        const away = Math.sqrt(far[i]!);
        const sum = away + Math.sqrt(near[i]!);
        scores[i] = sum > 0 ? away / sum : 0.5;
      }
    },
  };
}
