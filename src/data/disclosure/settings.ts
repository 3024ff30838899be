import * as v from 'valibot';

/** A sum that ties indicators together: names as in `figureName`, `@-1` for the year before: `rtlh@-1`. */
export interface LinkedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A count of which another is a part in every village; names as in `LinkedSum`. */
export interface Subset {
  readonly part: string;
  readonly whole: string;
}

/** What a pack says of its disclosure control, in `petala.disclosure` of its descriptor. */
export interface DisclosureSettings {
  /** T: counts 0 < n < T are hidden, and no attack may come nearer to a hidden one. */
  readonly threshold: number;
  /** Rates of fewer than so many are hidden. */
  readonly minDenominator: number;
  /** Indicators that count nothing which must be kept: schools, square kilometres, inhabitants. */
  readonly exempt: readonly { readonly indicator: string; readonly reason: string }[];
  readonly linked: readonly LinkedSum[];
  /** Parts of which the rest is not counted: children out of school among all inhabitants. */
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

/** The settings, defaults filled in; a sentence (what, where, remedy) where they are out of range. */
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
