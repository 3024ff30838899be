import { bareName } from '../../src/helix/bareName';
import { editDistance } from '../../src/data/model/nameSpelling';

/** A name with the others that it goes by. */
export interface KnownName {
  readonly id: string;
  readonly names: readonly string[];
}

/** Several writings that were read as one name: the one met most often. */
export interface MergedSpelling {
  readonly field: 'actor' | 'sector' | 'fund';
  readonly written: string;
  readonly readAs: string;
  readonly times: number;
}

/** Writings of names: those that differ in case, accents, spaces or points alone are one. */
export class Spellings {
  private readonly groups = new Map<string, Map<string, number>>();
  private readonly ids = new Map<string, string>();
  private readonly chosen = new Map<string, string>();
  constructor(
    private readonly field: MergedSpelling['field'],
    readonly known: readonly KnownName[] = [],
  ) {
    for (const { id, names } of known)
      for (const name of [id, ...names]) if (!this.ids.has(bareName(name))) this.ids.set(bareName(name), id);
  }
  meet(written: string): void {
    if (written === '') return;
    const bare = bareName(written);
    const group = this.groups.get(bare) ?? new Map<string, number>();
    this.groups.set(bare, group.set(written, (group.get(written) ?? 0) + 1));
  }
  /** The actor's id, else the writing met most often, the first of those met equally often. */
  read(written: string): string {
    if (written === '') return '';
    const bare = bareName(written);
    const before = this.chosen.get(bare);
    if (before !== undefined) return before;
    const most = [...(this.groups.get(bare) ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a), [
      written,
      0,
    ] as const);
    const name = this.ids.get(bare) ?? most[0];
    this.chosen.set(bare, name);
    return name;
  }
  merged(): MergedSpelling[] {
    return [...this.groups.values()].flatMap((group) =>
      [...group].flatMap(([written, times]) => {
        const readAs = this.read(written);
        return readAs === written ? [] : [{ field: this.field, written, readAs, times }];
      }),
    );
  }
  similar(): [string, string][] {
    const names = [...new Set([...this.groups.keys()].map((bare) => this.read(bare)))];
    const bare = names.map(bareName);
    return names.flatMap((one, i) =>
      names.flatMap((other, j): [string, string][] =>
        j > i && isSimilar(bare[i]!, bare[j]!) ? [[one, other]] : [],
      ),
    );
  }
}

const SHORTEST_COMPARED = 6;
const MOST_CHANGES = 2;

/** Whether two names differ by at most two letters; short names always differ that little. */
function isSimilar(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_COMPARED) return false;
  return Math.abs(a.length - b.length) <= MOST_CHANGES && editDistance(a, b) <= MOST_CHANGES;
}
