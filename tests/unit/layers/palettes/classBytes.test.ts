import { describe, expect, test } from 'vitest';
import { MARK } from '../../../../src/data/model/mark';
import {
  type ByteInput,
  FLAG,
  LOOK,
  LOOK_MASK,
  blankBytes,
  classBytes,
  spreadBytes,
} from '../../../../src/layers/palettes/classBytes';

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
  certaintyOf: null,
  shown: null,
  zeroLook: false,
  proportionalSymbols: false,
  onlyClass: null,
  ...change,
});

describe('classBytes', () => {
  test('distinguishes missing, suppressed, not applicable and a class', () => {
    expect([...classBytes(input())]).toEqual([0, 8, LOOK.missing, LOOK.suppressed, LOOK.notApplicable, 2]);
  });

  test('marks a present zero of a count, and classifies other zeros', () => {
    expect(classBytes(input({ zeroLook: true }))[0]).toBe(LOOK.zero);
    expect(classBytes(input())[0]).toBe(0);
  });

  test('leaves villages plain under symbols, except those without a number', () => {
    const bytes = classBytes(
      input({ proportionalSymbols: true, zeroLook: true, certaintyOf: () => 'unsure' }),
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

  test('hatches uncertain values and withholds very uncertain ones', () => {
    const four = {
      classIndex: new Uint8Array(4).fill(1),
      mark: new Uint8Array(4),
      value: Float64Array.of(1, 2, 3, 4),
    };
    const sure = ['sure', 'careful', 'unsure', null] as const;
    const bytes = classBytes(input({ ...four, certaintyOf: (row) => sure[row] ?? null }));
    expect([...bytes]).toEqual([1, 1 | FLAG.uncertain, 1 | FLAG.withheld, 1]);
  });

  test('dims what the filter excludes, including villages without a number', () => {
    const bytes = classBytes(input({ shown: Uint8Array.of(1, 0, 1, 0, 1, 1) }));
    expect([...bytes]).toEqual([
      0,
      8 | FLAG.dimmed,
      LOOK.missing,
      LOOK.suppressed | FLAG.dimmed,
      LOOK.notApplicable,
      2,
    ]);
  });

  test('dims all classes but one, and never villages without a number', () => {
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

test('expands a kecamatan to its villages; a group without a value is missing', () => {
  expect([...spreadBytes(Uint8Array.of(3, 7), Uint32Array.of(1, 0, 1, 2))]).toEqual([7, 3, 7, LOOK.missing]);
});

test('shows boundaries only before there is an answer', () => {
  expect([...blankBytes(2)]).toEqual([LOOK.blank, LOOK.blank]);
});

test('keeps looks and flags in separate bits', () => {
  const looks = Object.values(LOOK);
  expect(new Set(looks).size).toBe(looks.length);
  for (const look of looks) expect(look & ~LOOK_MASK).toBe(0);
  for (const flag of Object.values(FLAG)) expect(flag & LOOK_MASK).toBe(0);
});
