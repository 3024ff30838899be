import type { ProgrammeEvent } from '../../data/model/programme';

/** One role symbol a village: laboratory over replication over candidate. */
export const ROLES = ['laboratory', 'replication', 'candidate'] as const;
export type ProgrammeRole = (typeof ROLES)[number];
export const POVERTY_COLOURS = ['red', 'yellow', 'green'] as const;
export type PovertyColour = (typeof POVERTY_COLOURS)[number];

/** A step of a village's way through the programme, earliest first. */
export interface JourneyStep {
  readonly event: ProgrammeEvent;
  /**
   * How it follows on the last step that speaks of the poverty status: `changed` where both state their data
   * basis and it is another, `unstated` where one does not; the line must not be joined over either.
   */
  readonly basisBreak: 'changed' | 'unstated' | null;
}

export interface PovertyStatus {
  readonly colour: PovertyColour;
  readonly event: ProgrammeEvent;
  /** The village was reported to have left the red list since: the colour is history, not its present state. */
  readonly superseded: boolean;
}

export interface VillageStanding {
  readonly row: number;
  readonly role: ProgrammeRole | null;
  /** The first event that gave the role. */
  readonly roleEvent: ProgrammeEvent | null;
  /** Latest report that it left the red list, unless it was listed red again later. */
  readonly leftRed: ProgrammeEvent | null;
  /** Latest reported status; null where none was ever published. */
  readonly poverty: PovertyStatus | null;
  readonly journey: readonly JourneyStep[];
}

export interface ProgrammeStandings {
  /** Only villages with an event. */
  readonly byRow: ReadonlyMap<number, VillageStanding>;
  /** Villages, each counted once by its role; `leftRed` and the colours beside it. Superseded red is not counted. */
  readonly counts: Readonly<Record<ProgrammeRole | PovertyColour | 'leftRed', number>>;
}

/**
 * Where each village stands, read off the events and never computed from an indicator.
 * @param asOf ISO date, as precise as wished: later events are left out (2020 takes in all of 2020)
 */
export function programmeStandings(events: readonly ProgrammeEvent[], asOf?: string): ProgrammeStandings {
  const known = events
    .filter(({ date }) => asOf === undefined || date.slice(0, asOf.length) <= asOf)
    .sort((a, b) => compareDates(a.date, b.date));
  const ofRow = new Map<number, ProgrammeEvent[]>();
  for (const event of known) ofRow.set(event.row, [...(ofRow.get(event.row) ?? []), event]);
  const byRow = new Map([...ofRow].sort(([a], [b]) => a - b).map(([row, own]) => [row, standing(row, own)]));
  const counts = { laboratory: 0, replication: 0, candidate: 0, leftRed: 0, red: 0, yellow: 0, green: 0 };
  for (const { role, leftRed, poverty } of byRow.values()) {
    if (role !== null) counts[role]++;
    if (leftRed !== null) counts.leftRed++;
    if (poverty !== null && !poverty.superseded) counts[poverty.colour]++;
  }
  return { byRow, counts };
}

/** Partial ISO dates in order; the vaguer of two that agree comes first, as 2018 may be any day of 2018. */
function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** @param own the village's events, earliest first */
function standing(row: number, own: readonly ProgrammeEvent[]): VillageStanding {
  const role = ROLES.find((candidate) => own.some(({ status }) => status === candidate)) ?? null;
  const coloured = own.findLastIndex(({ status }) => isColour(status));
  const left = own.findLastIndex(({ status }) => status === 'leftRed');
  const lastRed = own.findLastIndex(({ status }) => status === 'red');
  const event = own[coloured];
  return {
    row,
    role,
    roleEvent: own.find(({ status }) => status === role) ?? null,
    leftRed: left > lastRed ? (own[left] ?? null) : null,
    poverty:
      event !== undefined && isColour(event.status)
        ? { colour: event.status, event, superseded: event.status === 'red' && left > coloured }
        : null,
    journey: journey(own),
  };
}

function journey(own: readonly ProgrammeEvent[]): JourneyStep[] {
  let last: ProgrammeEvent | null = null;
  return own.map((event) => {
    if (!isColour(event.status) && event.status !== 'leftRed') return { event, basisBreak: null };
    const basisBreak = last === null ? null : breakBetween(last, event);
    last = event;
    return { event, basisBreak };
  });
}

function breakBetween(before: ProgrammeEvent, after: ProgrammeEvent): JourneyStep['basisBreak'] {
  if (before.basis === '' || after.basis === '') return 'unstated';
  return before.basis === after.basis ? null : 'changed';
}

function isColour(status: string): status is PovertyColour {
  return POVERTY_COLOURS.some((colour) => colour === status);
}
