import * as v from 'valibot';
import { balanceOf } from '../../src/planner/evaluation/balance';
import type { DistanceKind, MatchTable } from '../../src/planner/evaluation/matchDistance';
import { matchNearest, type Match } from '../../src/planner/evaluation/matching';
import type { Verifier } from './fixture';

const MATCH_INPUT = v.object({
  rows: v.array(
    v.object({
      id: v.string(),
      treated: v.picklist([0, 1]),
      x: v.array(v.pipe(v.number(), v.finite())),
    }),
  ),
});
const KINDS = {
  standardised: 'standardised',
  mahalanobis: 'mahalanobis',
  mahalanobis_pooled: 'mahalanobisPooled',
} as const;
type KindName = keyof typeof KINDS;
const MATCH_PARAMS = v.object({
  distance_kinds: v.optional(v.array(v.picklist(Object.keys(KINDS) as KindName[])), (): KindName[] => [
    'standardised',
  ]),
});

const orNull = (value: number) => (Number.isFinite(value) ? value : null);

const matching: Verifier = {
  method: 'nearest-neighbour matching',
  allowed: (path) => (/^smd|distance/.test(path) ? 1e-9 : 0),
  compute: (fixture) => {
    const input = v.safeParse(MATCH_INPUT, fixture.input);
    const params = v.safeParse(MATCH_PARAMS, fixture.params);
    if (!input.success) return 'input.rows: id, treated and x expected';
    if (!params.success) return `params.distance_kinds: ${Object.keys(KINDS).join(', ')}`;
    const { rows } = input.output;
    const table: MatchTable = {
      ids: rows.map(({ id }) => id),
      treated: Uint8Array.from(rows, ({ treated }) => treated),
      columns: (rows[0]?.x ?? []).map((_, c) => Float64Array.from(rows, ({ x }) => x[c] ?? Number.NaN)),
    };
    const others = params.output.distance_kinds.filter((kind) => kind !== 'standardised');
    const alone = matched(table, 'standardised', false);
    const balance = balanceOf(table, alone);
    return {
      with_replacement: pairsOf(table, matched(table, 'standardised', true)),
      without_replacement: pairsOf(table, alone),
      smd_before: balance.map(({ before }) => orNull(before)),
      smd_after_without_replacement: balance.map(({ after }) => orNull(after)),
      ...Object.fromEntries(others.map((kind) => [kind, byKind(table, KINDS[kind])])),
      ties: tiesOf(table),
    };
  },
};

function matched(table: MatchTable, kind: DistanceKind, withReplacement: boolean): Match[] {
  return matchNearest(table, { kind, withReplacement, perTreated: 1 });
}

function byKind(table: MatchTable, kind: DistanceKind) {
  const free = matched(table, kind, true);
  return {
    with_replacement: pairsOf(table, free),
    without_replacement: pairsOf(table, matched(table, kind, false)),
    distance_with_replacement: Object.fromEntries(
      free.map(({ treated, distances }) => [table.ids[treated]!, distances[0] ?? null]),
    ),
  };
}

function pairsOf({ ids }: MatchTable, matches: readonly Match[]) {
  return Object.fromEntries(
    matches.map(({ treated, controls: [first] }) => [
      ids[treated]!,
      first === undefined ? null : ids[first]!,
    ]),
  );
}

/** Treated rows with several equally near controls, by the standardised distance. */
function tiesOf(table: MatchTable) {
  const tied = matched(table, 'standardised', true).filter(({ ties }) => ties.length > 0);
  return Object.fromEntries(
    tied.map(({ treated, ties }) => [table.ids[treated]!, ties.map((i) => table.ids[i]!)]),
  );
}

/** Who is compared with whom. */
export const MATCHING_VERIFIERS: readonly Verifier[] = [matching];
