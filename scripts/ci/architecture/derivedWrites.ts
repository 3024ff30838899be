import ts from 'typescript';
import { parseScript } from './imports.ts';
import type { SourceFile } from './sourceFiles.ts';

const ASSIGNS = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken]);

/** The place that a node writes to; null where it writes nothing. */
function writtenBy(node: ts.Node): ts.Expression | null {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? node.left : null;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return ASSIGNS.has(node.operator) ? node.operand : null;
  }
  return null;
}

function isDerived(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  const called = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  return ts.isIdentifier(called) && called.text === '$derived';
}

/** What a derived value writes of its object: a derivation may run at any time, any number of times, or not at all. */
export function derivedWriteFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.svelte') || path.endsWith('.svelte.ts'))
    .flatMap((file) => {
      const found: string[] = [];
      const visit = (node: ts.Node, within: boolean): void => {
        const target = within ? writtenBy(node) : null;
        if (target && ts.isPropertyAccessExpression(target)) {
          const isOwn = target.expression.kind === ts.SyntaxKind.ThisKeyword;
          if (isOwn) found.push(`${file.path}: a $derived writes ${target.getText()}`);
        }
        ts.forEachChild(node, (child) => visit(child, within || isDerived(node)));
      };
      visit(parseScript(file), false);
      return found;
    });
}
