import { UNTOLD } from './cube';

/** A growing axis: known keys first, then those that are met, sorted when it is closed. */
export class GrowingAxis {
  private readonly position = new Map<string, number>();
  private readonly list: string[] = [];
  private readonly fixed: number;
  constructor(known: readonly string[]) {
    for (const key of known) this.at(key);
    this.fixed = this.list.length;
  }
  at(key: string): number {
    if (key === UNTOLD) return -1;
    let position = this.position.get(key);
    if (position === undefined) {
      position = this.list.length;
      this.list.push(key);
      this.position.set(key, position);
    }
    return position;
  }
  /** The sorted keys with `UNTOLD` last, and where each earlier position went. */
  close(): { readonly keys: string[]; readonly moved: (position: number) => number } {
    const met = this.list.slice(this.fixed).sort((a, b) => a.localeCompare(b, 'id', { numeric: true }));
    const keys = [...this.list.slice(0, this.fixed), ...met, UNTOLD];
    const place = new Map(keys.map((key, i) => [key, i]));
    const to = Uint32Array.from(this.list, (key) => place.get(key)!);
    return { keys, moved: (position) => (position < 0 ? keys.length - 1 : to[position]!) };
  }
}
