import { posix } from 'node:path';
import ts from 'typescript';
import { parseScript } from './imports.ts';
import { lineCount, scriptOf, type SourceFile } from './sourceFiles.ts';

/** The budgets of the house, in lines. */
export const BUDGET = { largest: 400, p95: 250, median: 90, svelteScript: 120 } as const;

const CATCH_ALL_NAMES = /^(utils?|helpers?|commons?|misc|shared|lib)$/i;

/** The smallest number that at least `share` of the sorted numbers do not exceed (nearest rank). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Files over the budget, and the budget that the tree as a whole exceeds. */
export function sizeFaults(files: readonly SourceFile[]): string[] {
  const sizes = files.map(({ text }) => lineCount(text));
  const median = quantile(sizes, 0.5);
  const p95 = quantile(sizes, 0.95);
  const faults = files.flatMap((file, i) => {
    const lines = sizes[i] ?? 0;
    const script = file.path.endsWith('.svelte') ? lineCount(scriptOf(file).trim()) : 0;
    return [
      ...(lines > BUDGET.largest ? [`${file.path}: ${lines} lines, at most ${BUDGET.largest}`] : []),
      ...(script > BUDGET.svelteScript
        ? [`${file.path}: script of ${script} lines, at most ${BUDGET.svelteScript}`]
        : []),
    ];
  });
  if (median > BUDGET.median) faults.push(`median of ${median} lines a file, at most ${BUDGET.median}`);
  if (p95 > BUDGET.p95) faults.push(`95th percentile of ${p95} lines a file, at most ${BUDGET.p95}`);
  return faults;
}

/** Names that say nothing, index files, and files not named as the house names them. */
export function nameFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const name = posix.basename(path);
    const stem = name.replace(/\..*$/, '');
    const parts = [...posix.dirname(path).split('/'), stem];
    const faults: string[] = [];
    const catchAll = parts.find((part) => CATCH_ALL_NAMES.test(part));
    if (catchAll !== undefined) faults.push(`${path}: "${catchAll}" names no reason to exist`);
    if (stem === 'index') faults.push(`${path}: an index file`);
    const style = name.endsWith('.svelte') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z][A-Za-z0-9]*$/;
    if (!style.test(stem)) {
      faults.push(`${path}: expected ${name.endsWith('.svelte') ? 'PascalCase.svelte' : 'camelCase.ts'}`);
    }
    return faults;
  });
}

/** Barrels: `export *`, and files that hold nothing but the exports of others. */
export function barrelFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const { statements } = parseScript(file);
    const passedOn = statements.filter(
      (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined,
    );
    const star = passedOn.some((node) => ts.isExportDeclaration(node) && node.exportClause === undefined);
    if (star) return [`${file.path}: export * from another file`];
    const own = statements.filter((node) => !ts.isImportDeclaration(node) && !passedOn.includes(node));
    return passedOn.length > 0 && own.length === 0 ? [`${file.path}: holds only the exports of others`] : [];
  });
}

/** Runes outside of .svelte and .svelte.ts, where the compiler does not see them. */
export function runeFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.svelte.ts'))
    .flatMap((file) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const isRune =
          ts.isIdentifier(node) && /^\$(state|derived|effect|props|bindable|inspect|host)$/.test(node.text);
        if (isRune) found.push(`${file.path}: ${node.text} belongs into a .svelte.ts file`);
        ts.forEachChild(node, visit);
      };
      visit(parseScript(file));
      return found;
    });
}
