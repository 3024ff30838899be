import * as v from 'valibot';

/** A reference answer: what went in, what must come out, and how near. */
const FIXTURE = v.object({
  id: v.string(),
  method: v.string(),
  input: v.unknown(),
  params: v.optional(v.unknown(), {}),
  expected: v.optional(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())])),
  tolerance: v.optional(v.unknown(), {}),
});
export type Fixture = v.InferOutput<typeof FIXTURE>;

/** Reads the text of a file that a fixture names, relative to the fixture; rejects where there is none. */
export type ReadNamed = (path: string) => Promise<string>;

/** An answer, or the sentence that says why there is none. */
type Computed = Record<string, unknown> | readonly unknown[] | string;

/** One of the methods that `verify` can recompute. */
export interface Verifier {
  readonly method: string;
  /** The answer, shaped like the fixture's `expected`; a sentence where the input is not what the method takes. */
  readonly compute: (fixture: Fixture, read: ReadNamed) => Computed | Promise<Computed>;
  /**
   * Largest relative error (absolute below 1) allowed at a place of the answer; 0 asks for the very same, Infinity
   * lets anything pass, which is for places that the fixture itself calls undecided.
   */
  readonly allowed: (path: string, fixture: Fixture) => number;
}

/** A fixture read from its text; a sentence where it is none. */
export function readFixture(text: string): Fixture | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = v.safeParse(FIXTURE, json);
  return parsed.success
    ? parsed.output
    : `not a fixture: ${v.flatten(parsed.issues).root ?? fieldNames(parsed.issues)}`;
}

function fieldNames(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => v.getDotPath(issue) ?? '?').join(', ');
}
