import type { Certainty } from '../../aggregate/classes/uncertainty';
import { MARK } from '../../data/model/mark';

/**
 * One byte a village is all that the map's engine is told about its colour.
 *
 *     bit 7   6         5          4        3 2 1 0
 *         –   withheld  uncertain  dimmed   look
 *
 * look 0…8 is a class, 9 a present zero, 10 missing, 11 suppressed, 12 not applicable, 13 plain (a village
 * whose number is shown by a symbol instead), 14 nothing drawn yet. Flags: dimmed = not of the class or the
 * filter looked at; uncertain = coefficient of variation over 15 % up to 30 % (white hatch over the colour);
 * withheld = over 30 % (pale and hatched, no class colour).
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
  /** Class a row, 0…8; read only where the mark is present. */
  readonly classIndex: Uint8Array;
  /** MARK a row. */
  readonly mark: Uint8Array;
  readonly value: Float64Array;
  /** How sure a row's number is, null where no error is published; null: the looks of uncertainty are off. */
  readonly certaintyOf: ((row: number) => Certainty | null) | null;
  /** A count: its zero is drawn as a printed 0, not as the lowest class. */
  readonly zeroLook: boolean;
  /** The number, and how sure it is, is shown by a symbol, so the village stays plain. */
  readonly symbols: boolean;
  /** One byte a row, 1 where the reader's filter lets it pass; null dims none. */
  readonly shown: Uint8Array | null;
  /** Only this class keeps its full colour; null dims none. */
  readonly onlyClass: number | null;
}

const MARK_LOOK: readonly number[] = [LOOK.plain, LOOK.missing, LOOK.suppressed, LOOK.notApplicable];

/** The bytes of an answer, one a row of its level. */
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
    let byte = (zero ? LOOK.zero : input.symbols ? LOOK.plain : classIndex[row]!) | out;
    if (onlyClass !== null && classIndex[row] !== onlyClass) byte |= FLAG.dimmed;
    if (certaintyOf !== null && !zero && !input.symbols) {
      const sure = certaintyOf(row);
      if (sure === 'unsure') byte |= FLAG.withheld;
      else if (sure === 'careful') byte |= FLAG.uncertain;
    }
    bytes[row] = byte;
  }
  return bytes;
}

/** Bytes of a coarser level, spread to the villages: village row i takes the byte of `group[i]`. */
export function spreadBytes(bytes: Uint8Array, group: Uint32Array): Uint8Array {
  const spread = new Uint8Array(group.length);
  for (let row = 0; row < group.length; row++) spread[row] = bytes[group[row]!] ?? LOOK.missing;
  return spread;
}

/** A map without an answer yet: boundaries stand first, colours follow. */
export function blankBytes(count: number): Uint8Array {
  return new Uint8Array(count).fill(LOOK.blank);
}
