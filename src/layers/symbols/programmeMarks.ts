import {
  programmeStandings,
  type PovertyColour,
  type ProgrammeRole,
} from '../../aggregate/programme/programmeStatus';
import type { Villages } from '../../data/model/dataset';
import type { ProgrammeEvent } from '../../data/model/programme';
import type { Overlay } from '../choices';

/** The marks of one village concerning the programme. */
export interface ProgrammeMark {
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  /** The village's role if its overlay is on; a village has one role symbol. */
  readonly role: ProgrammeRole | null;
  readonly leftRed: boolean;
  /** The latest published status that is still valid. */
  readonly poverty: PovertyColour | null;
}

export interface MarksInput {
  readonly villages: Pick<Villages, 'lon' | 'lat'>;
  readonly events: readonly ProgrammeEvent[];
  readonly overlays: readonly Overlay[];
  /** ISO date or year up to which events count; null for all. */
  readonly asOf: string | null;
}

/** The marks of all villages with a status in one of the active overlays, by ascending row. */
export function programmeMarks({ villages, events, overlays, asOf }: MarksInput): ProgrammeMark[] {
  const on = new Set<Overlay>(overlays);
  const { byRow } = asOf === null ? programmeStandings(events) : programmeStandings(events, asOf);
  return [...byRow.values()].flatMap((standing) => {
    const { row, poverty } = standing;
    const role = standing.role !== null && on.has(standing.role) ? standing.role : null;
    const leftRed = standing.leftRed !== null && on.has('leftRed');
    // A red status that the village has since left is history, which its profile shows.
    const colour = on.has('povertyStatus') && poverty !== null && !poverty.superseded ? poverty.colour : null;
    if (role === null && !leftRed && colour === null) return [];
    return [{ row, lon: villages.lon[row]!, lat: villages.lat[row]!, role, leftRed, poverty: colour }];
  });
}

/** The villages of a large regency. With so many marks or fewer, each is drawn at every zoom. */
const REGENCY_MARKS = 400;

/** Whether there are so many marks that their symbols may be gathered (`gatherSymbols`). */
export function areMany(marks: readonly unknown[]): boolean {
  return marks.length > REGENCY_MARKS;
}
