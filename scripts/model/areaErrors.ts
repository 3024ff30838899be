import type { ModelVillage } from './modelInput.ts';

/** How far areas are from the published ones, as shares of these. */
export interface AreaErrors {
  readonly max: number;
  readonly median: number;
  /** The five villages that are off most, worst last, in words. */
  readonly worst: string;
}

/** Errors of areas in km², in the order of the villages. */
export function areaErrors(villages: readonly ModelVillage[], area: Float64Array): AreaErrors {
  const errors = villages.map((v, i) => ({ name: v.nama, error: Math.abs(area[i]! / v.luas_km2 - 1) }));
  errors.sort((a, b) => a.error - b.error);
  const last = errors.slice(-5).map((e) => `${e.name} ${percent(e.error)}`);
  return {
    max: errors.at(-1)?.error ?? 0,
    median: errors[errors.length >> 1]?.error ?? 0,
    worst: last.join(', '),
  };
}

export function describeErrors({ max, median, worst }: AreaErrors): string {
  return `galat luas median ${percent(median)}, terbesar ${percent(max)} (${worst})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
