import type { Scenario, ScenarioRule } from '../../planner/scenario/scenario';
import type { HeadPart } from '../../planner/scenario/choiceParts';

type Best = Extract<HeadPart, { kind: 'best' }>;

/** Two lists side by side, rows by what is in both or in one alone. */
export interface ComparedLists {
  readonly both: readonly number[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

export function comparedLists(first: readonly number[], second: readonly number[]): ComparedLists {
  const [a, b] = [new Set(first), new Set(second)];
  return {
    both: first.filter((row) => b.has(row)),
    onlyFirst: first.filter((row) => !b.has(row)),
    onlySecond: second.filter((row) => !a.has(row)),
  };
}

/** What the villages of a list add up to, by the names of the amounts; the score is no sum to compare by. */
export function sumsOf({ question, chosen }: Pick<Best, 'question' | 'chosen'>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(question.table.amounts)
      .filter(([name]) => name !== 'skor')
      .map(([name, values]) => [name, chosen.reduce((sum, row) => sum + values[row]!, 0)]),
  );
}

/** Rules of either scenario: the same kind of rule about the same thing in one line. */
export interface ComparedRule {
  readonly key: string;
  readonly first: ScenarioRule | null;
  readonly second: ScenarioRule | null;
}

export function comparedRules(first: Scenario, second: Scenario): ComparedRule[] {
  const byKey = ({ choice }: Scenario) => new Map(choice?.rules.map((rule) => [aboutOf(rule), rule]));
  const [a, b] = [byKey(first), byKey(second)];
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => ({
    key,
    first: a.get(key) ?? null,
    second: b.get(key) ?? null,
  }));
}

function aboutOf(rule: ScenarioRule): string {
  switch (rule.kind) {
    case 'budget':
    case 'target':
      return `${rule.kind} ${rule.amount}`;
    case 'quota':
      return `${rule.kind} ${rule.group} ${rule.value}`;
    case 'perGroup':
      return `${rule.kind} ${rule.group}`;
    default:
      return rule.kind;
  }
}
