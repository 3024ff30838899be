import { posix } from 'node:path';

/** A Markdown file: its path from the repository's root, and its text. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** Gives a file's text, '' for a folder, null for nothing. */
export type ReadPath = (path: string) => string | null;

/** Code of a document: fenced blocks and inline spans. */
function codeOf({ text }: Document): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  const prose = text.replace(/^```[^\n]*\n[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return [...blocks, ...spans];
}

/** `npm run x`, `npm start`, `npm test -- step` and `npx x` that would not work. */
export function commandFaults(
  document: Document,
  known: {
    readonly scripts: readonly string[];
    readonly steps: readonly string[];
    readonly programs: readonly string[];
  },
): string[] {
  const code = codeOf(document).join('\n');
  const words = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map((match) => match[1] ?? '');
  const scripts = [
    ...words(/\bnpm run (?:--?[\w-]+ )*([\w:-]+)/g),
    ...words(/\bnpm (?:--?[\w-]+ )*(start|test|stop)\b/g),
  ];
  const steps = words(/\bnpm test -- ([\w -]+)/g).flatMap((list) => list.trim().split(/\s+/));
  return [
    ...scripts.filter((name) => !known.scripts.includes(name)).map((name) => `npm run ${name}`),
    ...steps.filter((name) => !known.steps.includes(name)).map((name) => `npm test -- ${name}`),
    ...words(/\bnpx (?:--?[\w-]+ )*([\w@/-]+)/g)
      .filter((name) => !known.programs.includes(name))
      .map((name) => `npx ${name}`),
  ].map((command) => `${document.path}: no such command: ${command}`);
}

/** Files and folders of the repository that inline code names although they do not exist. */
export function pathFaults(document: Document, read: ReadPath): string[] {
  const named = codeOf(document).flatMap((code) =>
    [...code.matchAll(/(?<![\w./-])(?:src|docs|scripts|tests|public|data|bench|\.ci)\/[\w./<>*-]*/g)].map(
      ([path]) => path.replace(/[./]+$/, ''),
    ),
  );
  const concrete = named.filter((path) => !/[<>*]/.test(path));
  return [...new Set(concrete)]
    .filter((path) => read(path) === null)
    .map((path) => `${document.path}: no such file: ${path}`);
}

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** Relative links and pictures that lead nowhere, anchors included. */
export function linkFaults(document: Document, read: ReadPath): string[] {
  const prose = document.text.replace(/^```[^\n]*\n[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
      const text = read(path.replace(/\/$/, ''));
      if (text === null) return true;
      return anchor !== undefined && path.endsWith('.md') && !anchorsOf(text).includes(anchor);
    })
    .map((target) => `${document.path}: leads nowhere: ${target}`);
}

/** Blocks such as ```csv title=public/…/desa.csv whose lines are not the first lines of that file. */
export function sampleFaults(document: Document, read: ReadPath): string[] {
  return [...document.text.matchAll(/^```\w* title=(\S+)\n([\s\S]*?)^```/gm)].flatMap((match) => {
    const [, path = '', block = ''] = match;
    const text = read(path);
    if (text === null) return [`${document.path}: no such file: ${path}`];
    const sample = block.replace(/\n$/, '').split('\n');
    const first = text.split('\n').slice(0, sample.length);
    const line = sample.findIndex((row, i) => row !== first[i]);
    return line < 0
      ? []
      : [`${document.path}: ${path} line ${line + 1}: shown ${sample[line]}, shipped ${first[line]}`];
  });
}

/** The number of such blocks. */
export function sampleCount({ text }: Document): number {
  return [...text.matchAll(/^```\w* title=\S+$/gm)].length;
}

/** Content security policies in a document, as written. */
export function policiesIn({ text }: Document): string[] {
  return [...text.matchAll(/default-src 'none';[^"\n`]*/g)].map(([policy]) => policy.trim());
}
