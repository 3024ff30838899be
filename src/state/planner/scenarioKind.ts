import { parseScenario, SCENARIO_VERSION, type Scenario } from '../../planner/scenario/scenario';
import type { DocumentKind } from '../documents/documentKind';

/** A plan among the reader's documents. The first version: there is none before it to bring up. */
export const SCENARIO_KIND: DocumentKind<Scenario> = {
  kind: 'skenario',
  version: SCENARIO_VERSION,
  migrations: {},
  read: (body) => {
    const read = parseScenario(JSON.stringify(body) ?? '');
    if (read.ok) return { ok: true, value: read.scenario };
    const [first] = read.faults;
    return { ok: false, where: first?.kind === 'wrongField' ? first.path : '' };
  },
};
