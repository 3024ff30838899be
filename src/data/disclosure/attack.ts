import { attackProgram, bestOf, type AttackProgram } from './attackProgram';
import { connectedPieces, type LinkedTables } from './linkedTables';

/**
 * Feasibility interval of a suppressed count: the values between `low` and `high` are consistent with the
 * published figures.
 */
export interface Reach {
  readonly low: number;
  /** Infinity where no published figure bounds it. */
  readonly high: number;
  /**
   * Largest possible value of the rest of its whole (whole minus part); Infinity where the cell is not part
   * of a published whole.
   */
  readonly rest: number;
}

/**
 * Simulates an attack by an outsider: the feasibility interval of each target, that is, the smallest and
 * largest value consistent with all published figures. Solved by linear programming over all sums and shares,
 * restricted to integers where counts are whole. Cells that are not suppressed are known. An interval of NaN
 * means that the published figures contradict each other. Where they do so only because of an assumed minimum
 * of a suppressed count, the minimum is dropped: the pack then suppresses a zero there.
 *
 * A generator that yields one target at a time, so that an audit can stop at the first failure.
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
