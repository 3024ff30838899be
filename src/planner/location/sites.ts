import type { Program, ProgramRow, Solver } from '../program/program';
import { chosenOf, solveExactly } from '../program/solveExactly';
import { combinations, countOfCombinations } from './combinations';

/** Demands by sites. */
export interface SiteQuestion {
  /** People, households: one a demand. */
  readonly weights: Float64Array;
  /** `distance[demand][site]`, in any unit; NaN where the site cannot be reached from there. */
  readonly distance: readonly Float64Array[];
}

export interface SiteChoice {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly objective: number;
  /** Whether no other sites do as well. */
  readonly unique: boolean;
}

/** `unsolved`: there are too many sites to try them all, and the solver gave up. */
export type SiteAnswer = SiteChoice | 'infeasible' | 'unsolved';

export interface SiteSolving {
  readonly solver: Solver;
  readonly limit_s: number;
  /** So many demand-site pairs may be looked at one choice of sites after another; beyond, the solver is asked. */
  readonly mostTried?: number;
}

const MOST_TRIED = 3e8;
/** Sums in another order differ in their last digits. */
const SAME = 1e-9;

/**
 * p-median (ReVelle & Swain 1970): the p sites with the least Σ weight × distance to the nearest of them. Infeasible
 * where p sites cannot reach every demand, or there are no p sites.
 */
export function pMedian(question: SiteQuestion, p: number, solving: SiteSolving): SiteAnswer {
  const cost = (sites: readonly number[]) => -travel(question, sites);
  return best(question, p, { solving, value: cost, program: medianProgram(question, p), sign: -1 });
}

/** Maximal cover (Church & ReVelle 1974) on given distances: the p sites that cover most weight within a radius. */
export function maximalCover(
  question: SiteQuestion,
  { p, radius }: { readonly p: number; readonly radius: number },
  solving: SiteSolving,
): SiteAnswer {
  const value = (sites: readonly number[]) => coveredWeight(question, sites, radius);
  return best(question, p, { solving, value, program: coverProgram(question, { p, radius }), sign: 1 });
}

/** The fewest sites that cover every demand within a radius; null where even all of them do not. */
export function fewestThatCover(
  question: SiteQuestion,
  radius: number,
  { solver, limit_s }: SiteSolving,
): number | 'unsolved' | null {
  const m = siteCount(question);
  const rows = question.distance.map((own, demand): ProgramRow => {
    const index = sitesWithin(own, radius);
    return { name: `covered ${demand}`, index, value: index.map(() => 1), min: 1 };
  });
  if (rows.some(({ index }) => index.length === 0)) return null;
  const program: Program = { sense: 'min', objective: new Float64Array(m).fill(1), binaries: m, rows };
  const solved = solveExactly(program, solver, limit_s);
  return solved.status === 'optimal' ? chosenOf(solved.values, m).length : 'unsolved';
}

function siteCount({ distance }: SiteQuestion): number {
  return distance[0]?.length ?? 0;
}

function sitesWithin(own: Float64Array, radius: number): number[] {
  return Array.from(own.keys()).filter((site) => own[site]! <= radius);
}

/** Σ weight × distance to the nearest site; Infinity where a demand reaches none. */
function travel({ weights, distance }: SiteQuestion, sites: readonly number[]): number {
  let sum = 0;
  for (let demand = 0; demand < distance.length; demand++) {
    const own = distance[demand]!;
    let nearest = Infinity;
    for (const site of sites) if (own[site]! < nearest) nearest = own[site]!;
    if (nearest === Infinity) return Infinity;
    sum += weights[demand]! * nearest;
  }
  return sum;
}

function coveredWeight(
  { weights, distance }: SiteQuestion,
  sites: readonly number[],
  radius: number,
): number {
  return distance.reduce(
    (sum, own, demand) => sum + (sites.some((site) => own[site]! <= radius) ? weights[demand]! : 0),
    0,
  );
}

interface Way {
  readonly solving: SiteSolving;
  /** Larger is better; −Infinity is impossible. */
  readonly value: (sites: readonly number[]) => number;
  readonly program: Program;
  /** What makes the objective of a value. */
  readonly sign: 1 | -1;
}

function best(question: SiteQuestion, p: number, way: Way): SiteAnswer {
  const m = siteCount(question);
  if (p > m || p < 1) return 'infeasible';
  const work = countOfCombinations(m, p) * p * question.distance.length;
  if (work <= (way.solving.mostTried ?? MOST_TRIED)) return byTrying(m, p, way);
  return bySolver(m, way);
}

function byTrying(m: number, p: number, { value, sign }: Way): SiteAnswer {
  let [most, sites, unique]: [number, readonly number[], boolean] = [-Infinity, [], true];
  for (const tried of combinations(m, p)) {
    const own = value(tried);
    if (own === -Infinity) continue;
    if (most !== -Infinity && isSame(own, most)) unique = false;
    else if (own > most) [most, sites, unique] = [own, [...tried], true];
  }
  return most === -Infinity ? 'infeasible' : { sites, objective: sign * most, unique };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
}

function bySolver(m: number, { solving, value, program, sign }: Way): SiteAnswer {
  const solved = solveExactly(program, solving.solver, solving.limit_s);
  if (solved.status !== 'optimal') return solved.status;
  const sites = chosenOf(solved.values, m);
  const most = value(sites);
  // Of as many sites, another choice leaves out at least one of these.
  const another = { name: 'another', index: sites, value: sites.map(() => 1), max: sites.length - 1 };
  const next = solveExactly(
    { ...program, rows: [...program.rows, another] },
    solving.solver,
    solving.limit_s,
  );
  if (next.status === 'unsolved') return next.status;
  const unique = next.status === 'infeasible' || !isSame(value(chosenOf(next.values, m)), most);
  return { sites, objective: sign * most, unique };
}

/** Sites first, then a share of every demand that goes to a site it can reach. */
function medianProgram({ weights, distance }: SiteQuestion, p: number): Program {
  const m = distance[0]?.length ?? 0;
  const all = Array.from({ length: m }, (_, site) => site);
  const objective = Array.from({ length: m }, () => 0);
  const rows: ProgramRow[] = [{ name: 'sites', index: all, value: all.map(() => 1), min: p, max: p }];
  distance.forEach((own, demand) => {
    const served: number[] = [];
    for (const site of all) {
      if (Number.isNaN(own[site]!)) continue;
      const variable = objective.push(weights[demand]! * own[site]!) - 1;
      served.push(variable);
      rows.push({ name: `open ${demand} ${site}`, index: [variable, site], value: [1, -1], max: 0 });
    }
    rows.push({ name: `served ${demand}`, index: served, value: served.map(() => 1), min: 1 });
  });
  return { sense: 'min', objective: Float64Array.from(objective), binaries: m, rows };
}

/** Sites first, then every demand, covered or not. */
function coverProgram(
  { weights, distance }: SiteQuestion,
  { p, radius }: { readonly p: number; readonly radius: number },
): Program {
  const m = distance[0]?.length ?? 0;
  const all = Array.from({ length: m }, (_, site) => site);
  const rows: ProgramRow[] = [{ name: 'sites', index: all, value: all.map(() => 1), min: p, max: p }];
  distance.forEach((own, demand) => {
    const sites = sitesWithin(own, radius);
    const value = [1, ...sites.map(() => -1)];
    rows.push({ name: `covered ${demand}`, index: [m + demand, ...sites], value, max: 0 });
  });
  const objective = new Float64Array(m + weights.length);
  objective.set(weights, m);
  return { sense: 'max', objective, binaries: m, rows };
}
