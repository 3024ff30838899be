import { attack, type Reach } from './attack';
import { connectedPieces, type LinkedTables } from './linkedTables';

/** A suppressed cell of which an insider learns the exact value. */
export interface Learnt {
  readonly cell: number;
  readonly reach: Reach;
  readonly insider: number;
}

/**
 * Simulates an attack by an insider, who knows all suppressed cells of one village (`tables.owner`) as well
 * as everything published. Returns the first of the targets that an insider learns exactly and does not own;
 * null where there is none. The tables must contain the true values.
 */
export function firstLearnt(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  targets: readonly number[],
): Learnt | null {
  const owner = tables.owner!;
  const asked = new Set(targets.filter((cell) => hidden.has(cell)));
  const moves = exchanges(tables, hidden);
  for (const piece of connectedPieces(tables, hidden)) {
    for (const insider of new Set(piece.map((cell) => owner[cell]!).filter((one) => one >= 0))) {
      const others = piece.filter((cell) => !isKnownTo(tables, cell, insider));
      const inDoubt = others.filter(
        (cell) => owner[cell] !== insider && asked.has(cell) && !moves.canMove(cell, insider),
      );
      if (inDoubt.length === 0) continue;
      for (const [cell, reach] of attack(tables, new Set(others), inDoubt)) {
        if (!(reach.high - reach.low >= 1)) return { cell, reach, insider };
      }
    }
  }
  return null;
}

/** The feasibility interval of a suppressed cell for an insider. */
export function reachOfInsider(
  tables: LinkedTables,
  hidden: ReadonlySet<number>,
  { cell, insider }: { readonly cell: number; readonly insider: number },
): Reach {
  const unknown = [...hidden].filter((one) => !isKnownTo(tables, one, insider));
  const [[, reach] = []] = attack(tables, new Set(unknown), [cell]);
  return reach!;
}

/**
 * Cells that the source itself suppresses have no value in the tables, so that they count as unknown to their
 * own village too.
 */
function isKnownTo({ owner, value }: LinkedTables, cell: number, insider: number): boolean {
  return owner![cell] === insider && !Number.isNaN(value[cell]!);
}

/**
 * Suppressed cells that are in the same sums. One more in one cell and one less in the other agrees with
 * everything published, so that neither is known exactly. This check avoids most of the linear programs.
 */
function exchanges(tables: LinkedTables, hidden: ReadonlySet<number>) {
  const { value, sums, shares, least, owner } = tables;
  const wholeOf = new Map(shares.map(({ part, whole }) => [part, whole]));
  const isWhole = new Set(shares.map(({ whole }) => whole));
  const sumsOf = new Map([...hidden].map((cell): [number, string[]] => [cell, []]));
  sums.forEach(({ total, parts }, i) => {
    sumsOf.get(total)?.push(`-${i}`);
    for (const part of parts) sumsOf.get(part)?.push(`+${i}`);
  });
  const alike = new Map<string, number[]>();
  for (const [cell, of] of sumsOf) {
    if (isWhole.has(cell) || hidden.has(wholeOf.get(cell) ?? -1)) continue;
    const key = of.join();
    const known = alike.get(key);
    if (known) known.push(cell);
    else alike.set(key, [cell]);
  }
  const canFall = (cell: number) => value[cell]! - 1 >= (least?.[cell] ?? 0);
  const canRise = (cell: number) => {
    const whole = wholeOf.get(cell);
    return whole === undefined || value[cell]! + 1 <= value[whole]!;
  };
  return {
    canMove(cell: number, insider: number): boolean {
      const twins = alike.get(sumsOf.get(cell)!.join());
      if (!twins?.includes(cell)) return false;
      return twins.some(
        (twin) =>
          twin !== cell &&
          owner![twin] !== insider &&
          ((canFall(cell) && canRise(twin)) || (canRise(cell) && canFall(twin))),
      );
    },
  };
}
