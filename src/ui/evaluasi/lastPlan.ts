import type { Scenario } from '../../planner/scenario/scenario';
import type { DocumentEntry } from '../../state/documents/documentStore';
import { scenarioFromLink, scenarioToLink } from '../../state/planner/scenarioLink';

/** A plan of which only the list is asked for, in the letters of a link. */
export interface LastPlan {
  readonly name: string;
  readonly text: string;
}

/** The plan that is open, or else the one of this pack that was kept last; null where there is none. */
export function lastPlan(
  open: string | null,
  { kept, pack }: { readonly kept: readonly DocumentEntry<Scenario>[]; readonly pack: string },
): LastPlan | null {
  const read = open === null ? null : scenarioFromLink(open);
  if (read?.ok) return listOnly(read.scenario);
  const own = kept.flatMap(({ document }) =>
    document.ok && document.value.pack === pack ? [document.value] : [],
  );
  const [latest] = own.sort((a, b) => (a.changed < b.changed ? 1 : -1));
  return latest ? listOnly({ ...latest.value, name: latest.name }) : null;
}

function listOnly(scenario: Scenario): LastPlan | null {
  const { choice } = scenario;
  if (!choice) return null;
  const asked = { ...scenario, robustness: undefined, choice: { ...choice, alternatives: undefined } };
  return { name: scenario.name, text: scenarioToLink(asked) };
}
