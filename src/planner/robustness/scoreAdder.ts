/** Adds one criterion after another to the scores of a draw. */
export interface ScoreAdder {
  begin(): void;
  add(criterion: number, weight: number): void;
  /** Writes the scores. */
  end(scores: Float64Array): void;
}
