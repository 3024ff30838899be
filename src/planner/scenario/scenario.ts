import * as v from 'valibot';

/** The version that this code writes and reads. */
export const SCENARIO_VERSION = 1;

const NUMBER = v.pipe(v.number(), v.finite());
const POSITIVE = v.pipe(NUMBER, v.minValue(0));
const WHOLE = v.pipe(NUMBER, v.integer(), v.minValue(0));
const TEXT = v.pipe(v.string(), v.maxLength(500));
const CODES = v.array(v.pipe(v.string(), v.maxLength(40)));

const SCALE = v.picklist(['minmax', 'z', 'percentile']);

/** An indicator of the pack; the latest year where none is named. */
const COLUMN = v.object({ indicator: TEXT, year: v.optional(WHOLE) });

const CRITERIA = v.object({
  items: v.array(
    v.object({
      ...COLUMN.entries,
      /** Which way is needier; as the pack's catalogue says where it is left out. */
      needier: v.optional(v.picklist(['high', 'low'])),
      weight: v.optional(POSITIVE, 1),
    }),
  ),
  /** Judgements of pairs: they take the place of the weights. */
  pairwise: v.optional(v.array(v.array(v.pipe(NUMBER, v.gtValue(0))))),
  scale: v.optional(SCALE, 'minmax'),
  method: v.optional(v.picklist(['arithmetic', 'geometric', 'topsis']), 'arithmetic'),
  missing: v.optional(v.picklist(['rescale', 'noScore']), 'rescale'),
});

const EXCLUDE = v.object({
  inProgramme: v.optional(v.boolean(), true),
  kelurahan: v.optional(v.boolean(), false),
  codes: v.optional(CODES, () => []),
});

const ROBUSTNESS = v.object({
  draws: v.optional(v.pipe(WHOLE, v.minValue(100), v.maxValue(100_000)), 10_000),
  seed: v.optional(WHOLE, 1),
  top: v.optional(v.pipe(WHOLE, v.minValue(1)), 12),
  weights: v.optional(v.picklist(['any', 'around']), 'around'),
  /** The larger, the nearer to the chosen weights. */
  concentration: v.optional(v.pipe(NUMBER, v.gtValue(0)), 50),
  scales: v.optional(v.pipe(v.array(SCALE), v.minLength(1)), () => ['minmax', 'z', 'percentile'] as const),
});

/** Where an amount comes from: an indicator, or the same for every village. */
const AMOUNT = v.union([COLUMN, v.object({ each: POSITIVE })]);

const ENDS = { least: v.optional(WHOLE), most: v.optional(WHOLE) };
const RULE = v.variant('kind', [
  v.object({ id: TEXT, kind: v.literal('count'), ...ENDS }),
  v.object({ id: TEXT, kind: v.literal('budget'), amount: TEXT, most: POSITIVE }),
  v.object({ id: TEXT, kind: v.literal('target'), amount: TEXT, least: POSITIVE }),
  v.object({
    id: TEXT,
    kind: v.literal('quota'),
    group: v.picklist(['tipologi', 'kecamatan']),
    value: TEXT,
    ...ENDS,
  }),
  v.object({
    id: TEXT,
    kind: v.literal('perGroup'),
    group: v.picklist(['tipologi', 'kecamatan']),
    most: WHOLE,
  }),
  v.object({ id: TEXT, kind: v.literal('apart'), least_m: POSITIVE }),
  v.object({ id: TEXT, kind: v.literal('include'), ids: CODES }),
  v.object({ id: TEXT, kind: v.literal('exclude'), ids: CODES }),
]);

const CHOICE = v.object({
  /** By name; `skor` is the ranking's score and need not be stated. */
  amounts: v.optional(v.record(TEXT, AMOUNT), () => ({})),
  goal: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('most'), amount: TEXT }),
      v.object({ kind: v.literal('least'), amount: TEXT }),
      v.object({ kind: v.literal('covered'), amount: TEXT, radius_m: POSITIVE }),
    ]),
    () => ({ kind: 'most' as const, amount: 'skor' }),
  ),
  rules: v.array(RULE),
  alternatives: v.optional(
    v.object({ count: v.pipe(WHOLE, v.maxValue(20)), by: v.pipe(WHOLE, v.minValue(1)) }),
  ),
  /** For one program, in seconds. */
  limit_s: v.optional(v.pipe(NUMBER, v.minValue(0.1), v.maxValue(600)), 60),
});

const EVALUATION = v.object({
  indicator: TEXT,
  /** First and last year; all years of the indicator where left out. */
  years: v.optional(v.tuple([WHOLE, WHOLE])),
  /** First year of treatment by village code; as the programme's events say where it is left out. */
  cohorts: v.optional(v.record(v.string(), WHOLE)),
  /** Of the programme's events: which ones are a treatment. */
  roles: v.optional(v.array(v.picklist(['laboratory', 'replication'])), () => ['replication'] as const),
  /** Of the cohorts found, only these years. */
  only: v.optional(v.array(WHOLE)),
  /** Of the villages found, only these. */
  onlyVillages: v.optional(CODES),
  usedToChoose: v.optional(v.boolean(), false),
  wanted: v.optional(v.picklist(['less', 'more']), 'less'),
  comparison: v.optional(v.picklist(['never', 'notYet']), 'never'),
  distance: v.optional(v.picklist(['standardised', 'mahalanobis', 'mahalanobisPooled']), 'standardised'),
  withReplacement: v.optional(v.boolean(), false),
  perTreated: v.optional(v.pipe(WHOLE, v.minValue(1), v.maxValue(20)), 2),
  caliper: v.optional(v.pipe(NUMBER, v.gtValue(0))),
  exceptNeighbours: v.optional(v.boolean(), true),
  alpha: v.optional(v.pipe(NUMBER, v.minValue(0.001), v.maxValue(0.5)), 0.05),
  seed: v.optional(WHOLE, 1),
});

/** What is written about a decision, beside what is worked out. */
const MINUTES = v.object({
  purpose: v.optional(TEXT, ''),
  /** Who decides: the forum or the office. */
  forum: v.optional(TEXT, ''),
  place: v.optional(TEXT, ''),
  /** ISO day; empty until it is stated. */
  date: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''),
  objections: v.optional(v.pipe(v.array(TEXT), v.maxLength(30)), () => []),
  /** Names under the lines for signatures; an empty one is a line to be filled in by hand. */
  signers: v.optional(v.pipe(v.array(TEXT), v.maxLength(12)), () => []),
});

/** On what data a list was made, and the list: another day it can be said what changed. */
const MADE = v.object({
  pack: TEXT,
  version: TEXT,
  /** Beginnings of the hashes of the pack's files, by path. */
  files: v.record(TEXT, TEXT),
  chosen: CODES,
});

const SCENARIO = v.object({
  version: v.literal(SCENARIO_VERSION),
  name: v.optional(TEXT, ''),
  criteria: v.optional(CRITERIA),
  exclude: v.optional(EXCLUDE, () => ({ inProgramme: true, kelurahan: false, codes: [] })),
  robustness: v.optional(ROBUSTNESS),
  choice: v.optional(CHOICE),
  evaluation: v.optional(EVALUATION),
  minutes: v.optional(MINUTES),
  made: v.optional(MADE),
});

/** A planner's whole question: what the app saves and shares, and the command line takes. */
export type Scenario = v.InferOutput<typeof SCENARIO>;
export type ScenarioChoice = NonNullable<Scenario['choice']>;
export type ScenarioCriteria = NonNullable<Scenario['criteria']>;
export type ScenarioRule = ScenarioChoice['rules'][number];
export type ScenarioMinutes = NonNullable<Scenario['minutes']>;
export type ScenarioMade = NonNullable<Scenario['made']>;
export type ScenarioEvaluation = NonNullable<Scenario['evaluation']>;

/** Why a text is no scenario. */
export type ScenarioFault =
  | { readonly kind: 'notJson'; readonly message: string }
  /** Written by a newer Petala: nothing of it is guessed. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'wrongField'; readonly path: string; readonly got: string }
  /** Two rules of one name: prices and conflicts could not tell them apart. */
  | { readonly kind: 'sameRule'; readonly id: string };

export type ScenarioResult =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

/** Reads a scenario; every fault of it at once. */
export function parseScenario(text: string): ScenarioResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused({ kind: 'notJson', message: error instanceof Error ? error.message : String(error) });
  }
  const version = v.safeParse(v.object({ version: WHOLE }), json);
  if (version.success && version.output.version > SCENARIO_VERSION) {
    return refused({ kind: 'newer', version: version.output.version });
  }
  const parsed = v.safeParse(SCENARIO, json);
  if (!parsed.success) {
    return refused(
      ...parsed.issues.map((issue): ScenarioFault => {
        return { kind: 'wrongField', path: v.getDotPath(issue) ?? '', got: issue.received };
      }),
    );
  }
  const ids = parsed.output.choice?.rules.map(({ id }) => id) ?? [];
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  if (twice.length > 0) return refused(...twice.map((id): ScenarioFault => ({ kind: 'sameRule', id })));
  return { ok: true, scenario: parsed.output };
}

function refused(...faults: readonly ScenarioFault[]): ScenarioResult {
  return { ok: false, faults };
}

/** The text of a scenario: the same scenario, the same text. */
export function scenarioText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
