import type { Villages } from '../../data/model/dataset';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';
import type { InterventionStage } from '../../data/model/schema';

/** How a pin looks: the leading actor's code and colour, and how far the activity is. */
export interface PinLook {
  /** Unique to the look: pins that look the same share one image. */
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
  /** All that take part, by their position in the pack's list. */
  readonly actors: readonly { readonly position: number; readonly colour: string }[];
  /** CSS px from the place, y down: over a symbol that stands there already. */
  readonly offset_px: readonly [x: number, y: number];
}

/** From the laboratory to the village that replicates it. */
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

/** Two places that are one on any screen: to a metre. */
const placeKey = ({ lon, lat }: { lon: number; lat: number }): string =>
  `${lon.toFixed(5)} ${lat.toFixed(5)}`;

/** Where something else stands already, and how high over the point a pin has to start. */
export interface Taken {
  readonly places: readonly { readonly lon: number; readonly lat: number }[];
  readonly height_px: number;
}

/**
 * A pin for every stated place of every intervention, in the order given. One known only by kecamatan or
 * regency has no place and no pin.
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

/** How many of the interventions are known only by kecamatan, by position in `Villages.kecamatan`. */
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
 * @param asOf ISO date or year up to which events count; null takes all
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
