import type { Indicator, IndicatorYear } from '../model/dataset';
import { figureOf, figureTitle, type Figure } from './figures';
import { areSame, firstDifference, quantitiesOf, quantityName, type Quantity } from './quantities';
import type { DisclosureSettings, LinkedSum, Subset } from './settings';

/**
 * All figures of a pack and their relations, which hold in every village: sums (declared, or from 1 − rate)
 * and shares of a whole.
 */
export interface LinkedFigures {
  readonly figures: readonly Figure[];
  /** Indices into `figures`. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly shares: readonly { readonly part: number; readonly whole: number }[];
  readonly figureAt: (name: string, year: number) => Figure | undefined;
  /** Rates with a smaller denominator are suppressed, and observers know this rule. */
  readonly minDenominator: number;
}

export interface LinkQuestion {
  readonly indicators: readonly Indicator[];
  readonly columns: readonly IndicatorYear[];
  readonly settings: DisclosureSettings;
  /** The code of the village in a row, for messages. */
  readonly codeAt: (row: number) => string;
}

/**
 * Finds the columns that show the same count (declared in the catalogue, or by comparing numbers: a
 * denominator that is also a count, a count repeated in another year), those that add up, and those that are
 * part of a whole.
 * @returns an error message where columns that are declared as linked disagree
 */
export function linkFigures({ indicators, columns, settings, codeAt }: LinkQuestion): LinkedFigures | string {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const strange = settings.exempt.find(({ indicator }) => !byId.has(indicator));
  if (strange)
    return `disclosure.exempt: indikator "${strange.indicator}" tidak ada di katalog.csv; hapus atau perbaiki`;
  const quantities = columns.flatMap((column) => {
    const indicator = byId.get(column.indicatorId);
    return indicator ? quantitiesOf(indicator, column) : [];
  });
  const apart = declaredApart(quantities, codeAt);
  if (apart !== null) return apart;
  const exempt = new Set(settings.exempt.map(({ indicator }) => indicator));
  const figures = groupsOfSame(quantities).map((members, id) => figureOf(id, members, exempt));
  const idOf = new Map(
    figures.flatMap(({ id, members }) =>
      members.map((member) => [`${quantityName(member)}@${member.year}`, id] as const),
    ),
  );
  const figureAt = (name: string, year: number) => figures[idOf.get(`${name}@${year}`) ?? -1];
  const ofRatios = sharesOf(figures, quantities, figureAt);
  const subsets = declaredSubsets(settings.subsets ?? [], { figures, figureAt, codeAt });
  if (typeof subsets === 'string') return subsets;
  const shares = [...ofRatios, ...subsets];
  const declared = declaredSums(settings.linked, { figures, figureAt, codeAt });
  if (typeof declared === 'string') return declared;
  const sums = [...declared, ...restSums(figures, ofRatios)];
  return { figures, sums, shares, figureAt, minDenominator: settings.minDenominator };
}

/** An error message where a count and the numerator of its declared ratio differ in a village. */
function declaredApart(quantities: readonly Quantity[], codeAt: LinkQuestion['codeAt']): string | null {
  for (const count of quantities) {
    const { rateId } = count.indicator;
    const numerator = quantities.find(
      ({ indicator, year, role }) => indicator.id === rateId && year === count.year && role === 'numerator',
    );
    const row = numerator ? firstDifference(count.shown, numerator.shown) : -1;
    if (numerator && row >= 0) {
      return (
        `${count.indicator.id} ${count.year}, ${codeAt(row)}: ada ${count.shown[row]}, padahal pembilang ${rateId} ` +
        `${numerator.shown[row]}; samakan keduanya, atau hapus padanan_rasio dari katalog.csv`
      );
    }
  }
  return null;
}

function groupsOfSame(quantities: readonly Quantity[]): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const quantity of quantities) {
    const same = groups.find((group) => group.some((other) => isLinked(quantity, other)));
    if (same) same.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

function isLinked(a: Quantity, b: Quantity): boolean {
  const isDeclared = (count: Quantity, ratio: Quantity) =>
    count.year === ratio.year && ratio.role === 'numerator' && count.indicator.rateId === ratio.indicator.id;
  return isDeclared(a, b) || isDeclared(b, a) || areSame(a.shown, b.shown);
}

function sharesOf(
  figures: readonly Figure[],
  quantities: readonly Quantity[],
  figureAt: LinkedFigures['figureAt'],
): LinkedFigures['shares'] {
  const shares = new Map<string, { part: number; whole: number }>();
  for (const numerator of quantities.filter(({ role }) => role === 'numerator')) {
    const part = figureAt(quantityName(numerator), numerator.year)!;
    const whole = figureAt(
      quantityName({ indicator: numerator.indicator, role: 'denominator' }),
      numerator.year,
    )!;
    // A density (people per km²) is not a share, nor is a ratio whose part exceeds its whole anywhere.
    const isShare =
      numerator.indicator.multiplier === 100 &&
      part.id !== whole.id &&
      !part.value.some((count, row) => count > whole.value[row]!);
    if (isShare) shares.set(`${part.id}/${whole.id}`, { part: part.id, whole: whole.id });
  }
  return [...shares.values()].filter(({ part, whole }) => figures[part] && figures[whole]);
}

/** Pairs of shares of the same whole that add up to it, so that each is the other's complement (1 − rate). */
function restSums(
  figures: readonly Figure[],
  shares: LinkedFigures['shares'],
): { total: number; parts: number[] }[] {
  return shares.flatMap(({ part, whole }, i) =>
    shares.slice(i + 1).flatMap((other) => {
      if (other.whole !== whole) return [];
      const [a, b] = [figures[part]!.value, figures[other.part]!.value];
      const both = a.map((x, row) => x + b[row]!);
      return areSame(both, figures[whole]!.value) ? [{ total: whole, parts: [part, other.part] }] : [];
    }),
  );
}

type Found = Pick<LinkedFigures, 'figures' | 'figureAt'> & Pick<LinkQuestion, 'codeAt'>;

/**
 * One share per year in which both counts exist; an error message where a part exceeds its whole, or where no
 * year has both.
 */
function declaredSubsets(subsets: readonly Subset[], { figures, figureAt, codeAt }: Found) {
  const years = yearsOf(figures);
  const shares: { part: number; whole: number }[] = [];
  for (const { part, whole } of subsets) {
    const pairs = years.flatMap((year) => {
      const [a, b] = [part, whole].map((name) => shiftedFigure(name, year, figureAt));
      return a && b ? [{ a, b }] : [];
    });
    if (pairs.length === 0)
      return `disclosure.subsets: tidak ada tahun yang memuat ${part} dan ${whole}; perbaiki namanya, atau hapus`;
    for (const { a, b } of pairs) {
      const row = a.value.findIndex((count, at) => count > b.value[at]!);
      if (row >= 0) {
        return (
          `${figureTitle(a)}, ${codeAt(row)}: ada ${a.value[row]}, padahal ${figureTitle(b)} ${b.value[row]}; ` +
          'perbaiki angkanya, atau hapus dari disclosure.subsets'
        );
      }
      shares.push({ part: a.id, whole: b.id });
    }
  }
  return shares;
}

function yearsOf(figures: readonly Figure[]): number[] {
  return [...new Set(figures.flatMap(({ members }) => members.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
}

/** Resolves a name with a shift of years: `rtlh@-1` is the figure of the year before. */
function shiftedFigure(name: string, year: number, figureAt: LinkedFigures['figureAt']): Figure | undefined {
  const [id = '', shift = '0'] = name.split('@');
  return figureAt(id, year + Number(shift));
}

function declaredSums(
  linked: readonly LinkedSum[],
  { figures, figureAt, codeAt }: Found,
): { total: number; parts: number[] }[] | string {
  const years = yearsOf(figures);
  const sums: { total: number; parts: number[] }[] = [];
  for (const { total, parts } of linked) {
    const before = sums.length;
    for (const year of years) {
      const found = [total, ...parts].map((name) => shiftedFigure(name, year, figureAt));
      if (found.some((figure) => !figure)) continue;
      const [whole, ...rest] = found as Figure[];
      const row = whole!.value.findIndex((sum, at) => {
        const added = rest.reduce((all, { value }) => all + value[at]!, 0);
        return Math.abs(added - sum) > 1e-6 * Math.max(1, sum);
      });
      if (row >= 0) {
        const added = rest.reduce((all, { value }) => all + value[row]!, 0);
        return (
          `${figureTitle(whole!)}, ${codeAt(row)}: ada ${whole!.value[row]}, padahal bagian-bagiannya berjumlah ${added}; ` +
          'perbaiki angkanya, atau hapus jumlah itu dari disclosure.linked'
        );
      }
      sums.push({ total: whole!.id, parts: rest.map(({ id }) => id) });
    }
    if (sums.length === before) {
      return `disclosure.linked: tidak ada tahun yang memuat ${[total, ...parts].join(', ')}; perbaiki namanya, atau hapus`;
    }
  }
  return sums;
}
