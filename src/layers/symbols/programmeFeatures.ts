import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { ProgrammeRole } from '../../aggregate/programme/programmeStatus';
import type { Language } from '../../data/model/localized';
import { latOf, lonOf, mercatorX, mercatorY, worldSize_px } from '../camera/mercator';
import type { ProgrammeMark } from './programmeMarks';
import { type PxBox, covers, keptClear } from './keepClear';
import type { Gather } from './gatherSymbols';
import { type Placed, placeSymbols } from './placeSymbols';
import type { Px } from './pointGrid';
import type { ChosenVillage } from './selectedLayers';
import { symbolImageId } from './statusSymbols';

/** What is at a position, so that symbols can avoid villages where possible. */
export type GroundAt = (at: { lon: number; lat: number }) => 'sea' | 'outside' | 'inside';

export interface ProgrammeFeatures {
  /**
   * Role symbols, and "left the red list" symbols of villages without a role; without a row those that stand
   * for several.
   */
  readonly symbols: FeatureCollection<Point>;
  /** Small tags at the corner of role symbols. */
  readonly tags: FeatureCollection<Point>;
  /** Poverty status symbols, each at its village. */
  readonly poverty: FeatureCollection<Point>;
  readonly leaders: FeatureCollection<LineString>;
  readonly feet: FeatureCollection<Point>;
}

export interface PlacementInput {
  readonly marks: readonly ProgrammeMark[];
  readonly zoom: number;
  readonly radius_px: number;
  readonly groundAt: GroundAt;
  /** The selected village; while it is small on the screen, symbols avoid its shape and its name. */
  readonly chosen?: ChosenVillage | null;
  /** Text size of its name. */
  readonly letter_px?: number;
  /** Of the numbers. */
  readonly language?: Language;
  /** `gatherSymbols`, where there are many marks. */
  readonly gather?: Gather | null | undefined;
}

/** Radius of a tag relative to its symbol's. */
export const TAG_SHARE = 0.62;
const TAG_OFFSET = { x: 0.95, y: -0.95 };

const ROLE_RANK: Record<ProgrammeRole, number> = { laboratory: 0, replication: 1, candidate: 2 };
const rankOf = ({ role }: ProgrammeMark): number => (role === null ? 3 : ROLE_RANK[role]);
const POVERTY_RANK = { red: 0, yellow: 1, green: 2 } as const;
/** Sorts by severity of the status, then by row, so that the order is unique. */
const byPoverty = (a: ProgrammeMark, b: ProgrammeMark): number =>
  (a.poverty === null ? 3 : POVERTY_RANK[a.poverty]) - (b.poverty === null ? 3 : POVERTY_RANK[b.poverty]) ||
  a.row - b.row;
const GROUND_COST = { sea: 0, outside: 0.6, inside: 2.5 } as const;

const collection = <T extends Point | LineString>(features: Feature<T>[]): FeatureCollection<T> => ({
  type: 'FeatureCollection',
  features,
});

function point(
  row: number,
  position: readonly [number, number],
  properties: Record<string, unknown>,
): Feature<Point> {
  return {
    type: 'Feature',
    properties: { row, ...properties },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}

/** Factor on the radius: the points of a star extend beyond it, and some distance is kept. */
const REACH = 1.3;

function clearOf(
  { chosen, radius_px, letter_px = 0 }: PlacementInput,
  toPx: (at: { lon: number; lat: number }) => Px,
): readonly PxBox[] {
  if (!chosen) return [];
  const [west, south, east, north] = chosen.box;
  const { x: left, y: top } = toPx({ lon: west, lat: north });
  const { x: right, y: bottom } = toPx({ lon: east, lat: south });
  return keptClear({ shape: { left, top, right, bottom }, name: chosen.name, letter_px, radius_px });
}

/**
 * Places the programme's symbols for a zoom. Positions are computed in px, because symbols have a constant
 * size, and returned in degrees. Must be called again when the zoom changes.
 */
export function programmeFeatures(input: PlacementInput): ProgrammeFeatures {
  const { zoom, radius_px, groundAt, language = 'id' } = input;
  const size_px = worldSize_px(zoom);
  const toPx = ({ lon, lat }: { lon: number; lat: number }): Px => ({
    x: mercatorX(lon) * size_px,
    y: mercatorY(lat) * size_px,
  });
  const toDegrees = ({ x, y }: Px): [number, number] => [lonOf(x / size_px), latOf(y / size_px)];
  const kept = clearOf(input, toPx);
  const gathered = input.gather?.(
    input.marks,
    { zoom, radius_px, language },
    { toPx, toDegrees, isKeptClear: (at, reach_px) => covers(kept, at, reach_px) },
  );
  const marks = gathered?.alone ?? input.marks;
  const main = marks
    .filter(({ role, leftRed }) => role !== null || leftRed)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.row - b.row);
  const cost = (at: Px): number => {
    const [lon, lat] = toDegrees(at);
    return GROUND_COST[groundAt({ lon, lat })];
  };
  const reach_px = radius_px * REACH;
  const placed = placeSymbols({
    points: main.map(toPx),
    radius_px,
    cost,
    covers: (at) => covers(kept, at, reach_px) || gathered?.covers(at, reach_px) === true,
  });
  const tag_px = radius_px * TAG_SHARE;
  const { symbols, tags, leaders, feet } = roleFeatures(main, placed, { radius_px, tag_px, toDegrees });
  const poverty = povertyFeatures({ ...input, marks }, { kept, toPx, toDegrees, tag_px });
  return {
    symbols: collection(gathered ? [...symbols, ...gathered.symbols] : symbols),
    tags: collection(tags),
    poverty: collection(poverty),
    leaders: collection(leaders),
    feet: collection(feet),
  };
}

/** Conversions between px and degrees at a zoom, and the rectangles that symbols avoid. */
interface PlacedGround {
  readonly kept: ReturnType<typeof clearOf>;
  readonly toPx: (at: { lon: number; lat: number }) => Px;
  readonly toDegrees: (at: Px) => [number, number];
  readonly tag_px: number;
}

/** Role symbols where they were placed, with their tags and leader lines. */
function roleFeatures(
  main: readonly ProgrammeMark[],
  placed: readonly Placed[],
  { radius_px, tag_px, toDegrees }: Pick<PlacedGround, 'tag_px' | 'toDegrees'> & { radius_px: number },
) {
  const symbols: Feature<Point>[] = [];
  const tags: Feature<Point>[] = [];
  const leaders: Feature<LineString>[] = [];
  const feet: Feature<Point>[] = [];
  main.forEach((mark, i) => {
    const at = placed[i]!;
    const position = toDegrees(at);
    const image = symbolImageId({ symbol: mark.role ?? 'leftRed', radius_px });
    symbols.push(point(mark.row, position, { image, role: mark.role ?? 'leftRed' }));
    if (mark.role !== null && mark.leftRed) {
      const corner = { x: at.x + TAG_OFFSET.x * radius_px, y: at.y + TAG_OFFSET.y * radius_px };
      tags.push(
        point(mark.row, toDegrees(corner), {
          image: symbolImageId({ symbol: 'leftRed', radius_px: tag_px }),
        }),
      );
    }
    if (at.moved) {
      const coordinates = [[mark.lon, mark.lat], position];
      leaders.push({
        type: 'Feature',
        properties: { row: mark.row },
        geometry: { type: 'LineString', coordinates },
      });
      feet.push(point(mark.row, [mark.lon, mark.lat], {}));
    }
  });
  return { symbols, tags, leaders, feet };
}

function povertyFeatures(input: PlacementInput, ground: PlacedGround): Feature<Point>[] {
  const { marks, radius_px } = input;
  const { kept, toPx, toDegrees, tag_px } = ground;
  return [...marks].sort(byPoverty).flatMap((mark, order) => {
    if (mark.poverty === null) return [];
    const beside = mark.role !== null || mark.leftRed;
    const own = toPx(mark);
    // With a role symbol, the status is a tag at the lower right of the village's point.
    const corner = input.chosen?.row === mark.row ? kept[0] : undefined;
    const at = corner
      ? { x: corner.left - radius_px, y: corner.top - radius_px }
      : beside
        ? { x: own.x + radius_px, y: own.y + radius_px }
        : own;
    const image = symbolImageId({ symbol: mark.poverty, radius_px: beside ? tag_px : radius_px * 0.8 });
    return [point(mark.row, toDegrees(at), { image, status: mark.poverty, order })];
  });
}

/** The symbols that stand for several, each with how many (`n`). */
export function gatheredIn({ symbols }: ProgrammeFeatures): readonly Feature<Point>[] {
  return symbols.features.filter(({ properties }) => properties?.['row'] === null);
}
