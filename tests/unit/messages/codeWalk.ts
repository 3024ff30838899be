import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { id } from '../../../src/messages/id';

const KEYS = Object.keys(id);

/** A file that another one brings, and the parts of the texts that come with it. */
interface Edge {
  readonly file: string;
  readonly later: boolean;
  readonly parts: readonly string[];
}

const AT_ONCE = /^\s*(?:import|export) (?!type)(?:[^'";]*from )?'(\.[^'"]+)';$/gm;
const LATER = /(?:withWords\(\s*\[([^\]]*)\],\s*)?import\(\s*'(\.[^'"]+)'\s*\)/g;

function resolved(from: string, path: string): string | undefined {
  const at = posix.join(posix.dirname(from), path);
  return [at, `${at}.ts`].find((file) => /\.(ts|svelte)$/.test(file) && existsSync(file));
}

function edgesOf(from: string): readonly Edge[] {
  const text = readFileSync(from, 'utf8');
  const edge = (path: string, later: boolean, parts: string): Edge[] => {
    const file = resolved(from, path);
    if (!file || file.startsWith('src/messages/')) return [];
    return [{ file, later, parts: [...parts.matchAll(/'(\w+)'/g)].map(([, part = '']) => part) }];
  };
  return [
    ...[...text.matchAll(AT_ONCE)].flatMap(([, path = '']) => edge(path, false, '')),
    ...[...text.matchAll(LATER)].flatMap(([, parts = '', path = '']) => edge(path, true, parts)),
  ];
}

/** The files that a file imports outright, itself included. */
export function filesAtOnce(start: string): readonly string[] {
  const seen = new Set<string>();
  const go = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const edge of edgesOf(file)) if (!edge.later) go(edge.file);
  };
  go(start);
  return [...seen];
}

/** All files that a file brings, at once or later, each with the fewest parts of the texts known to be there. */
export function filesWithParts(start: string, parts: readonly string[]): ReadonlyMap<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const go = (file: string, there: ReadonlySet<string>): void => {
    const before = known.get(file);
    const now = new Set(before ? [...before].filter((part) => there.has(part)) : there);
    if (before && before.size === now.size) return;
    known.set(file, now);
    for (const edge of edgesOf(file)) go(edge.file, new Set([...now, ...edge.parts]));
  };
  go(start, new Set(parts));
  return known;
}

/** The keys of messages that a file names as strings. */
export function keysIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const written = [...text.matchAll(/'([a-z]\w*\.[\w.]+)'/g)].map(([, key = '']) => key);
  // A key whose end is a value: every key that begins so.
  const begun = [...text.matchAll(/t\(`([a-z]\w*\.[\w.]*)\$\{\w+\}`/g)].map(([, start = '']) => start);
  return [...written, ...begun.flatMap((start) => KEYS.filter((key) => key.startsWith(start)))];
}
