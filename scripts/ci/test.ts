import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { STEPS, type Step, together } from './steps.ts';
import { lastLine, type Outcome, total } from './testReports.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A step that hangs is ended; the browser step takes about half an hour on two slow cores. */
const STEP_LIMIT_MS = 60 * 60_000;
const FAILED: Outcome = { passed: 0, failed: 1, skipped: [] };

/** Runs a program of node_modules/.bin; gives its exit code and all that it printed. */
function run([program, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  return new Promise((settle) => {
    const isWindows = process.platform === 'win32';
    const path = join(ROOT, 'node_modules/.bin', isWindows ? `${program}.cmd` : program);
    const child = spawn(path, args, { cwd: ROOT, shell: isWindows, timeout: STEP_LIMIT_MS });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => settle({ code: 1, output: `${program}: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      const killed = signal === null ? '' : `\n${program}: ended by ${signal}\n`;
      settle({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + killed });
    });
  });
}

/** Reads what a test runner reported; a run that failed without a failed test, or found no test, is a failure. */
function outcomeOf(step: Step, code: number): { outcome: Outcome; remark: string } {
  if (!step.report) return { outcome: code === 0 ? { ...FAILED, passed: 1, failed: 0 } : FAILED, remark: '' };
  const path = join(ROOT, step.report.path);
  if (!existsSync(path)) return { outcome: FAILED, remark: 'no report was written' };
  const outcome = step.report.read(readFileSync(path, 'utf8'));
  if (code !== 0 && outcome.failed === 0)
    return { outcome: { ...outcome, failed: 1 }, remark: `exit ${code}` };
  if (outcome.passed + outcome.failed === 0) return { outcome: FAILED, remark: 'no tests were found' };
  return { outcome, remark: '' };
}

async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  if (step.report) {
    const path = join(ROOT, step.report.path);
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
  }
  const { code, output } = await run(step.command);
  const { outcome, remark } = outcomeOf(step, code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(`${mark} ${step.name.padEnd(13)} ${lastLine(outcome)} (${seconds} s) ${remark}`.trimEnd());
  if (outcome.failed > 0) console.log(`${output.trimEnd()}\n`);
  for (const name of outcome.skipped) console.log(`     skipped: ${name}`);
  return outcome;
}

/** Two steps at a time, as many as there are cores on a small machine. */
async function runInTwoLanes(steps: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      outcomes.push(await runStep(step));
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

/** `npm test`: every step in order, or those named as arguments (`npm test -- unit lint`). */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `Unknown step ${unknown.join(', ')}; the steps are ${STEPS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const broken = new Set<string>();
  const outcomes: Outcome[] = [];
  const asked = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const [step, ...beside] of together(asked)) {
    if (step === undefined) continue;
    if (step.needs !== undefined && broken.has(step.needs)) {
      console.log(`FAIL ${step.name.padEnd(13)} not run, since ${step.needs} failed`);
      outcomes.push(FAILED);
      continue;
    }
    const done = await runInTwoLanes([step, ...beside]);
    if (done.some(({ failed }) => failed > 0)) broken.add(step.name);
    outcomes.push(...done);
  }
  const sum = total(outcomes);
  console.log(lastLine(sum));
  return sum.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
