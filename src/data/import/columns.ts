import type { Cell, ImportedColumn } from './imported';
import type { IssueLog } from './issueLog';

/** Names that mean something else in JavaScript's objects, wherever a name becomes a key. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
]);

/**
 * Gathers the cells of records whose keys differ from one to the next: a column a key, in the order in which they are first
 * met, null where a record lacks it. Names come from data and live in a `Map` only.
 */
export class ColumnGatherer {
  private readonly columns = new Map<string, Cell[]>();
  private rows = 0;

  constructor(
    private readonly log: IssueLog,
    private readonly part: string,
  ) {}

  addRow(cells: Iterable<readonly [string, Cell]>): void {
    for (const [name, cell] of cells) {
      const known = this.columns.get(name);
      const column = known ?? [];
      if (!known) this.columns.set(name, column);
      while (column.length < this.rows) column.push(null);
      column[this.rows] = cell;
    }
    this.rows++;
  }

  /** The columns, each with a cell a row; names are trimmed, made unique, and never a reserved word. */
  done(): ImportedColumn[] {
    const filled = [...this.columns].map(([name, cells]) => {
      while (cells.length < this.rows) cells.push(null);
      return { name, cells };
    });
    return soundNames(filled, this.log, this.part);
  }
}

/** Columns under names that are trimmed, not empty, unique, and no reserved word. */
export function soundNames(
  columns: readonly ImportedColumn[],
  log: IssueLog,
  part: string,
): ImportedColumn[] {
  const taken = new Set<string>();
  return columns.map(({ name, cells }, i) => {
    let sound = name.trim() === '' ? `kolom_${i + 1}` : name.trim();
    if (RESERVED.has(sound)) {
      log.add('PROPERTY_NAME_RESERVED', { part, column: sound });
      sound = `${sound}_`;
    }
    const base = sound;
    for (let again = 2; taken.has(sound); again++) sound = `${base}_${again}`;
    taken.add(sound);
    return { name: sound, cells };
  });
}
