import type { Villages } from '../../data/model/dataset';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';
import type { InterventionStage } from '../../data/model/packWords';

/** Appearance of a pin: code and colour of the lead actor, and the stage of the intervention. */
export interface PinLook {
  /** Identifies the appearance; equal pins share one image. */
  readonly id: string;
  readonly code: string;
  readonly colour: string;
  readonly stage: InterventionStage;
}

/** One intervention at one place. */
export interface Pin {
  readonly interventionId: string;
  readonly lon: number;
  readonly lat: number;
  readonly look: PinLook;
  /** All actors that take part, by position in the pack's list. */
  readonly actors: readonly { readonly position: number; readonly colour: string }[];
  /** Offset in CSS px from the place, y downwards, where the pin is raised above a symbol. */
  readonly offset_px: readonly [x: number, y: number];
}

/** A line from a laboratory to a village that replicates it. */
export interface LineageArc {
  readonly fromRow: number;
  readonly toRow: number;
  readonly from: readonly [lon: number, lat: number];
  readonly to: readonly [lon: number, lat: number];
}

const UNKNOWN_ACTOR = { symbol: '?', color: '#62677d' } as const;

function lookOf(intervention: Intervention, actors: ReadonlyMap<string, Actor>): PinLook {
  const lead = actors.get(intervention.actorIds[0] ?? '') ?? UNKNOWN_ACTOR;
  const { stage } = intervention;
  return { id: `${lead.symbol}-${lead.color}-${stage}`, code: lead.symbol, colour: lead.color, stage };
}

/** A key for places that agree within about a metre. */
const placeKey = ({ lon, lat }: { lon: number; lat: number }): string =>
  `${lon.toFixed(5)} ${lat.toFixed(5)}`;

/** Places that symbols occupy, and the height above the point at which a pin then starts. */
export interface Taken {
  readonly places: readonly { readonly lon: number; readonly lat: number }[];
  readonly height_px: number;
}

/**
 * A pin for every stated place of every intervention, in the given order. Interventions located only by
 * kecamatan or regency have no pin.
 */
export function interventionPins(
  interventions: readonly Intervention[],
  actors: readonly Actor[],
  taken: Taken = { places: [], height_px: 0 },
): Pin[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const occupied = new Set(taken.places.map(placeKey));
  const placed = interventions
    .filter(({ precision }) => precision === 'point' || precision === 'village')
    .flatMap((intervention) => intervention.points.map(([lon, lat]) => ({ intervention, lon, lat })));
  return placed.map(({ intervention, lon, lat }) => ({
    interventionId: intervention.id,
    lon,
    lat,
    look: lookOf(intervention, byId),
    actors: partakers(intervention, actors),
    offset_px: [0, occupied.has(placeKey({ lon, lat })) ? -taken.height_px : 0] as const,
  }));
}

function partakers({ actorIds }: Intervention, actors: readonly Actor[]): Pin['actors'] {
  return actors.flatMap(({ id, color }, position) =>
    actorIds.includes(id) ? [{ position, colour: color }] : [],
  );
}

/** Number of interventions located only by kecamatan, by position in `Villages.kecamatan`. */
export function districtInterventions(interventions: readonly Intervention[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { precision, districts } of interventions) {
    if (precision !== 'district') continue;
    for (const district of districts) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  return counts;
}

/**
 * An arc for every replication whose laboratory the pack names.
 * @param asOf ISO date or year up to which events count; null for all
 */
export function lineageArcs(
  events: readonly ProgrammeEvent[],
  villages: Pick<Villages, 'lon' | 'lat'>,
  asOf: string | null,
): LineageArc[] {
  const place = (row: number): readonly [number, number] => [villages.lon[row]!, villages.lat[row]!];
  const known = (date: string): boolean => asOf === null || date.slice(0, asOf.length) <= asOf;
  return events.flatMap(({ status, row, parentRow, date }) =>
    status === 'replication' && parentRow !== null && parentRow !== row && known(date)
      ? [{ fromRow: parentRow, toRow: row, from: place(parentRow), to: place(row) }]
      : [],
  );
}
