/** Progress reporting and cancellation of a long calculation. */
export interface Pace {
  /** Called between its steps. */
  readonly shouldStop?: () => boolean;
  /** @param done share done, 0 to 1 */
  readonly progress?: (done: number) => void;
}
