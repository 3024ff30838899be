import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../../src/data/bytes/base64Url';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('base64url', () => {
  // The vectors of RFC 4648, section 10, without their padding; the last two show both letters of its own.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
    ['\u{3ff}~', 'z79-'],
    ['?\u{3f}\u{7ff}', 'Pz_fvw'],
  ])('writes %j as %j and reads it back', (plain, text) => {
    expect(toBase64Url(bytesOf(plain))).toBe(text);
    expect(fromBase64Url(text)).toEqual(bytesOf(plain));
  });

  it('agrees with Node over every byte at every position', () => {
    const bytes = Uint8Array.from({ length: 257 * 3 + 1 }, (_, i) => (i * 7) % 256);
    const text = toBase64Url(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64Url(text)).toEqual(bytes);
  });

  it.each(['Z', 'Zm9vY', 'Zg==', 'Zm9+', 'Zm 9', 'Zm/v', 'Zé', 'Zh', 'Zm9'])('does not read %j', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });
});
