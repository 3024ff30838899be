import type { ReadContext } from '../formatReader';
import { scanJson } from './scanJson';
import { decodeText } from '../foreignText';

/** The value of a JSON file; refuses what is none. Duplicate keys are handed on, for the reader to refuse or not. */
export function parseJsonFile(
  bytes: Uint8Array,
  context: ReadContext,
): { readonly value: unknown; readonly duplicates: readonly string[]; readonly encoding: string } {
  const { log } = context;
  const { text, encoding } = decodeText(bytes, context);
  const scan = scanJson(text, (done) => context.progress('read', done / 2));
  if (!scan.ok) {
    if (scan.isCut) log.add('JSON_LOOKS_CUT', { found: { characters: text.length } });
    if (scan.isNaN) log.add('JSON_NAN');
    return log.reject('JSON_SYNTAX', { found: { ...lineOf(text, scan.at), near: near(text, scan.at) } });
  }
  context.progress('read', 0.5);
  const duplicates = scan.duplicates.map(({ key, at }) => `${key} (${lineOf(text, at).line})`);
  try {
    return { value: JSON.parse(text) as unknown, duplicates, encoding };
  } catch {
    // Sound JSON that is nested deeper than the engine's own parser goes.
    return log.reject('JSON_SYNTAX', { found: { line: 1, column: 1, near: near(text, 0) } });
  }
}

function lineOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}

function near(text: string, at: number): string {
  return text.slice(Math.max(0, at - 15), at + 25).replaceAll(/\s+/g, ' ');
}
