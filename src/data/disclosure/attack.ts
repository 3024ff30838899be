import { solve, type Coefficients, type Constraint } from 'yalps';
import { connectedPieces, type LinkedTables } from './linkedTables';

/** What an attacker can find out about a hidden count: it lies between `low` and `high`. */
export interface Reach {
  readonly low: number;
  /** Infinity where nothing published bounds it. */
  readonly high: number;
  /** The most that the rest of its whole can be; Infinity where it is no part of a published whole. */
  readonly rest: number;
}

/** Sums below this many units are rounding of the solver. */
const ROUNDING = 1e6;

interface Program {
  readonly constraints: Map<string, Constraint>;
  readonly terms: ReadonlyMap<number, [string, number][]>;
}

/**
 * The attack: for each target the least and the largest value that agree with everything published, by linear
 * programming over all sums and shares, non-negative, integrality relaxed. What is not hidden is known. A reach of
 * NaN means that the published figures contradict each other.
 *
 * Lazy, one target at a time, so that an audit can stop at the first that fails.
 */
export function* attack(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  targets: Iterable<number>,
): Generator<readonly [cell: number, reach: Reach]> {
  const programs = new Map<number, Program>();
  const wholeOf = new Map(tables.shares.map(({ part, whole }) => [part, whole]));
  let pieceOf: ReadonlyMap<number, readonly number[]> | null = null;
  const programOf = (target: number): Program => {
    pieceOf ??= new Map(
      connectedPieces(tables, hidden).flatMap((piece) => piece.map((cell) => [cell, piece] as const)),
    );
    const piece = pieceOf.get(target)!;
    const known = programs.get(piece[0]!) ?? programFor(tables, hidden, piece);
    programs.set(piece[0]!, known);
    return known;
  };
  for (const target of targets) {
    if (!hidden.has(target)) {
      const value = tables.value[target]!;
      const whole = wholeOf.get(target);
      yield [target, { low: value, high: value, rest: whole === undefined ? Infinity : tables.value[whole]! - value }];
      continue;
    }
    const program = programOf(target);
    const low = best(program, 'minimize', [[target, 1]]);
    const high = best(program, 'maximize', [[target, 1]]);
    yield [target, { low, high, rest: restOf(tables, { program, low, target, whole: wholeOf.get(target), hidden }) }];
  }
}

function restOf(
  { value }: LinkedTables,
  asked: {
    readonly program: Program;
    readonly low: number;
    readonly target: number;
    readonly whole: number | undefined;
    readonly hidden: ReadonlySet<number>;
  },
): number {
  const { program, low, target, whole, hidden } = asked;
  if (whole === undefined) return Infinity;
  if (!hidden.has(whole)) return value[whole]! - low;
  return best(program, 'maximize', [
    [whole, 1],
    [target, -1],
  ]);
}

/** Equations of one connected piece of hidden cells: what each published total leaves for them. */
function programFor(
  { value, sums, shares }: LinkedTables,
  hidden: ReadonlySet<number>,
  piece: readonly number[],
): Program {
  const terms = new Map(piece.map((cell): [number, [string, number][]] => [cell, []]));
  const constraints = new Map<string, Constraint>();
  sums.forEach(({ total, parts }, i) => {
    if (!terms.has(total) && !parts.some((part) => terms.has(part))) return;
    let left = 0;
    const add = (cell: number, sign: number): void => {
      if (hidden.has(cell)) terms.get(cell)!.push([`s${i}`, sign]);
      else left -= sign * value[cell]!;
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    constraints.set(`s${i}`, { equal: left });
  });
  shares.forEach(({ part, whole }, i) => {
    const [a, b] = [terms.get(part), terms.get(whole)];
    if (!a && !b) return;
    a?.push([`w${i}`, 1]);
    b?.push([`w${i}`, -1]);
    constraints.set(`w${i}`, { max: (b ? 0 : value[whole]!) - (a ? 0 : value[part]!) });
  });
  return { constraints, terms };
}

function best(
  { constraints, terms }: Program,
  direction: 'minimize' | 'maximize',
  objective: readonly (readonly [cell: number, weight: number])[],
): number {
  const weights = new Map(objective);
  const variables = [...terms].map(([cell, coefficients]): [number, Coefficients] => {
    const weight = weights.get(cell);
    return [cell, weight === undefined ? coefficients : [...coefficients, ['goal', weight]]];
  });
  const { status, result } = solve({ direction, objective: 'goal', constraints, variables });
  if (status === 'unbounded') return direction === 'maximize' ? Infinity : -Infinity;
  return status === 'optimal' ? Math.round(result * ROUNDING) / ROUNDING : NaN;
}
