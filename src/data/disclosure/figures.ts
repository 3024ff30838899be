import { quantityName, type Quantity } from './quantities';

/** Villages that one or more columns of the same figure count: their total is one margin. */
export interface Coverage {
  readonly exists: Uint8Array;
  readonly members: readonly Quantity[];
}

/** What several columns show alike: the same count in two indicators, or a denominator that is a count as well. */
export interface Figure {
  readonly id: number;
  readonly members: readonly Quantity[];
  /** By village; NaN where no column shows it. */
  readonly value: Float64Array;
  readonly exists: Uint8Array;
  readonly coverages: readonly Coverage[];
  /** Whether it counts in whole numbers, as far as it is shown. */
  readonly isWhole: boolean;
  /** Published whatever it is: the settings exempt one of its indicators. */
  readonly exempt: boolean;
}

/** A figure of columns that are the same. */
export function figureOf(id: number, members: readonly Quantity[], exempt: ReadonlySet<string>): Figure {
  const [first] = members;
  const n = first!.exists.length;
  const isOne = members.length === 1;
  const value = isOne ? first!.shown : new Float64Array(n).fill(NaN);
  const exists = isOne ? first!.exists : new Uint8Array(n);
  if (!isOne) {
    for (const member of members) {
      for (let row = 0; row < n; row++) {
        if (Number.isNaN(value[row]!)) value[row] = member.shown[row]!;
        exists[row]! |= member.exists[row]!;
      }
    }
  }
  return {
    id,
    members,
    value,
    exists,
    coverages: coveragesOf(members),
    isWhole: value.every((count) => Number.isNaN(count) || Number.isInteger(count)),
    exempt: members.some(({ indicator }) => exempt.has(indicator.id)),
  };
}

function coveragesOf(members: readonly Quantity[]): Coverage[] {
  const coverages: { exists: Uint8Array; members: Quantity[] }[] = [];
  for (const member of members) {
    const same = coverages.find(({ exists }) => exists.every((one, row) => one === member.exists[row]));
    if (same) same.members.push(member);
    else coverages.push({ exists: member.exists, members: [member] });
  }
  return coverages;
}

/** "rtlh = rtlh_persen.pembilang, 2024", for people. */
export function figureTitle({ members }: Figure): string {
  const years = [...new Set(members.map(({ year }) => year))];
  return `${[...new Set(members.map(quantityName))].join(' = ')}, ${years.join(' = ')}`;
}
