import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officeParts } from '../../../../src/data/spreadsheet/officeParts';

const MB = 1_000_000;
const XML = /\.xml$/;

/** A zip whose directory states other sizes of its parts than they have. */
function stating(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 28 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('the parts of an Office document', () => {
  it('are read by name, those that are asked for', () => {
    const parts = officeParts(zipSync({ 'a.xml': strToU8('<a/>'), 'b.png': new Uint8Array(9) }), XML)!;
    expect([parts('a.xml'), parts('b.png'), parts('__proto__')]).toEqual(['<a/>', null, null]);
    expect(officeParts(Uint8Array.of(1, 2, 3), XML)).toBeNull();
  });

  it('are refused where one, or all together, are larger than any that people fill', () => {
    const small = strToU8('<a/>');
    expect(officeParts(stating(zipSync({ 'a.xml': small }), 129 * MB), XML)).toBeNull();
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.xml`, small]));
    expect(officeParts(stating(zipSync(many), 10 * MB), XML)).toBeNull();
    expect(officeParts(stating(zipSync(many), 1000), XML)).not.toBeNull();
  });

  it('take no more memory than the zip states, which may be less than they hold', () => {
    const zip = zipSync({ 'a.xml': new Uint8Array(MB).fill(32) });
    const read = officeParts(stating(zip, 1000), XML);
    expect(read?.('a.xml')?.length ?? 0).toBeLessThanOrEqual(1000);
  });
});
