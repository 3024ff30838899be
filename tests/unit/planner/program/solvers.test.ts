import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepsRow,
  objectiveAt,
  otherThan,
  rowSum,
  type Program,
  type Solver,
} from '../../../../src/planner/program/program';
import { quickThenStrong } from '../../../../src/planner/program/quickThenStrong';
import { chosenOf, solveExactly } from '../../../../src/planner/program/solveExactly';
import { rowScale, yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { bothSolvers } from '../../../support/solvers';

const solvers = await bothSolvers();
const LIMIT_S = 20;

/** Three things of value 5, 4 and 3 that cost 4, 3 and 2; a budget of 5 holds the last two. */
const KNAPSACK: Program = {
  sense: 'max',
  objective: Float64Array.of(5, 4, 3),
  binaries: 3,
  rows: [{ name: 'budget', index: [0, 1, 2], value: [4, 3, 2], max: 5 }],
};

const solved = (program: Program, solver: Solver) => {
  const answer = solveExactly(program, solver, LIMIT_S);
  return answer.status === 'optimal' ? chosenOf(answer.values, program.binaries) : answer.status;
};

/** The best of all choices of a program of binaries alone; null where none keeps the rows. */
function byHand(program: Program): number | null {
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** program.binaries; bits++) {
    const values = Float64Array.from({ length: program.binaries }, (_, i) => (bits >> i) & 1);
    if (!program.rows.every((row) => keepsRow(row, values))) continue;
    const own = objectiveAt(program, values);
    if (best === null || (program.sense === 'max' ? own > best : own < best)) best = own;
  }
  return best;
}

const PROGRAM = fc
  .record({
    sense: fc.constantFrom('max' as const, 'min' as const),
    objective: fc.array(fc.integer({ min: -9, max: 20 }), { minLength: 2, maxLength: 7 }),
    rows: fc.array(
      fc.record({
        value: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 7, maxLength: 7 }),
        min: fc.option(fc.integer({ min: -4, max: 8 }), { nil: undefined }),
        max: fc.option(fc.integer({ min: 0, max: 16 }), { nil: undefined }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ sense, objective, rows }): Program => {
    const index = objective.map((_, i) => i);
    return {
      sense,
      objective: Float64Array.from(objective),
      binaries: objective.length,
      rows: rows.map(({ value, min, max }, r) => ({
        name: `row ${r}`,
        index,
        value: value.slice(0, index.length),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      })),
    };
  });

describe.each(solvers)('%s', (_, solver) => {
  it('finds the choice that no ratio finds: the two cheaper ones', () => {
    expect(solved(KNAPSACK, solver)).toEqual([1, 2]);
  });

  it('minimises as it maximises', () => {
    const cover: Program = {
      ...KNAPSACK,
      sense: 'min',
      rows: [{ name: 'target', index: [0, 1, 2], value: [4, 3, 2], min: 5 }],
    };
    expect(solved(cover, solver)).toEqual([1, 2]);
  });

  it('says that rules cannot be kept, also a rule about nothing at all', () => {
    const rows = [{ name: 'target', index: [0, 1, 2], value: [4, 3, 2], min: 10 }];
    expect(solved({ ...KNAPSACK, rows }, solver)).toBe('infeasible');
    const nothing = [{ name: 'of no village', index: [], value: [], min: 1 }];
    expect(solved({ ...KNAPSACK, rows: nothing }, solver)).toBe('infeasible');
  });

  it('takes variables beyond the binaries for shares between 0 and 1', () => {
    const shares: Program = { ...KNAPSACK, binaries: 1 };
    const answer = solveExactly(shares, solver, LIMIT_S);
    // Without the first, all of the third and all of the second fit: 5 of 5.
    expect(answer.status === 'optimal' && objectiveAt(shares, answer.values)).toBeCloseTo(7, 9);
  });

  it('does not overdraw a budget of rupiah by what its tolerance would allow', () => {
    const rupiah: Program = {
      sense: 'max',
      objective: Float64Array.of(3, 2, 2),
      binaries: 3,
      rows: [
        {
          name: 'budget',
          index: [0, 1, 2],
          value: [2_500_000_001, 1_250_000_000, 1_250_000_000],
          max: 2_500_000_000,
        },
      ],
    };
    expect(solved(rupiah, solver)).toEqual([1, 2]);
  });

  it('equals trying every choice', () => {
    fc.assert(
      fc.property(PROGRAM, (program) => {
        const answer = solveExactly(program, solver, LIMIT_S);
        const best = byHand(program);
        if (best === null) return void expect(answer.status).toBe('infeasible');
        expect(answer.status === 'optimal' && objectiveAt(program, answer.values)).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an exact answer', () => {
  it('is asked for again, without the choice, where a solver returns one that breaks a rule', () => {
    const asked: Program[] = [];
    const careless: Solver = (program) => {
      asked.push(program);
      return {
        status: 'optimal',
        values: asked.length === 1 ? Float64Array.of(1, 1, 0) : Float64Array.of(0, 0.9999999, 1),
      };
    };
    expect(solved(KNAPSACK, careless)).toEqual([1, 2]);
    expect(asked[1]!.rows.at(-1)).toEqual(otherThan([0, 1], 3));
  });

  it('is given up where a solver breaks a rule over and over', () => {
    const hopeless: Solver = () => ({ status: 'optimal', values: Float64Array.of(1, 1, 1) });
    expect(solveExactly(KNAPSACK, hopeless, 1)).toEqual({
      status: 'unsolved',
      reason: 'numbers',
      bound: null,
    });
  });

  it('passes on that a solver ran out of time, with its bound', () => {
    const slow: Solver = () => ({ status: 'unsolved', reason: 'time', bound: 12 });
    expect(solveExactly(KNAPSACK, slow, 1)).toEqual({ status: 'unsolved', reason: 'time', bound: 12 });
  });
});

describe('the quick and the strong solver', () => {
  const limits: number[] = [];
  const gaveUp: Solver = (_, limit_s) => {
    limits.push(limit_s);
    return { status: 'unsolved', reason: 'time', bound: null };
  };
  const certain: Solver = () => ({ status: 'infeasible' });

  it('asks the strong one where the quick one gave up after half a second', () => {
    expect(quickThenStrong(gaveUp, certain)(KNAPSACK, 60).status).toBe('infeasible');
    expect(limits.pop()).toBe(0.5);
  });

  it('asks the strong one nothing where the quick one knows', () => {
    expect(quickThenStrong(certain, gaveUp)(KNAPSACK, 60).status).toBe('infeasible');
    expect(limits).toEqual([]);
  });

  it('asks the strong one at once for programs as large as one that the quick one gave up on', () => {
    const solver = quickThenStrong(gaveUp, certain);
    const smaller = { ...KNAPSACK, objective: Float64Array.of(1, 1), binaries: 2, rows: [] };
    for (const program of [KNAPSACK, KNAPSACK, smaller]) solver(program, 60);
    expect(limits.splice(0)).toEqual([0.5, 0.5]);
  });

  it('gives the quick one all the time where there is no other', () => {
    expect(quickThenStrong(gaveUp, null)(KNAPSACK, 60).status).toBe('unsolved');
    expect(limits.pop()).toBe(60);
  });

  it('does not begin a table that is too large for yalps', () => {
    const n = 1200;
    const large: Program = { sense: 'max', objective: new Float64Array(n).fill(1), binaries: n, rows: [] };
    expect(yalpsSolver(large, 1)).toEqual({ status: 'unsolved', reason: 'time', bound: null });
    // Of reach, where it goes round in circles, a smaller one already.
    const objective = new Float64Array(400).fill(1);
    const choice: Program = { sense: 'max', objective, binaries: 400, rows: [] };
    expect(yalpsSolver(choice, 1).status).toBe('optimal');
    expect(yalpsSolver({ ...choice, binaries: 200 }, 1).status).toBe('unsolved');
  });
});

describe('a row', () => {
  it('is kept where the sum meets the limit but for rounding', () => {
    const row = { name: 'tenths', index: [0, 1], value: [0.1, 0.2], max: 0.3, min: 0.3 };
    expect(rowSum(row, Float64Array.of(1, 1)).sum).not.toBe(0.3);
    expect(keepsRow(row, Float64Array.of(1, 1))).toBe(true);
    expect(keepsRow({ ...row, max: 0.2999 }, Float64Array.of(1, 1))).toBe(false);
    expect(keepsRow({ ...row, min: 0.3001, max: 1 }, Float64Array.of(1, 1))).toBe(false);
  });

  it('is scaled by a power of two, which changes no digit', () => {
    expect(rowScale([3, -1000])).toBe(1024);
    expect(rowScale([0, 0])).toBe(1);
    expect(Math.log2(rowScale([0.3]))).toBe(-2);
  });
});
