/** What a pass over a JSON text found, before it is parsed. Offsets are counted in characters from the beginning. */
export type JsonScan =
  | { readonly ok: true; readonly duplicates: readonly { readonly key: string; readonly at: number }[] }
  | { readonly ok: false; readonly at: number; readonly isCut: boolean; readonly isNaN: boolean };

const WHITE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORD = /true|false|null/y;
const NOT_A_NUMBER = /[-+]?(?:NaN|Infinity)/y;
const MOST_DUPLICATES = 20;
const SPACE = 0x20;
/** Characters between two reports of how far the pass is. */
const CHARACTERS_A_REPORT = 1_000_000;

/**
 * Whether a text is JSON (RFC 8259), where it ceases to be, and which keys stand twice in one object: `JSON.parse` keeps
 * the last of those and says nothing. Keeps its own stack, so that no nesting is too deep for it.
 */
export function scanJson(text: string, onProgress: (done: number) => void = () => undefined): JsonScan {
  const scanner = new JsonScanner(text, onProgress);
  if (scanner.run()) return { ok: true, duplicates: scanner.duplicates };
  const { at } = scanner;
  NOT_A_NUMBER.lastIndex = at;
  return { ok: false, at, isCut: isCutAt(text, at), isNaN: NOT_A_NUMBER.test(text) };
}

type Expected = 'value' | 'firstValue' | 'firstKey' | 'key' | 'after';

class JsonScanner {
  at = 0;
  readonly duplicates: { readonly key: string; readonly at: number }[] = [];
  /** One entry an open bracket: the keys of an object, null for a list. */
  private readonly open: (Set<string> | null)[] = [];
  private expects: Expected = 'value';

  /** Where the next report of how far the pass is falls due. */
  private reportAt = 0;

  constructor(
    private readonly text: string,
    private readonly onProgress: (done: number) => void,
  ) {}

  /** True at the sound end of the text; false where `at` stands on what is wrong. */
  run(): boolean {
    for (;;) {
      if (this.at >= this.reportAt) this.report();
      this.take(WHITE);
      if (this.expects === 'after' && this.open.length === 0) return this.at >= this.text.length;
      const isFit =
        this.expects === 'after'
          ? this.takeAfter()
          : this.expects === 'key' || this.expects === 'firstKey'
            ? this.takeKey()
            : this.takeValue();
      if (!isFit) return false;
    }
  }

  private report(): void {
    this.onProgress(this.at / this.text.length);
    this.reportAt = this.at + CHARACTERS_A_REPORT;
  }

  /** A comma or the bracket that closes. */
  private takeAfter(): boolean {
    const letter = this.text[this.at];
    const isObject = this.open.at(-1) !== null;
    if (letter === ',') {
      this.at++;
      this.expects = isObject ? 'key' : 'value';
      return true;
    }
    return this.close(isObject ? '}' : ']');
  }

  private takeKey(): boolean {
    if (this.expects === 'firstKey' && this.close('}')) return true;
    const start = this.at;
    if (!this.takeString()) return false;
    this.noteKey(start);
    this.take(WHITE);
    if (this.text[this.at] !== ':') return false;
    this.at++;
    this.expects = 'value';
    return true;
  }

  private takeValue(): boolean {
    if (this.expects === 'firstValue' && this.close(']')) return true;
    const letter = this.text[this.at];
    if (letter === '{' || letter === '[') {
      this.open.push(letter === '{' ? new Set() : null);
      this.at++;
      this.expects = letter === '{' ? 'firstKey' : 'firstValue';
      return true;
    }
    this.expects = 'after';
    return letter === '"' ? this.takeString() : this.take(NUMBER) || this.take(WORD);
  }

  private close(bracket: '}' | ']'): boolean {
    if (this.text[this.at] !== bracket) return false;
    this.open.pop();
    this.at++;
    this.expects = 'after';
    return true;
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  /** A string with its quotes; where it is none, `at` stays. Walked by letters: a pattern would overflow on a long one. */
  private takeString(): boolean {
    const start = this.at;
    if (this.text[start] !== '"') return false;
    for (let i = start + 1; i < this.text.length; i++) {
      const letter = this.text.charCodeAt(i);
      if (letter === 0x22) {
        this.at = i + 1;
        return true;
      }
      if (letter < SPACE) return false;
      if (letter !== 0x5c) continue;
      ESCAPE.lastIndex = i;
      if (!ESCAPE.test(this.text)) return false;
      i = ESCAPE.lastIndex - 1;
    }
    return false;
  }

  private noteKey(start: number): void {
    const quoted = this.text.slice(start, this.at);
    const key = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    const keys = this.open.at(-1)!;
    if (keys.has(key) && this.duplicates.length < MOST_DUPLICATES) this.duplicates.push({ key, at: start });
    keys.add(key);
  }
}

/** Whether the text ends where more must come: at its very end, or within a string or number that runs up to it. */
function isCutAt(text: string, at: number): boolean {
  const rest = text.slice(at, at + 100_000);
  if (rest.trim() === '') return true;
  return at + rest.length === text.length && /^(?:"(?:[^"\\]|\\.)*\\?|-|[tfn][a-z]*)$/s.test(rest);
}
