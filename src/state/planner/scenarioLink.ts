import { Inflate, deflateSync } from 'fflate';
import { decodeUtf8, encodeUtf8 } from '../../data/bytes/utf8';
import { parseScenario, type Scenario, type ScenarioFault } from '../../planner/scenario/scenario';

/** A link's text is unpacked no further: a few hundred letters could hold gigabytes. */
const MOST_BYTES = 200_000;
const RAW = 0x8000;

/** A scenario in the letters of a link: the same scenario, the same letters. */
export function scenarioToLink(scenario: Scenario): string {
  const bytes = deflateSync(encodeUtf8(JSON.stringify(scenario)), { level: 9, mem: 8 });
  let raw = '';
  for (let i = 0; i < bytes.length; i += RAW) raw += String.fromCharCode(...bytes.subarray(i, i + RAW));
  return btoa(raw).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
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
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const inflate = new Inflate((part) => {
      size += part.length;
      if (size > MOST_BYTES) throw new RangeError('scenario: too long');
      parts.push(part);
    });
    inflate.push(
      Uint8Array.from(raw, (letter) => letter.charCodeAt(0)),
      true,
    );
  } catch {
    // Cut off, mistyped or too long: a link that cannot be read, whatever the reason.
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return decodeUtf8(whole);
}
