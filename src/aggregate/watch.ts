/** Progress reporting and cancellation of a long computation; checked every few milliseconds. */
export interface Watch {
  /** Receives the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Where it returns true, the computation stops and returns null. */
  readonly shouldStop?: () => boolean;
}

/** Reports progress and returns whether the computation should continue. */
export function goesOn(watch: Watch, share: number): boolean {
  watch.onProgress?.(share);
  return watch.shouldStop?.() !== true;
}
