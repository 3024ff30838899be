import { attackProgram, bestOf, type AttackProgram } from './attackProgram';
import { connectedPieces, type LinkedTables } from './linkedTables';

/** What an attacker can find out about a hidden count: it lies between `low` and `high`. */
export interface Reach {
  readonly low: number;
  /** Infinity where nothing published bounds it. */
  readonly high: number;
  /** The most that the rest of its whole can be; Infinity where it is no part of a published whole. */
  readonly rest: number;
}

/**
 * The attack: for each target the least and the largest value that agree with everything published, by linear
 * programming over all sums and shares, and over whole numbers where the counts are whole. What is not hidden is known.
 * A reach of NaN means that the published figures contradict each other. Where they do so only because a hidden
 * count is taken to be at least so much, that is dropped: the pack does hide a zero there.
 *
 * Lazy, one target at a time, so that an audit can stop at the first that fails.
 */
export function* attack(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  targets: Iterable<number>,
): Generator<readonly [cell: number, reach: Reach]> {
  const programs = new Map<number, AttackProgram>();
  const wholeOf = new Map(tables.shares.map(({ part, whole }) => [part, whole]));
  let pieceOf: ReadonlyMap<number, readonly number[]> | null = null;
  const programOf = (target: number): AttackProgram => {
    pieceOf ??= new Map(
      connectedPieces(tables, hidden).flatMap((piece) => piece.map((cell) => [cell, piece] as const)),
    );
    const piece = pieceOf.get(target)!;
    const known = programs.get(piece[0]!) ?? attackProgram(tables, hidden, piece);
    programs.set(piece[0]!, known);
    return known;
  };
  for (const target of targets) {
    if (!hidden.has(target)) {
      const value = tables.value[target]!;
      const whole = wholeOf.get(target);
      yield [
        target,
        { low: value, high: value, rest: whole === undefined ? Infinity : tables.value[whole]! - value },
      ];
      continue;
    }
    const program = programOf(target);
    const low = bestOf(program, 'minimize', [[target, 1]]);
    const high = bestOf(program, 'maximize', [[target, 1]]);
    yield [
      target,
      { low, high, rest: restOf(tables, { program, low, target, whole: wholeOf.get(target), hidden }) },
    ];
  }
}

function restOf(
  { value }: LinkedTables,
  asked: {
    readonly program: AttackProgram;
    readonly low: number;
    readonly target: number;
    readonly whole: number | undefined;
    readonly hidden: ReadonlySet<number>;
  },
): number {
  const { program, low, target, whole, hidden } = asked;
  if (whole === undefined) return Infinity;
  if (!hidden.has(whole)) return value[whole]! - low;
  return bestOf(program, 'maximize', [
    [whole, 1],
    [target, -1],
  ]);
}
