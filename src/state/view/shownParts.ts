import { ALL_INTERVENTIONS, interventionsInView } from '../../aggregate/programme/interventionsInView';
import type { Villages } from '../../data/model/dataset';
import type { Intervention, ProgrammeEvent } from '../../data/model/programme';

/** Interventions that concern a visible village; these are drawn and listed. */
export function interventionsOf(
  shown: Uint8Array | null,
  interventions: readonly Intervention[],
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): readonly Intervention[] {
  if (shown === null) return interventions;
  return interventionsInView({ interventions, filter: ALL_INTERVENTIONS, inView: shown, kecamatan }).shown;
}

/** Programme events in visible villages; these are drawn and counted. */
export function eventsOf(
  shown: Uint8Array | null,
  events: readonly ProgrammeEvent[],
): readonly ProgrammeEvent[] {
  return shown === null ? events : events.filter(({ row }) => shown[row] === 1);
}
