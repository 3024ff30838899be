import type { BlockCell } from './blockCell';
import type { Figure } from './figures';
import type { Hierarchy } from './hierarchy';
import type { LinkedTables, Share, Sum } from './linkedTables';
import type { LinkedFigures } from './linkFigures';
import { publicKnowledge } from './publicKnowledge';
import { marginKey, marginOf, marginsOf, type CountedMargin } from './margins';

/**
 * Partitions the figures into linked sets, which are connected by sums and shares. Figures are in the order
 * of their ids.
 */
export function linkedSets({ figures, sums, shares }: LinkedFigures): readonly (readonly Figure[])[] {
  const set = figures.map(({ id }) => id);
  const root = (id: number): number => (set[id] === id ? id : root(set[id]!));
  for (const { total, parts } of sums) for (const part of parts) set[root(part)] = root(total);
  for (const { part, whole } of shares) set[root(part)] = root(whole);
  const members = new Map<number, Figure[]>();
  for (const figure of figures) {
    const at = root(figure.id);
    members.set(at, [...(members.get(at) ?? []), figure]);
  }
  return [...members.values()];
}

/**
 * A part of the pack that can be attacked independently, because nothing links its suppressed cells to
 * others.
 */
export interface Block {
  readonly tables: LinkedTables;
  readonly cells: readonly BlockCell[];
}

/** The counts and totals that an observer knows; NaN where they are suppressed. */
export interface Holdings {
  readonly village: (figure: Figure, row: number) => number;
  readonly total: (counted: CountedMargin) => number;
}

export interface BlockQuestion {
  readonly links: LinkedFigures;
  readonly set: readonly Figure[];
  readonly hierarchy: Hierarchy;
  readonly districts: readonly number[];
  /**
   * Whether suppressed totals of the regency link the kecamatan; kecamatan that are not in `districts` must
   * then be known.
   */
  readonly withRegency: boolean;
  readonly holdings: Holdings;
}

/**
 * The linked tables of some kecamatan: villages, totals of the kecamatan and, where they matter, of the
 * regency.
 */
export function blockOf(question: BlockQuestion): Block {
  const { set, hierarchy, districts, withRegency } = question;
  const draft = new Draft(question);
  for (const figure of set) {
    for (const district of districts) {
      for (const counted of marginsOf(figure, { level: 'district', group: district }, hierarchy)) {
        draft.sum(
          draft.margin(counted),
          counted.rows.map((row) => draft.village(figure, row)),
        );
      }
    }
    if (withRegency && districts.length > 0) draft.regency(figure, hierarchy.regency[districts[0]!]!);
  }
  const rows = districts.flatMap((district) => hierarchy.rowsOf[district]!);
  draft.tie(rows);
  return draft.block();
}

class Draft {
  readonly #question: BlockQuestion;
  readonly #cells: BlockCell[] = [];
  readonly #values: number[] = [];
  readonly #owner: number[] = [];
  readonly #at = new Map<string, number>();
  readonly #sums: Sum[] = [];
  readonly #shares: Share[] = [];

  constructor(question: BlockQuestion) {
    this.#question = question;
  }

  village(figure: Figure, row: number): number {
    return this.#enter(`${figure.id}:${row}`, { kind: 'village', figure, row }, row, () =>
      this.#question.holdings.village(figure, row),
    );
  }

  margin(counted: CountedMargin): number {
    const { margin, rows } = counted;
    // The total of a single village is its own count, so that the village owns it.
    const owner = rows.length === 1 ? rows[0]! : -1;
    return this.#enter(marginKey(margin), { kind: 'margin', figure: margin.figure, margin }, owner, () =>
      this.#question.holdings.total(counted),
    );
  }

  sum(total: number, parts: readonly number[]): void {
    this.#sums.push({ total, parts });
  }

  /** Adds the regency's totals: the sum of the block's kecamatan and, as one cell, of all others. */
  regency(figure: Figure, group: number): void {
    const { hierarchy, districts, holdings } = this.#question;
    for (const counted of marginsOf(figure, { level: 'regency', group }, hierarchy)) {
      const of = (district: number) =>
        marginOf({ ...counted.margin, level: 'district', group: district }, hierarchy) ?? [];
      const others = hierarchy.districtsOf[group]!.filter((district) => !districts.includes(district));
      const known = others.flatMap(of).reduce((sum, one) => sum + holdings.total(one), 0);
      const rest = this.#enter(
        `others/${marginKey(counted.margin)}`,
        { kind: 'others', figure },
        -1,
        () => known,
      );
      this.sum(this.margin(counted), [...districts.flatMap(of).map((one) => this.margin(one)), rest]);
    }
  }

  /** Adds the sums and shares between figures of the same village. */
  tie(rows: readonly number[]): void {
    const { links, set } = this.#question;
    const inSet = new Set(set.map(({ id }) => id));
    const figures = (ids: readonly number[]) => ids.map((id) => links.figures[id]!);
    for (const { total, parts } of links.sums.filter((sum) => inSet.has(sum.total))) {
      for (const row of rows.filter((one) => figures([total, ...parts]).every(({ exists }) => exists[one]))) {
        const [whole, ...rest] = figures([total, ...parts]).map((figure) => this.village(figure, row));
        this.sum(whole!, rest);
      }
    }
    for (const { part, whole } of links.shares.filter((share) => inSet.has(share.whole))) {
      for (const row of rows.filter((one) => figures([part, whole]).every(({ exists }) => exists[one]))) {
        const [a, b] = figures([part, whole]).map((figure) => this.village(figure, row));
        this.#shares.push({ part: a!, whole: b! });
      }
    }
  }

  block(): Block {
    const knowledge = publicKnowledge(this.#cells, this.#question.links);
    const [value, owner] = [Float64Array.from(this.#values), Int32Array.from(this.#owner)];
    return {
      tables: { value, owner, sums: this.#sums, shares: this.#shares, ...knowledge },
      cells: this.#cells,
    };
  }

  #enter(key: string, cell: BlockCell, owner: number, value: () => number): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    const at = this.#cells.push(cell) - 1;
    this.#values.push(value());
    this.#owner.push(owner);
    this.#at.set(key, at);
    return at;
  }
}
