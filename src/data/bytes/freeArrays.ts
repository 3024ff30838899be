/** A buffer of a browser that can give its memory back; older ones wait for the collector. */
interface Freeable {
  readonly transfer?: (bytes: number) => ArrayBuffer;
}

/**
 * Gives the memory of arrays back at once, which are empty from then on. The collector frees the megabytes of a nation's
 * geometry only when it comes to them, which on a page without much other work it may not do for a long time.
 */
export function freeArrays(arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays) (buffer as Freeable).transfer?.(0);
}
