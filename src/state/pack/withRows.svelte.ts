import type { Dataset } from '../../data/model/dataset';

/** A value that refers to rows. It becomes null when the rows change with another pack or level. */
export class WithRows<T> {
  readonly #rows: () => Dataset | null;
  #said: { readonly value: T; readonly of: Dataset | null } | null = $state.raw(null);

  /** @param rows the current rows */
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
