import { keepsRow, otherThan, type Program, type ProgramRow } from '../program/program';
import type { ChoiceQuestion, ChoiceRule, ChoiceTable } from './choiceQuestion';

/** What is asked of a program besides the question's own rules. */
export interface Besides {
  /** Places that cannot take part. */
  readonly without?: readonly number[];
  /** Choices of which at least so many places must be left out: alternatives that truly differ. */
  readonly differing?: readonly { readonly from: readonly number[]; readonly by: number }[];
  /** Choices that are ruled out as they are, to see whether the best is the only one. */
  readonly except?: readonly (readonly number[])[];
}

/** The 0/1 program of a question: a variable a place, and for coverage one more a place that may be reached. */
export function choiceProgram(question: ChoiceQuestion, besides: Besides = {}): Program {
  const { table, goal, rules } = question;
  const n = table.ids.length;
  const rows = rules.flatMap((rule) => rowsOf(rule, table));
  for (const { from, by } of besides.differing ?? []) {
    rows.push({ name: 'differs', index: from, value: from.map(() => 1), max: from.length - by });
  }
  for (const chosen of besides.except ?? []) rows.push(otherThan(chosen, n));
  const barred = Array.from(table.ids.keys()).filter((i) => table.barred?.[i] === 1);
  const out = [...barred, ...(besides.without ?? [])];
  if (out.length > 0) rows.push({ name: 'without', index: out, value: out.map(() => 1), max: 0 });
  const amount = amountOf(table, goal.amount);
  if (goal.kind !== 'covered') {
    return { sense: goal.kind === 'most' ? 'max' : 'min', objective: amount, binaries: n, rows };
  }
  const objective = new Float64Array(2 * n);
  objective.set(amount, n);
  const reach = within(table, goal.radius_m);
  reach.forEach((sites, place) => {
    // Reached only if one of the places around it is chosen: reached − Σ chosen ≤ 0.
    const value = [1, ...sites.map(() => -1)];
    rows.push({ name: `reached ${place}`, index: [n + place, ...sites], value, max: 0 });
  });
  return { sense: 'max', objective, binaries: n, rows };
}

/** The objective of a choice, counted from the choice itself. */
export function objectiveOf({ table, goal }: ChoiceQuestion, chosen: readonly number[]): number {
  const amount = amountOf(table, goal.amount);
  if (goal.kind !== 'covered') return chosen.reduce((sum, i) => sum + amount[i]!, 0);
  const picked = new Set(chosen);
  return within(table, goal.radius_m).reduce(
    (sum, sites, place) => sum + (sites.some((site) => picked.has(site)) ? amount[place]! : 0),
    0,
  );
}

/** Whether a choice keeps to all rules, and chooses nothing that is barred. */
export function keepsRules({ table, rules }: ChoiceQuestion, chosen: readonly number[]): boolean {
  if (chosen.some((row) => table.barred?.[row] === 1)) return false;
  const values = new Float64Array(table.ids.length);
  for (const row of chosen) values[row] = 1;
  return rules.every((rule) => rowsOf(rule, table).every((row) => keepsRow(row, values)));
}

function rowsOf(rule: ChoiceRule, table: ChoiceTable): ProgramRow[] {
  const { id: name } = rule;
  const all = Array.from(table.ids.keys());
  const each = (index: readonly number[], ends: { readonly least?: number; readonly most?: number }) => ({
    ...{ name, index, value: index.map(() => 1) },
    ...limits(ends),
  });
  switch (rule.kind) {
    case 'count':
      return [each(all, rule)];
    case 'budget':
      return [{ name, index: all, value: Array.from(amountOf(table, rule.amount)), max: rule.most }];
    case 'target':
      return [{ name, index: all, value: Array.from(amountOf(table, rule.amount)), min: rule.least }];
    case 'quota':
      return [each(membersOf(table, rule.group).get(rule.value) ?? [], rule)];
    case 'perGroup':
      return [...membersOf(table, rule.group).values()]
        .filter((members) => members.length > rule.most)
        .map((members) => each(members, rule));
    case 'apart':
      return tooNear(table, rule.least_m).map((pair) => each(pair, { most: 1 }));
    case 'include':
      return rule.ids.map((id) => each(rowOf(table, id), { least: 1 }));
    case 'exclude':
      return rule.ids.map((id) => each(rowOf(table, id), { most: 0 }));
    default:
      return rule satisfies never;
  }
}

function limits({ least, most }: { readonly least?: number; readonly most?: number }) {
  return { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) };
}

/** @throws RangeError where the table has no such amount: what names it was checked before */
export function amountOf(table: ChoiceTable, name: string): Float64Array {
  const amount = Object.hasOwn(table.amounts, name) ? table.amounts[name] : undefined;
  if (!amount) throw new RangeError(`choice: no amount "${name}"`);
  return amount;
}

/** Rows by group. @throws RangeError where the table is not grouped so */
export function membersOf(table: ChoiceTable, name: string): Map<string, number[]> {
  const words = Object.hasOwn(table.groups, name) ? table.groups[name] : undefined;
  if (!words) throw new RangeError(`choice: no group "${name}"`);
  const members = new Map<string, number[]>();
  words.forEach((word, i) => {
    const own = members.get(word);
    if (own) own.push(i);
    else members.set(word, [i]);
  });
  return members;
}

/** A place by its id, as a list; empty where the table has it not, so that what must include it cannot be kept. */
function rowOf(table: ChoiceTable, id: string): number[] {
  const row = table.ids.indexOf(id);
  return row < 0 ? [] : [row];
}

function placesOf({ x_m, y_m }: ChoiceTable) {
  if (!x_m || !y_m) throw new RangeError('choice: the places have no position');
  return { x_m, y_m };
}

/** Pairs nearer than a distance; among many, sets of places that are all near each other take the place of pairs. */
function tooNear(table: ChoiceTable, least_m: number): number[][] {
  const { x_m, y_m } = placesOf(table);
  const near = (i: number, j: number) => Math.hypot(x_m[i]! - x_m[j]!, y_m[i]! - y_m[j]!) < least_m;
  const n = table.ids.length;
  const covered = new Set<number>();
  const groups: number[][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (covered.has(i * n + j) || !near(i, j)) continue;
      // One row a set of places that are all too near each other says more than a row a pair, and solves faster.
      const group = [i, j];
      for (let k = j + 1; k < n; k++) if (group.every((one) => near(one, k))) group.push(k);
      group.forEach((a, p) => group.slice(p + 1).forEach((b) => covered.add(a * n + b)));
      groups.push(group);
    }
  }
  return groups;
}

/** For every place those within a radius of it, itself included; ascending. */
function within(table: ChoiceTable, radius_m: number): number[][] {
  const { x_m, y_m } = placesOf(table);
  const all = Array.from(table.ids.keys());
  return all.map((i) => all.filter((j) => Math.hypot(x_m[i]! - x_m[j]!, y_m[i]! - y_m[j]!) <= radius_m));
}
