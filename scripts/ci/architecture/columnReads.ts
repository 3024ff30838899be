import type { SourceFile } from './sourceFiles.ts';

/** Who may load a column that nothing on the screen reads yet, and why. */
const LOADS: ReadonlyMap<string, string> = new Map([
  ['src/ui/peta/time/yearPlay.svelte.ts', 'the next year, ahead of the moment at which it is drawn'],
  ['src/ui/sharing/sheetsAsked.svelte.ts', 'for files of many places, which no component shows'],
  ['src/ui/rapat/withColumns.ts', 'for scenes that no component shows: of a ready meeting, of a file'],
  ['src/ui/figures/ArithmeticBody.svelte', 'the inputs, which are known once the arithmetic is worked out'],
]);

/** Who may look at the columns as they are, without asking for any, and why. */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ['src/ui/data/ContentsTable.svelte', 'counts only what is there: a large pack has hundreds of columns'],
  [
    'src/ui/data/method/columnsKnown.ts',
    'years that are there anyhow; the latest is asked for by reading it',
  ],
  ['src/ui/figures/ArithmeticBody.svelte', 'any of them may be an input'],
  ['src/ui/peta/regions/regionFigures.ts', 'whether a column failed'],
  ['src/ui/peta/time/yearPlay.svelte.ts', 'whether a column is there'],
  ['src/ui/sharing/sheetsAsked.svelte.ts', 'those that it loaded'],
]);

/** `app.pack.columns`, and `const { columns } = app.pack`. */
const READ = /\bpack(?:\.villages)?\.columns\b|\{[^{}]*\bcolumns\b[^{}]*\} = [\w.#]*\b(?:pack|villages)\b/;

/**
 * Components that read columns of a pack past `columnOf`, by which a column that is read is asked for. Such a component
 * would have to keep a second list of what it reads, and shows nothing where the two differ.
 */
export function columnReadFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/ui/'))
    .flatMap(({ path, text }) => [
      ...(/\.need\(/.test(text) && !LOADS.has(path) ? [`${path}: loads a column by \`need\``] : []),
      ...(READ.test(text) && !LOOKS.has(path)
        ? [`${path}: reads the columns of a pack without asking for them`]
        : []),
    ]);
}
