import {
  programmeStandings,
  type PovertyColour,
  type ProgrammeRole,
} from '../../aggregate/programme/programmeStatus';
import type { Villages } from '../../data/model/dataset';
import type { ProgrammeEvent } from '../../data/model/programme';
import type { Overlay } from '../choices';

/** What is drawn at one village about the programme. */
export interface ProgrammeMark {
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  /** The village's role, where its overlay is on: one symbol a village. */
  readonly role: ProgrammeRole | null;
  readonly leftRed: boolean;
  /** Latest published status that still stands. */
  readonly poverty: PovertyColour | null;
}

export interface MarksInput {
  readonly villages: Pick<Villages, 'lon' | 'lat'>;
  readonly events: readonly ProgrammeEvent[];
  readonly overlays: readonly Overlay[];
  /** ISO date or year up to which events count; null takes all. */
  readonly asOf: string | null;
}

/** The programme's standing of every village that has one among the overlays switched on, by ascending row. */
export function programmeMarks({ villages, events, overlays, asOf }: MarksInput): ProgrammeMark[] {
  const on = new Set<Overlay>(overlays);
  const { byRow } = asOf === null ? programmeStandings(events) : programmeStandings(events, asOf);
  return [...byRow.values()].flatMap((standing) => {
    const { row, poverty } = standing;
    const role = standing.role !== null && on.has(standing.role) ? standing.role : null;
    const leftRed = standing.leftRed !== null && on.has('leftRed');
    // A red that the village has since left is its history, and stands in its profile.
    const colour = on.has('povertyStatus') && poverty !== null && !poverty.superseded ? poverty.colour : null;
    if (role === null && !leftRed && colour === null) return [];
    return [{ row, lon: villages.lon[row]!, lat: villages.lat[row]!, role, leftRed, poverty: colour }];
  });
}
