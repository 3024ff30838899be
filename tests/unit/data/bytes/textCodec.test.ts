import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../src/data/bytes/byteStream';
import { decodeTexts, encodeTexts } from '../../../../src/data/bytes/textCodec';

describe('varints', () => {
  it('take one byte per seven bits, and one for small numbers of either sign', () => {
    const out = new ByteWriter();
    out.unsigned(300);
    out.signed(-1);
    out.signed(63);
    out.unsigned(4294967295);
    expect([...out.done()]).toEqual([0xac, 0x02, 1, 126, 255, 255, 255, 255, 15]);
  });

  it('survive a round trip over the whole range', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer())), (pairs) => {
        const out = new ByteWriter();
        for (const [unsigned, signed] of pairs) {
          out.unsigned(unsigned);
          out.signed(signed);
        }
        const reader = new ByteReader(out.done());
        expect(pairs.map(() => [reader.unsigned(), reader.signed()])).toEqual(pairs);
        expect([reader.bad, reader.left]).toEqual([false, 0]);
      }),
    );
  });

  it('set `bad` instead of throwing where bytes or a number are incomplete', () => {
    const cut = new ByteReader(Uint8Array.of(0xac));
    expect([cut.unsigned(), cut.bad]).toEqual([0, true]);
    const endless = new ByteReader(new Uint8Array(9).fill(0x80));
    expect([endless.unsigned(), endless.bad, endless.left]).toEqual([0, true, 0]);
    const short = new ByteReader(Uint8Array.of(1, 2));
    expect([short.bytes(3).length, short.bad]).toEqual([0, true]);
  });
});

describe('texts in a binary file', () => {
  it('share common beginnings: three codes in 27 bytes', () => {
    const codes = ['99.01.01.2001', '99.01.01.2002', '99.01.02.2001'];
    const bytes = encodeTexts(codes);
    // A count, three pairs of lengths, 13 bytes of the first code, 1 of the second, 6 of the third.
    expect(bytes.length).toBe(1 + 6 + 13 + 1 + 6);
    expect(decodeTexts(bytes)).toEqual(codes);
  });

  it('survive a round trip, even if they share half a character', () => {
    expect(decodeTexts(encodeTexts(['é', 'è', '', '𝄞', '𝄟']))).toEqual(['é', 'è', '', '𝄞', '𝄟']);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(decodeTexts(encodeTexts(texts))).toEqual(texts);
      }),
    );
  });

  it('are null where truncated, too long, or sharing more than there is', () => {
    const bytes = encodeTexts(['ab', 'abc']);
    for (let length = 0; length < bytes.length; length++)
      expect(decodeTexts(bytes.slice(0, length))).toBeNull();
    expect(decodeTexts(new Uint8Array([...bytes, 0]))).toBeNull();
    expect(decodeTexts(Uint8Array.of(1, 2, 0))).toBeNull();
    expect(decodeTexts(Uint8Array.of(1, 0, 1, 0xff))).toBeNull();
  });
});
