import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { scriptOf, type SourceFile } from './sourceFiles.ts';

/** One import: from which file, what it names, and where that leads within the repository. */
export interface Import {
  readonly from: string;
  /** As written: `./mark`, `maplibre-gl`. */
  readonly specifier: string;
  /** Path of the imported source file; null for packages, styles and other assets. */
  readonly to: string | null;
  readonly typeOnly: boolean;
}

interface Specifier {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** What a node names: `import`, `export from`, `import()`, `import('x').Type`, `new URL('x', import.meta.url)`. */
function specifierOf(node: ts.Node): Specifier | null {
  const worded = (at: ts.Node | undefined, typeOnly: boolean): Specifier | null =>
    at !== undefined && ts.isStringLiteralLike(at) ? { specifier: at.text, typeOnly } : null;
  if (ts.isImportDeclaration(node)) return worded(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return worded(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? worded(node.argument.literal, true) : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return worded(node.arguments[0], false);
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    return node.arguments?.[1]?.getText() === 'import.meta.url' ? worded(node.arguments[0], false) : null;
  }
  return null;
}

/** The syntax tree of a file's script. */
export function parseScript(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

interface MarkupNode {
  readonly type?: unknown;
  readonly source?: { readonly value?: unknown };
}

/** What `import()` names below a node of a template's tree. */
function importedBelow(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as MarkupNode;
  const own = type === 'ImportExpression' && typeof source?.value === 'string' ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(importedBelow)];
}

/** What the template of a .svelte file imports: `{#await import('./Later.svelte')}`. */
function markupImports({ path, text }: SourceFile): string[] {
  // A file without any is not parsed: that takes most of the time.
  if (!path.endsWith('.svelte') || !text.includes('import(')) return [];
  return importedBelow(parse(text, { modern: true }).fragment);
}

function resolveWithin(paths: ReadonlySet<string>, from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.')) return null;
  const base = posix.join(posix.dirname(from), bare);
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.svelte.ts`,
    base.replace(/\.js$/, '.ts'),
    `${base}/index.ts`,
  ];
  return candidates.find((path) => paths.has(path)) ?? null;
}

/** All imports of the files, resolved among them. */
export function importsOf(files: readonly SourceFile[]): Import[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const named = specifierOf(node);
      if (named)
        found.push({ from: file.path, to: resolveWithin(paths, file.path, named.specifier), ...named });
      ts.forEachChild(node, visit);
    };
    visit(parseScript(file));
    for (const specifier of markupImports(file))
      found.push({
        from: file.path,
        to: resolveWithin(paths, file.path, specifier),
        specifier,
        typeOnly: false,
      });
    return found;
  });
}
