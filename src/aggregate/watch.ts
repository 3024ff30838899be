/** How a long computation is followed and ended from outside; asked every few milliseconds. */
export interface Watch {
  /** Share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Where it answers true, the computation ends and gives null. */
  readonly shouldStop?: () => boolean;
}

/** Tells how far it is, and asks whether to go on. */
export function goesOn(watch: Watch, share: number): boolean {
  watch.onProgress?.(share);
  return watch.shouldStop?.() !== true;
}
