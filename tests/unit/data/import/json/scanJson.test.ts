import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../../../src/data/import/json/scanJson';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the pass over a JSON text', () => {
  it('takes what JSON.parse takes, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '0', '\\', ' ', 'null', '\u0000'),
        (json, at, extra) => {
          const cut = at % (json.length + 1);
          for (const text of [json, json.slice(0, cut) + extra + json.slice(cut), json.slice(0, cut)]) {
            expect(scanJson(text).ok, text).toBe(parses(text));
          }
        },
      ),
      { numRuns: 2000, seed: 17 },
    );
  });

  it('names keys that stand twice in one object, whatever their spelling, and not those of two objects', () => {
    const scan = scanJson('[{"a":1,"b":{"a":2},"\\u0061":3},{"b":1}]');
    expect(scan).toEqual({ ok: true, duplicates: [{ key: 'a', at: 20 }] });
  });

  it('says where a text ceases to be JSON, whether it was cut off there, and whether NaN stands there', () => {
    expect(scanJson('{"a": [1, NaN]}')).toEqual({ ok: false, at: 10, isCut: false, isNaN: true });
    expect(scanJson('{"a": [1, 2')).toMatchObject({ ok: false, at: 11, isCut: true });
    expect(scanJson('{"a": "unfin')).toMatchObject({ ok: false, isCut: true });
    expect(scanJson('{"a": 1,}')).toMatchObject({ ok: false, at: 8, isCut: false });
    expect(scanJson('['.repeat(200_000))).toMatchObject({ ok: false, at: 200_000 });
  });
});
