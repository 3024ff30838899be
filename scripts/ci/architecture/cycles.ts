import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** Who points to whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function graphOf(edges: readonly (readonly [string, string])[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    const targets = graph.get(from) ?? new Set();
    targets.add(to);
    graph.set(from, targets);
  }
  return graph;
}

/** Every cycle that a depth-first walk closes, as `a → b → a`; empty when the graph has none. */
export function cyclesIn(graph: Graph): string[] {
  const cycles: string[] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): void => {
    const start = path.indexOf(node);
    if (start >= 0) cycles.push([...path.slice(start), node].join(' → '));
    if (start >= 0 || finished.has(node)) return;
    path.push(node);
    for (const next of [...(graph.get(node) ?? [])].sort()) visit(next);
    path.pop();
    finished.add(node);
  };
  for (const node of [...graph.keys()].sort()) visit(node);
  return cycles;
}

/** Cycles of files; imports of types count, since they tie two files together just as much for a reader. */
export function fileCycles(imports: readonly Import[]): string[] {
  return cyclesIn(graphOf(imports.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const]))));
}

/**
 * The folder as the house counts it: the first level below src/ and scripts/, and each place of src/ui.
 * Files that lie in src/ itself form no folder.
 */
function unitOf(path: string): string | null {
  const parts = posix.dirname(path).split('/');
  if (parts[0] === 'src' && parts.length === 1) return null;
  return parts.slice(0, parts[1] === 'ui' ? 3 : 2).join('/');
}

/** Cycles of folders. */
export function folderCycles(imports: readonly Import[]): string[] {
  const edges = imports.flatMap(({ from, to }) => {
    const source = unitOf(from);
    const target = to === null ? null : unitOf(to);
    return source === null || target === null ? [] : [[source, target] as const];
  });
  return cyclesIn(graphOf(edges));
}

const isWithin = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`);

/** Cycles of folders at any depth that lie beside one another; a folder and one within it count as one. */
export function subfolderCycles(imports: readonly Import[]): string[] {
  const edges = imports.flatMap(({ from, to }) => {
    if (to === null) return [];
    const [source, target] = [posix.dirname(from), posix.dirname(to)];
    return isWithin(source, target) || isWithin(target, source) ? [] : [[source, target] as const];
  });
  return cyclesIn(graphOf(edges));
}
