import * as v from 'valibot';

/**
 * A declared sum of indicators. Names are as in `quantityName`; the suffix `@-1` means the year before:
 * `rtlh@-1`.
 */
export interface LinkedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A count that is part of another in every village; names as in `LinkedSum`. */
export interface Subset {
  readonly part: string;
  readonly whole: string;
}

/** The disclosure control settings of a pack, from `petala.disclosure` in its descriptor. */
export interface DisclosureSettings {
  /**
   * Threshold T: counts 0 < n < T are suppressed, and feasibility intervals of suppressed cells must be at
   * least T wide.
   */
  readonly threshold: number;
  /** Rates with a smaller denominator are suppressed. */
  readonly minDenominator: number;
  /** Indicators whose counts need no protection: schools, square kilometres, population. */
  readonly exempt: readonly { readonly indicator: string; readonly reason: string }[];
  readonly linked: readonly LinkedSum[];
  /**
   * Counts that are part of a whole whose rest is not counted, such as children out of school among all
   * inhabitants.
   */
  readonly subsets?: readonly Subset[] | undefined;
}

export const DEFAULT_DISCLOSURE: DisclosureSettings = {
  threshold: 5,
  minDenominator: 20,
  exempt: [],
  linked: [],
};

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const NAME = v.pipe(v.string(), v.regex(/^[^@\s]+(@-?\d+)?$/));
const SETTINGS = v.strictObject({
  threshold: v.optional(whole(2, 100), DEFAULT_DISCLOSURE.threshold),
  minDenominator: v.optional(whole(1, 10_000), DEFAULT_DISCLOSURE.minDenominator),
  exempt: v.optional(
    v.array(v.object({ indicator: v.string(), reason: v.pipe(v.string(), v.minLength(1)) })),
    [],
  ),
  linked: v.optional(v.array(v.object({ total: NAME, parts: v.pipe(v.array(NAME), v.minLength(1)) })), []),
  subsets: v.optional(v.array(v.object({ part: NAME, whole: NAME }))),
});

const EXPECTED: Readonly<Record<string, string>> = {
  threshold: 'bilangan bulat 2–100; pakai 5 atau 10',
  minDenominator: 'bilangan bulat dari ambang sampai 10.000; pakai 20',
  exempt: 'daftar { indicator, reason }, alasan tidak kosong',
  linked: 'daftar { total, parts } berisi nama besaran, seperti "rtlh" atau "p0.penyebut"',
  subsets: 'daftar { part, whole } berisi nama besaran, seperti "ats" dan "penduduk"',
};

/**
 * Parses the settings and fills in defaults; returns an error message (what, where, remedy) where they are
 * out of range.
 */
export function readDisclosureSettings(raw: unknown): DisclosureSettings | string {
  const parsed = v.safeParse(SETTINGS, raw ?? {});
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = v.getDotPath(issue) ?? '';
    const key = path.split('.')[0] ?? '';
    const expected = EXPECTED[key] ?? `hanya ${Object.keys(EXPECTED).join(', ')}`;
    return `disclosure${path === '' ? '' : `.${path}`}: ada ${issue.received}; seharusnya ${expected}`;
  }
  const { threshold, minDenominator } = parsed.output;
  return minDenominator < threshold
    ? `disclosure.minDenominator: ada ${minDenominator}, di bawah ambang ${threshold}; seharusnya ${EXPECTED.minDenominator}`
    : parsed.output;
}
