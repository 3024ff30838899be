import type { Evaluation } from './evaluate';

/** Years before the treatment whose interval does not hold 0, of all that have one. */
export function movedBefore({
  perVillage,
}: {
  readonly perVillage: Pick<Evaluation['perVillage'], 'events'>;
}): {
  readonly moved: number;
  readonly of: number;
} {
  const before = perVillage.events.filter(
    ({ event, interval }) => event < 0 && interval.every(Number.isFinite),
  );
  return {
    moved: before.filter(({ interval: [low, high] }) => low > 0 || high < 0).length,
    of: before.length,
  };
}
