import { parse } from 'svelte/compiler';
import type { SourceFile } from './sourceFiles.ts';

/** Words that are the same in every language: names and formats. */
const ALLOWED = new Set([
  'Petala',
  'IDM',
  'CSV',
  'GeoJSON',
  'TopoJSON',
  'PNG',
  'SVG',
  'OpenStreetMap',
  'BPS',
]);
/** Attributes that a person reads or hears. */
const READ_ATTRIBUTES = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
]);
/** Nodes whose text nobody reads. */
const PASSED_OVER = new Set(['ExpressionTag', 'Comment', 'StyleDirective']);

function words(text: string): string[] {
  return (text.match(/\p{L}[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ALLOWED.has(word));
}

function isNode(value: unknown): value is Record<string, unknown> & { type: string } {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** Text nodes below a node of the template's tree; expressions and unread attributes are passed over. */
function textsBelow(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsBelow);
  if (!isNode(node)) return [];
  if (node.type === 'Text') return [String(node['data'])];
  if (PASSED_OVER.has(node.type)) return [];
  if (node.type === 'Attribute') {
    return READ_ATTRIBUTES.has(String(node['name'])) ? textsBelow(node['value']) : [];
  }
  return Object.entries(node)
    .filter(([key]) => key !== 'metadata' && key !== 'parent')
    .flatMap(([, child]) => textsBelow(child));
}

/** Text of two letters and more that stands in a .svelte template instead of in the message catalogue. */
export function literalTextFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.svelte'))
    .flatMap(({ path, text }) =>
      textsBelow(parse(text, { modern: true }).fragment)
        .filter((literal) => words(literal).length > 0)
        .map((literal) => `${path}: "${literal.trim()}" belongs into the message catalogue`),
    );
}
