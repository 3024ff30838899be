/** What a pass over a JSON text found, before it is parsed. Offsets are counted in characters from the beginning. */
export type JsonScan =
  | { readonly ok: true; readonly duplicates: readonly { readonly key: string; readonly at: number }[] }
  | { readonly ok: false; readonly at: number; readonly isCut: boolean; readonly isNaN: boolean };

const WHITE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /true|false|null/y;
const NOT_A_NUMBER = /[-+]?(?:NaN|Infinity)/y;
const MOST_DUPLICATES = 20;
/** Characters between two reports of how far the pass is. */
const CHARACTERS_A_REPORT = 1_000_000;

/**
 * Whether a text is JSON (RFC 8259), where it ceases to be, and which keys stand twice in one object: `JSON.parse` keeps
 * the last of those and says nothing. Keeps its own stack, so that no nesting is too deep for it.
 */
export function scanJson(text: string, onProgress: (done: number) => void = () => undefined): JsonScan {
  // One entry an open bracket: the keys of an object, null for a list.
  const open: (Set<string> | null)[] = [];
  const duplicates: { key: string; at: number }[] = [];
  let at = 0;
  const report = reportsEvery(CHARACTERS_A_REPORT, (to) => onProgress(to / text.length));
  let expects: 'value' | 'firstValue' | 'firstKey' | 'key' | 'after' = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    report(at);
    take(WHITE);
    if (expects === 'after' && open.length === 0) {
      return at >= text.length ? { ok: true, duplicates } : faultAt(text, at);
    }
    const letter = text[at];
    if (expects === 'after') {
      const inObject = open.at(-1) !== null;
      if (letter === ',') expects = inObject ? 'key' : 'value';
      else if (letter === (inObject ? '}' : ']')) open.pop();
      else return faultAt(text, at);
      at++;
    } else if (expects === 'key' || expects === 'firstKey') {
      if (expects === 'firstKey' && letter === '}') {
        open.pop();
        at++;
        expects = 'after';
        continue;
      }
      const start = at;
      if (letter !== '"' || !take(STRING)) return faultAt(text, at);
      noteKey(text.slice(start, at), start);
      take(WHITE);
      if (text[at] !== ':') return faultAt(text, at);
      at++;
      expects = 'value';
    } else if (expects === 'firstValue' && letter === ']') {
      open.pop();
      at++;
      expects = 'after';
    } else if (letter === '{' || letter === '[') {
      open.push(letter === '{' ? new Set() : null);
      at++;
      expects = letter === '{' ? 'firstKey' : 'firstValue';
    } else if (letter === '"' ? take(STRING) : take(NUMBER) || take(WORD)) {
      expects = 'after';
    } else {
      return faultAt(text, at);
    }
  }

  function noteKey(quoted: string, start: number): void {
    const key = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    const keys = open.at(-1)!;
    if (keys.has(key) && duplicates.length < MOST_DUPLICATES) duplicates.push({ key, at: start });
    keys.add(key);
  }
}

/** Reports the first place that it is told, and then the next one that lies so much further. */
function reportsEvery(step: number, report: (at: number) => void): (at: number) => void {
  let next = 0;
  return (at) => {
    if (at < next) return;
    next = at + step;
    report(at);
  };
}

function faultAt(text: string, at: number): JsonScan {
  NOT_A_NUMBER.lastIndex = at;
  return { ok: false, at, isCut: isCutAt(text, at), isNaN: NOT_A_NUMBER.test(text) };
}

/** Whether the text ends where more must come: at its very end, or within a string or number that runs up to it. */
function isCutAt(text: string, at: number): boolean {
  const rest = text.slice(at, at + 100_000);
  if (rest.trim() === '') return true;
  return at + rest.length === text.length && /^(?:"(?:[^"\\]|\\.)*\\?|-|[tfn][a-z]*)$/s.test(rest);
}
