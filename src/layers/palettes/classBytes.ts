import type { Certainty } from '../../aggregate/classes/uncertainty';
import { MARK } from '../../data/model/mark';

/**
 * The byte per village from which the renderer takes its colour.
 *
 * - bit 7 is unused, bit 6 is withheld, bit 5 uncertain, bit 4 dimmed; bits 3–0 are the look.
 * - look 0…8 is a class, 9 a present zero, 10 missing, 11 suppressed, 12 not applicable, 13 plain (the number
 * is shown by a symbol), 14 nothing drawn yet.
 * - dimmed: not in the highlighted class or the filter; uncertain: coefficient of variation above 15 % up to
 * 30 % (white hatching over the colour); withheld: above 30 % (pale and hatched, without a class colour).
 */
export const LOOK = {
  zero: 9,
  missing: 10,
  suppressed: 11,
  notApplicable: 12,
  plain: 13,
  blank: 14,
} as const;
export const FLAG = { dimmed: 0x10, uncertain: 0x20, withheld: 0x40 } as const;
export const LOOK_MASK = 0x0f;

export interface ByteInput {
  /** Class by row, 0…8; read only where the mark is present. */
  readonly classIndex: Uint8Array;
  /** `MARK` by row. */
  readonly mark: Uint8Array;
  readonly value: Float64Array;
  /** Reliability of a row's number, null where no error is published; null where uncertainty is not shown. */
  readonly certaintyOf: ((row: number) => Certainty | null) | null;
  /** For counts: a zero is drawn as a printed 0 and not as the lowest class. */
  readonly zeroLook: boolean;
  /** The number and its uncertainty are shown by a symbol, so that the village is not coloured. */
  readonly proportionalSymbols: boolean;
  /** One byte per row, 1 where it passes the filter; null where none is dimmed. */
  readonly shown: Uint8Array | null;
  /** The only class that is not dimmed; null where none is dimmed. */
  readonly onlyClass: number | null;
}

const MARK_LOOK: readonly number[] = [LOOK.plain, LOOK.missing, LOOK.suppressed, LOOK.notApplicable];

/** The bytes of an answer, one per row of its level. */
export function classBytes(input: ByteInput): Uint8Array {
  const { classIndex, mark, value, certaintyOf, shown, onlyClass } = input;
  const bytes = new Uint8Array(mark.length);
  for (let row = 0; row < mark.length; row++) {
    const out = shown !== null && shown[row] !== 1 ? FLAG.dimmed : 0;
    if (mark[row] !== MARK.present) {
      bytes[row] = (MARK_LOOK[mark[row]!] ?? LOOK.missing) | out;
      continue;
    }
    const zero = input.zeroLook && value[row] === 0;
    let byte = (zero ? LOOK.zero : input.proportionalSymbols ? LOOK.plain : classIndex[row]!) | out;
    if (onlyClass !== null && classIndex[row] !== onlyClass) byte |= FLAG.dimmed;
    if (certaintyOf !== null && !zero && !input.proportionalSymbols) {
      const sure = certaintyOf(row);
      if (sure === 'unsure') byte |= FLAG.withheld;
      else if (sure === 'careful') byte |= FLAG.uncertain;
    }
    bytes[row] = byte;
  }
  return bytes;
}

/** Expands the bytes of a coarser level to villages: village row i gets the byte of `group[i]`. */
export function spreadBytes(bytes: Uint8Array, group: Uint32Array): Uint8Array {
  const spread = new Uint8Array(group.length);
  for (let row = 0; row < group.length; row++) spread[row] = bytes[group[row]!] ?? LOOK.missing;
  return spread;
}

/** The bytes of a map without an answer, which shows the boundaries only. */
export function blankBytes(count: number): Uint8Array {
  return new Uint8Array(count).fill(LOOK.blank);
}
