import { deflateSync, inflateSync } from 'fflate';
import { fromBase64Url, toBase64Url } from '../../data/bytes/base64Url';
import { decodeUtf8, encodeUtf8 } from '../../data/bytes/utf8';
import { parseScenario, type Scenario, type ScenarioFault } from '../../planner/scenario/scenario';

/** A link's text is unpacked no further: a few hundred letters could hold gigabytes. */
const MOST_BYTES = 200_000;

/** A scenario in the letters of a link: the same scenario, the same letters. */
export function scenarioToLink(scenario: Scenario): string {
  return toBase64Url(deflateSync(encodeUtf8(JSON.stringify(scenario)), { level: 9, mem: 8 }));
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly (ScenarioFault | { readonly kind: 'broken' })[] };

/** A link's letters as a scenario, or why they are none. */
export function scenarioFromLink(text: string): ScenarioReading {
  const json = unpacked(text);
  return json === null ? { ok: false, faults: [{ kind: 'broken' }] } : parseScenario(json);
}

function unpacked(text: string): string | null {
  const bytes = fromBase64Url(text);
  if (bytes === null) return null;
  try {
    // A longer text is cut off at this buffer's end, which is one byte further than any text may be.
    const json = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES + 1) });
    return json.length > MOST_BYTES ? null : decodeUtf8(json);
  } catch {
    // Cut off or mistyped: a link that cannot be read, whatever the reason.
    return null;
  }
}
