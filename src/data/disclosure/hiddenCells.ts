import type { BlockCell } from './blockCell';
import type { Figure } from './figures';
import { marginKey, type Margin } from './margins';

/** The cells suppressed so far: counts of villages and totals. Cells are only ever added. */
export class HiddenCells {
  readonly #rows = new Map<number, Set<number>>();
  readonly #margins = new Set<string>();

  hideVillage(figure: Figure, row: number): void {
    const rows = this.#rows.get(figure.id);
    if (rows) rows.add(row);
    else this.#rows.set(figure.id, new Set([row]));
  }

  hideMargin(margin: Margin): void {
    this.#margins.add(marginKey(margin));
  }

  hide(cell: BlockCell): void {
    if (cell.kind === 'village') this.hideVillage(cell.figure, cell.row);
    if (cell.kind === 'margin') this.hideMargin(cell.margin);
  }

  hasVillage(figure: Figure, row: number): boolean {
    return this.#rows.get(figure.id)?.has(row) ?? false;
  }

  hasMargin(margin: Margin): boolean {
    return this.#margins.has(marginKey(margin));
  }

  has(cell: BlockCell): boolean {
    if (cell.kind === 'village') return this.hasVillage(cell.figure, cell.row);
    return cell.kind === 'margin' && this.hasMargin(cell.margin);
  }

  /** Villages in which a figure is suppressed. */
  rowsOf(figure: Figure): ReadonlySet<number> {
    return this.#rows.get(figure.id) ?? new Set();
  }

  get villages(): number {
    return [...this.#rows.values()].reduce((sum, { size }) => sum + size, 0);
  }

  get margins(): number {
    return this.#margins.size;
  }
}
