import fc from 'fast-check';
import { LEVELS } from '../../../src/data/model/level';
import { STATUS_WORDS } from '../../../src/data/model/packWords';
import { HELIX_MEASURES, MATRIX_DIMENSIONS, NEEDY_SHARES } from '../../../src/helix/helixChoice';
import { MOST_MATCHES } from '../../../src/planner/scenario/evaluationChoice';
import { MOST_TRAITS } from '../../../src/planner/similarity/likenessChoice';
import {
  ALONGSIDE,
  MOST_REGIONS,
  OVERLAYS,
  PALETTES,
  PANELS,
  PLACE_COLUMNS,
  HELIX_PARTS,
  PLANNER_STEPS,
  THEMES,
  VIEWS,
  VISIONS,
  type AppState,
  type Classification,
} from '../../../src/state/url/appState';
import { hexagons, placeMode } from './placeModes';

/** States as links may hold them, drawn at random. */
export const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/).filter((text) => !(text in {}));
const code = fc.stringMatching(/^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}$/);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const inOrder = <T>(all: readonly T[]) => fc.subarray([...all]);
const bound = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const rounded = (limit: { min: number; max: number; unit: number }) =>
  fc.integer({ min: limit.min * limit.unit, max: limit.max * limit.unit }).map((whole) => whole / limit.unit);
const classification: fc.Arbitrary<Classification> = fc.oneof(
  fc.record({
    method: fc.constantFrom('quantile' as const, 'equal' as const, 'natural' as const, 'deviation' as const),
    k: fc.integer({ min: 3, max: 9 }),
  }),
  fc.record({ method: fc.constantFrom('headTail' as const, 'official' as const, 'interval' as const) }),
  fc.record({
    method: fc.constant('manual' as const),
    upper: fc.uniqueArray(bound, { minLength: 1, maxLength: 8 }).map((upper) => upper.sort((a, b) => a - b)),
  }),
);
const year = fc.integer({ min: 1900, max: 2099 });
const set = <T extends string>(member: fc.Arbitrary<T>) =>
  fc.uniqueArray(member, { maxLength: 24 }).map((members) => members.sort());
/** A word of a pack: all characters may occur, except `~`, which separates the entries of a list in links. */
const text = fc.string({ minLength: 1, maxLength: 40 }).map((word) => word.replaceAll('~', '-'));
const mode: fc.Arbitrary<AppState['mode']> = fc.oneof(
  fc.record({ kind: fc.constantFrom('single' as const, 'multiples' as const) }),
  fc.record({ kind: fc.constant('change' as const), from: year }),
  fc.record({ kind: fc.constantFrom('swipe' as const, 'bivariate' as const), indicatorId: id, year }),
  placeMode,
  fc.record({
    kind: fc.constant('hotspots' as const),
    method: fc.constantFrom('lisa' as const, 'gi' as const),
    weights: fc.integer({ min: 1, max: 99 }).map((k) => {
      if (k < 40) return { kind: k < 20 ? ('queen' as const) : ('rook' as const) };
      return k < 70 ? { kind: 'nearest' as const, k } : { kind: 'within' as const, radius_km: k / 8 };
    }),
    permutations: fc.integer({ min: 99, max: 99_999 }),
    seed: fc.integer({ min: 0, max: 0x7fffffff }),
  }),
);
const range = orNull(
  fc.tuple(bound, bound, fc.constantFrom('both', 'min', 'max')).map(([a, b, ends]) => ({
    min: ends === 'max' ? null : Math.min(a, b),
    max: ends === 'min' ? null : Math.max(a, b),
  })),
);
const treated: fc.Arbitrary<AppState['evaluation']['group']> = fc.oneof(
  fc.constant({ kind: 'laboratory' as const }),
  fc
    .uniqueArray(year, { maxLength: 4 })
    .map((years) => ({ kind: 'replication' as const, years: years.sort((a, b) => a - b) })),
  code.map((village) => ({ kind: 'village' as const, code: village })),
);
const evaluation: fc.Arbitrary<AppState['evaluation']> = fc.record({
  group: treated,
  outcome: orNull(id),
  years: orNull(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
  matches: fc.integer({ min: 1, max: MOST_MATCHES }),
  caliper: orNull(fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4)),
  withReplacement: fc.boolean(),
  exceptNeighbours: fc.boolean(),
  usedToChoose: fc.boolean(),
});
const likeness: fc.Arbitrary<AppState['likeness']> = fc.record({
  code: orNull(code),
  by: fc.constantFrom('gower' as const, 'mahalanobis' as const),
  asBefore: fc.boolean(),
  sameTypology: fc.boolean(),
  traits: orNull(fc.uniqueArray(id, { minLength: 1, maxLength: MOST_TRAITS })),
});
const helix: fc.Arbitrary<AppState['helix']> = fc.record({
  rows: fc.constantFrom(...MATRIX_DIMENSIONS),
  columns: fc.constantFrom(...MATRIX_DIMENSIONS),
  perHousehold: fc.boolean(),
  measure: fc.constantFrom(...HELIX_MEASURES),
  cell: orNull(fc.record({ row: text, column: text })),
  problem: orNull(id),
  voiced: fc.boolean(),
  share_pct: fc.constantFrom(...NEEDY_SHARES),
  moneyBy: fc.constantFrom(...MATRIX_DIMENSIONS),
});
const documentId = fc.stringMatching(/^[a-z0-9]{1,16}$/);
export const validState: fc.Arbitrary<AppState> = fc.record({
  route: fc.oneof(
    fc.constant({ place: 'peta' as const }),
    fc.constant({ place: 'data' as const }),
    id.map((indicator) => ({ place: 'data' as const, part: { kind: 'indicator' as const, id: indicator } })),
    orNull(id).map((term) => ({ place: 'data' as const, part: { kind: 'glossary' as const, term } })),
    fc.constant({ place: 'data' as const, part: { kind: 'access' as const } }),
    fc.constant({ place: 'banding' as const }),
    fc.constant({ place: 'kantong' as const }),
    fc.constantFrom(...PLANNER_STEPS).map((step) => ({ place: 'perencana' as const, step })),
    code.map((village) => ({ place: 'desa' as const, code: village })),
    fc
      .constantFrom('effect' as const, 'watchlist' as const, 'similar' as const)
      .map((part) => ({ place: 'evaluasi' as const, part })),
    fc.constantFrom(...HELIX_PARTS).map((part) => ({ place: 'helix' as const, part })),
    fc.constant({ place: 'rapat' as const, deck: null, part: 'scenes' as const }),
    fc.record({
      place: fc.constant('rapat' as const),
      deck: documentId,
      part: fc.constantFrom('scenes' as const, 'presenter' as const),
    }),
  ),
  pack: id,
  wall: orNull(fc.record({ deck: documentId, scene: documentId, exploring: fc.boolean() })),
  evaluation,
  likeness,
  helix,
  indicatorId: orNull(id),
  year: orNull(fc.integer({ min: 1900, max: 2099 })),
  classification: orNull(classification),
  palette: orNull(fc.constantFrom(...PALETTES)),
  selected: orNull(code),
  overlays: inOrder(OVERLAYS),
  view: fc.constantFrom(...VIEWS),
  panel: orNull(fc.constantFrom(...PANELS)),
  folded: orNull(fc.boolean()),
  level: fc.constantFrom(...LEVELS),
  mode,
  frozen: orNull(fc.oneof(year, fc.constant('all' as const))),
  proportionalSymbols: orNull(id),
  hexagons: orNull(hexagons),
  radius_m: orNull(fc.integer({ min: 1, max: 100_000 })),
  counted: orNull(id),
  filter: fc.record({
    actorIds: set(id),
    stages: inOrder(['planned', 'running', 'done'] as const),
    sectors: set(text),
    funds: set(text),
    years: orNull(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
  }),
  villages: fc.record({
    kecamatan: set(fc.stringMatching(/^\d{2}\.\d{2}\.\d{2}$/)),
    kinds: inOrder(['desa', 'kelurahan']),
    typologies: set(text),
    statuses: inOrder(Object.values(STATUS_WORDS)),
    classes: inOrder([0, 1, 2, 3, 4, 5, 6, 7, 8]),
    range,
    interventions: orNull(fc.constantFrom('with' as const, 'without' as const)),
  }),
  split: rounded({ min: 0, max: 100, unit: 10 }),
  alongside: inOrder(ALONGSIDE),
  trend: orNull(id),
  compared: fc.uniqueArray(code, { maxLength: 4 }),
  regions: fc.array(
    fc
      .tuple(
        fc.stringMatching(/^(~[a-z0-9]{1,16}|[bdgs][lt]?\d{0,4}\.[a-z0-9._~-]{1,120})$/),
        fc.stringMatching(/^[^*!]{0,60}$/),
      )
      .map(([shape, name]) => `${shape}*${name}`),
    { maxLength: MOST_REGIONS },
  ),
  columns: orNull(fc.uniqueArray(id, { maxLength: 12 })),
  sort: orNull(
    fc.record({ column: fc.oneof(id, fc.constantFrom(...PLACE_COLUMNS)), descending: fc.boolean() }),
  ),
  scenario: orNull(fc.stringMatching(/^[A-Za-z0-9_-]{16,400}$/)),
  vision: orNull(fc.constantFrom(...VISIONS)),
  basemap: id,
  camera: orNull(
    fc.record({
      lon: rounded({ min: -180, max: 180, unit: 1e5 }),
      lat: rounded({ min: -90, max: 90, unit: 1e5 }),
      zoom: rounded({ min: 0, max: 24, unit: 100 }),
    }),
  ),
  language: fc.constantFrom('id', 'en'),
  theme: orNull(fc.constantFrom(...THEMES)),
});
