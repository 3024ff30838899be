import type { SourceFile } from './sourceFiles.ts';

/** Texts of the interface in one language, by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** The words for a row of the map come from the level: a sentence has them where its language needs them. */
const UNIT_WORD = /^units?$/i;

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names.filter((name) => !UNIT_WORD.test(name)))].sort().join(', ');
}

/** Keys that one language lacks, texts that are empty, and texts whose parameters differ between the languages. */
export function languageFaults(first: Catalogue, second: Catalogue): string[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return keys.flatMap((key) => {
    const a = first[key];
    const b = second[key];
    if (a === undefined || b === undefined) return [`${key}: only in one language`];
    if (a.trim() === '' || b.trim() === '') return [`${key}: empty`];
    const same = placeholders(a) === placeholders(b);
    return same ? [] : [`${key}: parameters {${placeholders(a)}} and {${placeholders(b)}}`];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Template literals such as `asal.${provenance}`, as patterns of the keys that they may name. */
function keyPatterns(text: string): RegExp[] {
  return [...text.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/g)].map((match) => {
    const parts = (match[1] ?? '').split(/\$\{[^}]*\}/).map(escaped);
    return new RegExp(`^${parts.join('[\\w.]+')}$`);
  });
}

/** Keys that no source names, neither as a string nor through a template literal that fits them. */
export function unusedKeys(keys: readonly string[], sources: readonly SourceFile[]): string[] {
  const named = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { text } of sources) {
    for (const match of text.matchAll(/(['"`])([a-z][\w.]*)\1/g)) named.add(match[2] ?? '');
    patterns.push(...keyPatterns(text));
  }
  return keys.filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

/** Keys asked for by `t('…')` that no catalogue has. */
export function unknownKeys(keys: readonly string[], sources: readonly SourceFile[]): string[] {
  const known = new Set(keys);
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)]
      .map((match) => match[2] ?? '')
      .filter((key) => !known.has(key))
      .map((key) => `${path}: ${key}`),
  );
}
