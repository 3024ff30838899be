import { describe, expect, test } from 'vitest';
import { MARK } from '../../../src/data/mark';
import {
  type ByteInput,
  FLAG,
  LOOK,
  LOOK_MASK,
  blankBytes,
  classBytes,
  spreadBytes,
} from '../../../src/layers/classBytes';

const input = (change: Partial<ByteInput> = {}): ByteInput => ({
  classIndex: Uint8Array.of(0, 8, 255, 255, 255, 2),
  mark: Uint8Array.of(
    MARK.present,
    MARK.present,
    MARK.missing,
    MARK.suppressed,
    MARK.notApplicable,
    MARK.present,
  ),
  value: Float64Array.of(0, 90, NaN, NaN, NaN, 20),
  standardError: null,
  zeroLook: false,
  symbols: false,
  uncertainty: true,
  onlyClass: null,
  ...change,
});

describe('classBytes', () => {
  test('tells missing, suppressed, not applicable and a class apart', () => {
    expect([...classBytes(input())]).toEqual([0, 8, LOOK.missing, LOOK.suppressed, LOOK.notApplicable, 2]);
  });

  test('gives a present zero its own look for a count, and its class for anything else', () => {
    expect(classBytes(input({ zeroLook: true }))[0]).toBe(LOOK.zero);
    expect(classBytes(input())[0]).toBe(0);
  });

  test('leaves villages plain under symbols, but not those without a number', () => {
    const bytes = classBytes(
      input({ symbols: true, zeroLook: true, standardError: Float64Array.of(9, 90, 0, 0, 0, 9) }),
    );
    expect([...bytes]).toEqual([
      LOOK.zero,
      LOOK.plain,
      LOOK.missing,
      LOOK.suppressed,
      LOOK.notApplicable,
      LOOK.plain,
    ]);
  });

  test('hatches over 15 % variation and withholds over 30 %, each limit belonging below', () => {
    const five = {
      classIndex: new Uint8Array(5).fill(1),
      mark: new Uint8Array(5),
      value: Float64Array.of(100, 100, 100, 100, -100),
    };
    const bytes = classBytes(input({ ...five, standardError: Float64Array.of(15, 15.1, 30, 30.1, 40) }));
    expect([...bytes]).toEqual([
      1,
      1 | FLAG.uncertain,
      1 | FLAG.uncertain,
      1 | FLAG.withheld,
      1 | FLAG.withheld,
    ]);
  });

  test('shows every colour where uncertainty is switched off or no error is published', () => {
    const one = { classIndex: Uint8Array.of(4), mark: Uint8Array.of(0), value: Float64Array.of(10) };
    expect([...classBytes(input({ ...one, standardError: Float64Array.of(9), uncertainty: false }))]).toEqual(
      [4],
    );
    expect([...classBytes(input({ ...one, standardError: Float64Array.of(NaN) }))]).toEqual([4]);
  });

  test('dims all classes but one, and never what has no number', () => {
    const bytes = classBytes(input({ onlyClass: 8 }));
    expect([...bytes].map((byte) => (byte & FLAG.dimmed) !== 0)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(bytes[5]! & LOOK_MASK).toBe(2);
  });
});

test('spreads a kecamatan to its villages; a group without a value is missing', () => {
  expect([...spreadBytes(Uint8Array.of(3, 7), Uint32Array.of(1, 0, 1, 2))]).toEqual([7, 3, 7, LOOK.missing]);
});

test('draws boundaries alone before there is an answer', () => {
  expect([...blankBytes(2)]).toEqual([LOOK.blank, LOOK.blank]);
});

test('keeps looks and flags in bits of their own', () => {
  const looks = Object.values(LOOK);
  expect(new Set(looks).size).toBe(looks.length);
  for (const look of looks) expect(look & ~LOOK_MASK).toBe(0);
  for (const flag of Object.values(FLAG)) expect(flag & LOOK_MASK).toBe(0);
});
