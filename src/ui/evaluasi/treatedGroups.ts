import type { ProgrammeStandings } from '../../aggregate/programme/programmeStatus';
import type { TreatedGroup } from '../../planner/scenario/evaluationChoice';

/** The groups that a pack's programme offers. */
export interface OfferedGroups {
  readonly laboratories: readonly { readonly row: number; readonly year: number }[];
  readonly replications: readonly { readonly row: number; readonly year: number }[];
  /** Replications by year, ascending. */
  readonly cohorts: readonly { readonly year: number; readonly villages: number }[];
}

export function offeredGroups({ byRow }: ProgrammeStandings): OfferedGroups {
  const of = (wanted: 'laboratory' | 'replication') =>
    [...byRow.values()].flatMap(({ row, role, roleEvent }) =>
      role === wanted && roleEvent ? [{ row, year: Number(roleEvent.date.slice(0, 4)) }] : [],
    );
  const replications = of('replication');
  const years = [...new Set(replications.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    laboratories: of('laboratory'),
    replications,
    cohorts: years.map((year) => ({
      year,
      villages: replications.filter((one) => one.year === year).length,
    })),
  };
}

/** How many villages a group has. */
export function villagesOf(group: TreatedGroup, offered: OfferedGroups): number {
  if (group.kind === 'village') return 1;
  if (group.kind === 'laboratory') return offered.laboratories.length;
  if (group.years.length === 0) return offered.replications.length;
  return offered.replications.filter(({ year }) => group.years.includes(year)).length;
}

/** A group as the value of an option. */
export function groupKey(group: TreatedGroup): string {
  if (group.kind === 'village') return group.code;
  return group.kind === 'laboratory' ? group.kind : [group.kind, ...group.years].join('.');
}

/** The group of an option. */
export function groupOfKey(key: string): TreatedGroup {
  if (key === 'laboratory') return { kind: 'laboratory' };
  const [kind, ...years] = key.split('.');
  return kind === 'replication'
    ? { kind: 'replication', years: years.map(Number) }
    : { kind: 'village', code: key };
}
