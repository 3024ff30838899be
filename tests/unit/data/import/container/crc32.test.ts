import { crc32 as ofNode } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../../../src/data/import/container/crc32';

/** Lengths around the steps of four bytes, and one of several kilobytes. */
const LENGTHS = [0, 1, 2, 3, 4, 5, 7, 8, 1000, 65_537];

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + 7 * length) & 255);

test('gives the known checksum of "123456789"', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test.each(LENGTHS)('gives the checksum that zlib gives, of %i bytes', (length) => {
  const bytes = bytesOf(length);
  expect(crc32(bytes)).toBe(ofNode(bytes));
});

test.each(LENGTHS)('goes on from the checksum of the first third, of %i bytes', (length) => {
  const bytes = bytesOf(length);
  const cut = Math.floor(length / 3);
  expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(ofNode(bytes));
});
