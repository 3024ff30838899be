import { describe, expect, it } from 'vitest';
import type { Program, Solver } from '../../../../src/planner/program/program';
import { untilThen } from '../../../../src/planner/program/untilThen';

const PROGRAM: Program = { sense: 'max', objective: Float64Array.of(1), binaries: 1, rows: [] };

describe('a solver with so much time for all its programs', () => {
  it('gives each what is left, and gives up once nothing is', () => {
    let clock_ms = 0;
    const limits: number[] = [];
    const slow: Solver = (_, limit_s) => {
      limits.push(limit_s);
      clock_ms += 4000;
      return { status: 'infeasible' };
    };
    const { solver, isOver } = untilThen(slow, 10, () => clock_ms);
    expect(isOver()).toBe(false);
    const statuses = Array.from({ length: 5 }, () => solver(PROGRAM, 5).status);
    expect(limits).toEqual([5, 5, 2]);
    expect(isOver()).toBe(true);
    expect(statuses).toEqual(['infeasible', 'infeasible', 'infeasible', 'unsolved', 'unsolved']);
  });
});
