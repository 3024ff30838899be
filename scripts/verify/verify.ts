import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareAnswers } from './compareAnswers';
import { readFixture, type Fixture, type ReadNamed, type Verifier } from './fixture';
import { VERIFIERS } from './registry';

export const VERIFY_USAGE = 'petala verify <fixture.json>… [--emit] [--strict]';

/** Where a command reads and writes; given, so that a test needs no process. */
export interface VerifyIo {
  readonly read: (path: string) => Promise<string>;
  /** A line of data (stdout). */
  readonly out: (line: string) => void;
  /** A line for people (stderr). */
  readonly err: (line: string) => void;
}

const PROCESS_IO: VerifyIo = {
  read: (path) => readFile(path, 'utf8'),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** What became of one fixture: recomputed and right, wrong or with nothing to compare; not covered; unusable. */
type Verdict = 'passed' | 'failed' | 'computed' | 'notCovered' | 'unreadable';

/**
 * `petala verify`: recomputes reference answers and says for each how near it comes. `--emit` writes a line
 * `{id, result}` to stdout for each; `--strict` counts a method that is not covered as failed.
 * @returns the exit code: 0 fine, 1 an answer is wrong or a file is no fixture, 2 wrong usage
 */
export async function runVerify(args: readonly string[], io: VerifyIo = PROCESS_IO): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('--'));
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => option !== '--emit' && option !== '--strict');
  if (unknown !== undefined || paths.length === 0) {
    io.err(unknown === undefined ? 'no fixture given' : `unknown option ${unknown}`);
    io.err(`usage: ${VERIFY_USAGE}`);
    return 2;
  }
  const verdicts: Verdict[] = [];
  for (const path of paths) verdicts.push(await verifyFile({ path, io, emit: options.includes('--emit') }));
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  io.err(
    `${count('passed')} passed, ${count('failed') + count('unreadable')} failed, ${count('notCovered')} not covered`,
  );
  const failed: readonly Verdict[] = options.includes('--strict')
    ? ['failed', 'unreadable', 'notCovered']
    : ['failed', 'unreadable'];
  return verdicts.some((verdict) => failed.includes(verdict)) ? 1 : 0;
}

/** The method's answer; a sentence where a file that the fixture names cannot be read. */
async function compute({ compute }: Verifier, fixture: Fixture, read: ReadNamed) {
  try {
    return await compute(fixture, read);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `cannot be read: ${error.message}`;
    throw error;
  }
}

async function verifyFile(job: {
  readonly path: string;
  readonly io: VerifyIo;
  readonly emit: boolean;
}): Promise<Verdict> {
  const { path, io, emit } = job;
  const text = await io.read(path).catch((error: unknown) => error as Error);
  const fixture = typeof text === 'string' ? readFixture(text) : `cannot be read: ${text.message}`;
  if (typeof fixture === 'string') {
    io.err(`${path}: ${fixture}`);
    return 'unreadable';
  }
  const verifier = VERIFIERS.get(fixture.method);
  if (verifier === undefined) {
    io.err(`${fixture.id}: method "${fixture.method}" is not covered yet`);
    return 'notCovered';
  }
  const result = await compute(verifier, fixture, (named) => io.read(join(dirname(path), named)));
  if (typeof result === 'string') {
    io.err(`${fixture.id}: ${result}`);
    return 'unreadable';
  }
  if (emit) io.out(JSON.stringify({ id: fixture.id, result }));
  if (fixture.expected === undefined) {
    io.err(`${fixture.id}: computed, no expected answer to compare with`);
    return 'computed';
  }
  const {
    passed,
    largestError,
    path: where,
    excused,
  } = compareAnswers({ result, expected: fixture.expected }, (place) => verifier.allowed(place, fixture));
  const at = where === '' ? '' : ` at ${where}`;
  const aside = excused.length === 0 ? '' : `; differs where it may: ${excused.join(', ')}`;
  const verdict = `${passed ? 'ok' : 'WRONG'}, largest error ${largestError.toExponential(1)}${at}`;
  io.err(`${fixture.id}: ${verdict}${aside}`);
  return passed ? 'passed' : 'failed';
}
