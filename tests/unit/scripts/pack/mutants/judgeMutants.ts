import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../../../src/studio/check/finding';

export interface MutantJob {
  /** "small", or the folder of a pack. */
  readonly pack: string;
  readonly seeds: readonly number[];
}

interface About {
  readonly seed: number;
  readonly kind: string;
  readonly what: string;
}
export type Begun = About & { readonly begun: true };
export type Judged = About & {
  readonly begun: false;
  readonly findings: readonly Finding[];
  /** The stack of what was thrown; null where nothing was. */
  readonly thrown: string | null;
};

/** A damaged pack and what became of it. */
export type Verdict = About & {
  readonly outcome: 'named' | 'silent' | 'unnamed' | 'thrown' | 'hang';
  /** What was said of it. */
  readonly said: string;
};

/** How long one damaged pack may take; a whole one takes a tenth of a second, more on a busy machine. */
const LIMIT_MS = 30_000;

/** Sentences of the language's own, and stacks: they tell nobody where a pack is wrong. */
const RAW =
  /Cannot (read|set|convert)|is not (a function|iterable|defined|an object)|undefined|\[object |(Type|Range|Reference)Error|\n\s+at /;

/** Damages a pack once a seed, in a process that is ended where it hangs, and says what was found of each. */
export async function judgeMutants({ pack, seeds }: MutantJob): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let rest = seeds;
  while (rest.length > 0) {
    const { judged, hung } = await runProcess({ pack, seeds: rest });
    verdicts.push(...judged.map(verdictOf));
    if (hung) verdicts.push({ ...hung, outcome: 'hang', said: `nothing within ${LIMIT_MS} ms` });
    rest = rest.slice(judged.length + (hung ? 1 : 0));
  }
  return verdicts;
}

async function runProcess(job: MutantJob): Promise<{ judged: Judged[]; hung: About | null }> {
  const path = fileURLToPath(new URL('./mutantProcess.ts', import.meta.url));
  const child = fork(path, [JSON.stringify(job)], { execArgv: ['--import', 'tsx'] });
  const judged: Judged[] = [];
  let current: About | null = null;
  return new Promise((resolve, reject) => {
    let watch = setTimeout(end, LIMIT_MS);
    function end(): void {
      child.kill('SIGKILL');
      if (current) resolve({ judged, hung: current });
      else reject(new Error('the process of the mutants does not start'));
    }
    child.on('message', (message: Begun | Judged) => {
      clearTimeout(watch);
      watch = setTimeout(end, LIMIT_MS);
      if (message.begun) current = message;
      else judged.push(message);
    });
    child.on('error', (cause) => {
      clearTimeout(watch);
      reject(cause);
    });
    child.on('exit', (code) => {
      clearTimeout(watch);
      if (code === 0) resolve({ judged, hung: null });
      else if (code !== null) reject(new Error(`the process of the mutants ended with ${code}`));
    });
  });
}

export function verdictOf({ seed, kind, what, findings, thrown }: Judged): Verdict {
  const about = { seed, kind, what };
  if (thrown !== null) return { ...about, outcome: 'thrown', said: thrown };
  if (findings.length === 0) return { ...about, outcome: 'silent', said: '' };
  const raw = findings.find((finding) => !isNamed(finding));
  return raw
    ? { ...about, outcome: 'unnamed', said: JSON.stringify(raw) }
    : { ...about, outcome: 'named', said: JSON.stringify(findings[0]) };
}

/** A finding names a code, a file, what is wrong there, and what to do, in no words of the program's own inside. */
export function isNamed({ code, file, message, remedy }: Finding): boolean {
  return [code, file, message, remedy].every((part) => part !== '') && !RAW.test(message);
}
