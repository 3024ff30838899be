import type { Scenario, ScenarioRule } from '../../planner/scenario/scenario';
import type { ScenarioEdit } from '../../state/planner/scenarioEdits';

/** The rules by which villages are asked for and left out by hand. */
export const INCLUDE_RULE = 'wajib';
export const EXCLUDE_RULE = 'jangan';

/** Codes that must take part, and that must not. */
export function forced({ choice }: Scenario): {
  readonly include: ReadonlySet<string>;
  readonly exclude: ReadonlySet<string>;
} {
  const idsOf = (kind: 'include' | 'exclude') =>
    new Set(choice?.rules.flatMap((rule) => (rule.kind === kind ? rule.ids : [])));
  return { include: idsOf('include'), exclude: idsOf('exclude') };
}

/**
 * What a tick or its removal does: a village that was not chosen must take part, one that was chosen must not; what was
 * forced the other way before is free again.
 */
export function toggledVillage(scenario: Scenario, code: string, isChosen: boolean): readonly ScenarioEdit[] {
  const { include, exclude } = forced(scenario);
  if (isChosen) {
    return include.has(code)
      ? [without('include', INCLUDE_RULE, include, code)]
      : [{ kind: 'rule', rule: { id: EXCLUDE_RULE, kind: 'exclude', ids: [...exclude, code] } }];
  }
  return exclude.has(code)
    ? [without('exclude', EXCLUDE_RULE, exclude, code)]
    : [{ kind: 'rule', rule: { id: INCLUDE_RULE, kind: 'include', ids: [...include, code] } }];
}

function without(
  kind: 'include' | 'exclude',
  id: string,
  codes: ReadonlySet<string>,
  code: string,
): ScenarioEdit {
  const ids = [...codes].filter((one) => one !== code);
  const rule: ScenarioRule = { id, kind, ids };
  return ids.length === 0 ? { kind: 'dropRule', id } : { kind: 'rule', rule };
}
