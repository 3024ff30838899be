import { parseScenario, type Scenario } from '../../planner/scenario/scenario';
import { scenarioFromLink } from '../../state/planner/scenarioLink';
import type { Words } from '../../reading/words';
import { decodeState } from '../../state/url/urlCodec';
import { scenarioFaultWords } from './plannerWords';

/** A scenario that somebody brings, or in sentences why it is none. */
export interface BroughtScenario {
  readonly scenario: Scenario | null;
  readonly problems: readonly string[];
}

/** Larger files hold no scenario. */
const MOST_BYTES = 1_000_000;

export async function readScenario(file: Blob, words: Words): Promise<BroughtScenario> {
  if (file.size > MOST_BYTES) return { scenario: null, problems: [words.t('perencana.berkas.rusak')] };
  return told(parseScenario(await file.text()), words);
}

/** From a link to a plan, as it stands in an address bar. */
export function scenarioOfAddress(address: string, words: Words): BroughtScenario {
  const at = address.indexOf('#');
  const { scenario } = decodeState(at < 0 ? '' : address.slice(at).trim()).state;
  return scenario === null
    ? { scenario: null, problems: [words.t('perencana.banding.bukan_tautan')] }
    : told(scenarioFromLink(scenario), words);
}

function told(read: ReturnType<typeof scenarioFromLink>, words: Words): BroughtScenario {
  return read.ok
    ? { scenario: read.scenario, problems: [] }
    : { scenario: null, problems: read.faults.map((fault) => scenarioFaultWords(fault, words)) };
}
