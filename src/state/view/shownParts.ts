import { narrowed, type Classified } from '../../aggregate/classify';
import { ALL_INTERVENTIONS, interventionsInView } from '../../aggregate/interventionsInView';
import type { VillageStanding } from '../../aggregate/programmeStatus';
import { villagesPassing } from '../../aggregate/villageFilter';
import type { Villages } from '../../data/dataset';
import type { Intervention, ProgrammeEvent } from '../../data/programme';
import type { AppState } from '../appState';

/** Interventions that pass the reader's filter of them, wherever they lie. */
export function passingInterventions(
  { filter }: Pick<AppState, 'filter'>,
  interventions: readonly Intervention[],
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): readonly Intervention[] {
  return interventionsInView({ interventions, filter, inView: null, kecamatan }).shown;
}

/** One byte a village, 1 where the filter lets it pass; null where nothing is filtered. */
export function passingVillages(
  { villages: filter }: Pick<AppState, 'villages'>,
  of: {
    readonly villages: Villages;
    readonly standings: ReadonlyMap<number, VillageStanding>;
    /** Those that pass their own filter. */
    readonly interventions: readonly Intervention[];
    readonly drawn: Classified | null;
  },
): Uint8Array | null {
  return villagesPassing({ ...of, filter });
}

/** Interventions that concern a village that is shown: these are drawn and listed. */
export function interventionsOf(
  shown: Uint8Array | null,
  interventions: readonly Intervention[],
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): readonly Intervention[] {
  if (shown === null) return interventions;
  return interventionsInView({ interventions, filter: ALL_INTERVENTIONS, inView: shown, kecamatan }).shown;
}

/** Events of the programme in villages that are shown: these are drawn and counted. */
export function eventsOf(
  shown: Uint8Array | null,
  events: readonly ProgrammeEvent[],
): readonly ProgrammeEvent[] {
  return shown === null ? events : events.filter(({ row }) => shown[row] === 1);
}

/** An answer counted over the villages that are shown. */
export function narrowedTo(shown: Uint8Array | null, answer: Classified | null): Classified | null {
  return answer && narrowed(answer, shown);
}
