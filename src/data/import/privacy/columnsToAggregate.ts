import { DEFAULT_DISCLOSURE } from '../../disclosure/settings';
import type { AggregateColumn, ImportedPart } from '../imported';
import { columnKinds } from '../tables/columnKinds';
import { personalColumns } from './personalColumns';

const MOST_CATEGORIES = 12;

/**
 * What a person may choose from to add a refused table up to villages: columns that tell of nobody, and texts that many
 * rows share. Nothing that one row alone says is among them.
 */
export function columnsToAggregate(part: ImportedPart): readonly AggregateColumn[] {
  const personal = new Set(personalColumns(part).map(({ column }) => column));
  const kinds = columnKinds(part);
  return part.columns.flatMap(({ name, cells }, i) => {
    if (personal.has(name) || personal.has(`kolom ${i + 1}`) || /\d{5}/.test(name)) return [];
    const times = new Map<string, number>();
    for (const cell of cells) {
      if (cell === null) continue;
      times.set(String(cell), (times.get(String(cell)) ?? 0) + 1);
      if (times.size > MOST_CATEGORIES) break;
    }
    const isShared = [...times.values()].every((count) => count >= DEFAULT_DISCLOSURE.threshold);
    const categories = times.size <= MOST_CATEGORIES && isShared ? [...times.keys()].toSorted() : [];
    return [{ column: name, kind: kinds[i]!.kind, categories }];
  });
}
