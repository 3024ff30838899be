import type { Dataset } from '../../data/model/dataset';

/** Something that speaks of a row, as long as the rows are the ones that it was said of. */
export class WithRows<T> {
  readonly #rows: () => Dataset | null;
  #said: { readonly value: T; readonly of: Dataset | null } | null = $state.raw(null);

  /** @param rows the rows there are now: of another pack, or of another level, they are others */
  constructor(rows: () => Dataset | null) {
    this.#rows = rows;
  }

  get value(): T | null {
    return this.#said?.of === this.#rows() ? this.#said.value : null;
  }

  set value(value: T | null) {
    this.#said = value === null ? null : { value, of: this.#rows() };
  }
}
