import { quantityName, type Quantity } from './quantities';

/** Villages that one or more columns of a figure cover, so that these columns share one total. */
export interface Coverage {
  readonly exists: Uint8Array;
  readonly members: readonly Quantity[];
}

/** A count that several columns show: the same count in two indicators, or a denominator that is also a count. */
export interface Figure {
  readonly id: number;
  readonly members: readonly Quantity[];
  /** By village; NaN where no column shows it. */
  readonly value: Float64Array;
  readonly exists: Uint8Array;
  readonly coverages: readonly Coverage[];
  /** Whether all shown values are integers. */
  readonly isWhole: boolean;
  /** Whether it is published without suppression, because the settings exempt one of its indicators. */
  readonly exempt: boolean;
}

/** Makes a figure from columns that show the same count. */
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

/** A readable title such as "rtlh = rtlh_persen.pembilang, 2024". */
export function figureTitle({ members }: Figure): string {
  const years = [...new Set(members.map(({ year }) => year))];
  return `${[...new Set(members.map(quantityName))].join(' = ')}, ${years.join(' = ')}`;
}
