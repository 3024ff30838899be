import { adjacencyOf } from '../aggregate/neighbours/adjacency';
import { dissolve } from '../aggregate/geometry/dissolve';
import { joinPolygons, type JoinedPolygons } from '../aggregate/geometry/joinPolygons';
import { bufferOf, type Surrounded } from '../aggregate/geometry/buffer';
import { boxOfRings, drawingFault, ringsOf, type PolygonParts } from '../aggregate/geometry/drawing';
import { geometryOfRows, partsOf } from '../aggregate/geometry/geometryOfRows';
import type { ChoiceFault, RegionFault } from '../aggregate/regions/regionFaultWords';
import type { BufferOf, RegionBy, RegionShape } from '../aggregate/regions/regionShape';
import { regionShares, rowsArea_km2, wholeVillages } from '../aggregate/regions/regionShares';
import { villagesAround } from '../aggregate/regions/villagesAround';
import { textRows } from '../data/model/textColumn';
import { goesOn, type Watch } from '../aggregate/watch';
import type { MadeRegion } from '../aggregate/regions/madeRegion';
import type { EngineInputs } from './engineInputs';

/** Regions to compute, each identified by a key that the caller chooses. */
export interface RegionsQuestion {
  readonly regions: readonly { readonly key: string; readonly shape: RegionShape }[];
  /** Points of the interventions in degrees, for buffers around all of them. */
  readonly interventions: readonly (readonly [lon: number, lat: number])[];
}

export type RegionOutcome =
  { readonly ok: true; readonly region: MadeRegion } | { readonly ok: false; readonly fault: RegionFault };

export interface RegionsAnswer {
  /** In the order of the question. */
  readonly outcomes: readonly { readonly key: string; readonly outcome: RegionOutcome }[];
}

export function calculateRegions(
  inputs: EngineInputs,
  question: RegionsQuestion,
  watch: Watch,
): RegionsAnswer | null {
  const outcomes: { key: string; outcome: RegionOutcome }[] = [];
  for (const { key, shape } of question.regions) {
    if (!goesOn(watch, outcomes.length / question.regions.length)) return null;
    outcomes.push({ key, outcome: makeRegion(inputs, shape, question.interventions) });
  }
  return { outcomes };
}

const refused = (fault: RegionFault): RegionOutcome => ({ ok: false, fault });

function makeRegion(
  inputs: EngineInputs,
  shape: RegionShape,
  interventions: RegionsQuestion['interventions'],
): RegionOutcome {
  switch (shape.kind) {
    case 'drawn':
      return drawn(inputs, shape);
    case 'buffer': {
      const what = surrounded(inputs, shape.of, interventions);
      return 'reason' in what ? refused(what) : buffered(inputs, shape, what);
    }
    case 'villages': {
      const rows = rowsOfCodes(inputs, shape.codes);
      return 'reason' in rows ? refused(rows) : whole(inputs, shape, rows);
    }
    case 'around': {
      const rows = rowsOfCodes(inputs, [shape.code]);
      if ('reason' in rows) return refused(rows);
      return whole(inputs, shape, villagesAround(adjacencyOf(inputs.geometry), rows[0]!, shape.steps));
    }
    default:
      return shape satisfies never;
  }
}

function rowsOfCodes({ villages }: EngineInputs, codes: readonly string[]): readonly number[] | ChoiceFault {
  if (codes.length === 0) return { reason: 'nothingPicked' };
  const rowOf = new Map(textRows(villages.code).map((code, row) => [code, row]));
  const rows = codes.flatMap((code) => rowOf.get(code) ?? []);
  return rows.length > 0 ? rows : { reason: 'unknownVillages' };
}

function surrounded(
  inputs: EngineInputs,
  of: BufferOf,
  interventions: RegionsQuestion['interventions'],
): Surrounded | RegionFault {
  switch (of.kind) {
    case 'point':
      return { kind: 'points', positions: [[of.lon, of.lat]] };
    case 'interventions':
      return interventions.length > 0
        ? { kind: 'points', positions: interventions }
        : { reason: 'noInterventions' };
    case 'villages': {
      const rows = rowsOfCodes(inputs, of.codes);
      return 'reason' in rows ? rows : { kind: 'polygons', parts: outlineOf(inputs, rows) };
    }
    default:
      return of satisfies never;
  }
}

/** The dissolved outline of some villages. */
function outlineOf({ geometry }: EngineInputs, rows: readonly number[]): PolygonParts {
  const own = geometryOfRows(geometry, new Set(rows));
  const question = { geometry: own, groupOf: new Int32Array(own.n), groups: 1, sharedArcs: false };
  return partsOf(dissolve(question)!.geometry);
}

function whole(inputs: EngineInputs, shape: RegionShape, rows: readonly number[]): RegionOutcome {
  const shares = wholeVillages(rows);
  const area_km2 = rowsArea_km2(inputs.geometry, shares.rows);
  return {
    ok: true,
    region: {
      shape,
      parts: outlineOf(inputs, rows),
      joinedFrom: null,
      shares: { ...shares, area_km2, covered_km2: area_km2 },
    },
  };
}

/** A drawn region. Polygons that overlap or share a border, as those of a file may, are merged. */
function drawn(inputs: EngineInputs, shape: Extract<RegionShape, { kind: 'drawn' }>): RegionOutcome {
  const fault = drawingFault(shape.parts, boxOfRings(inputs.geometry));
  if (fault) return refused(fault);
  const joined = joinPolygons(shape.parts);
  return joined
    ? bounded(inputs, { shape, by: shape.by, ...joined })
    : refused({ reason: 'unionFailed', polygons: shape.parts.length });
}

function buffered(
  inputs: EngineInputs,
  shape: Extract<RegionShape, { kind: 'buffer' }>,
  what: Surrounded,
): RegionOutcome {
  const buffer = bufferOf(what, shape.distance_m);
  if (!buffer.ok) return refused(buffer.fault);
  const fault = drawingFault(buffer.parts, boxOfRings(inputs.geometry));
  if (fault) return refused(fault);
  return bounded(inputs, { shape, by: shape.by, parts: buffer.parts, joinedFrom: null });
}

/** The region within an outline, with its villages. */
function bounded(
  { geometry, villages }: EngineInputs,
  { by, ...outline }: JoinedPolygons & { readonly shape: RegionShape; readonly by: RegionBy },
): RegionOutcome {
  const region = ringsOf(outline.parts);
  // Area and coverage are always those of the outline, however the villages are apportioned.
  const areas = regionShares({ geometry, villages, region, by: 'area' });
  const { area_km2, covered_km2 } = areas;
  const shares =
    by === 'area' ? areas : { ...regionShares({ geometry, villages, region, by }), area_km2, covered_km2 };
  if (shares.rows.length === 0) return refused({ reason: 'noVillages' });
  return { ok: true, region: { ...outline, shares } };
}
