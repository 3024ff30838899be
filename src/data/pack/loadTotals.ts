import { withHiddenPools } from '../disclosure/hiddenPools';
import { totalFaults } from '../disclosure/totalFaults';
import type { Indicator, IndicatorYear, Villages } from '../model/dataset';
import { ok, type Result } from '../model/fault';
import { findResource, loadResource, type PackFiles } from './packFiles';
import { readTotals, totalsByColumn } from './readTotals';

interface Unpooled {
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  readonly indicators: readonly Indicator[];
  readonly villages: Villages;
}
/** Adds the totals to the columns, or returns a fault where they contradict the values. */
type Pooling = (unpooled: Unpooled) => Result<ReadonlyMap<string, IndicatorYear>>;

/** Reads the totals of a pack with suppressed cells. */
export async function loadTotals(files: PackFiles, name: string): Promise<Result<Pooling>> {
  const bytes = await loadResource(files, name);
  if (!bytes.ok) return bytes;
  const path = findResource(files, name)?.path ?? name;
  const read = readTotals(path, bytes.value);
  if (!read.ok) return read;
  const byColumn = totalsByColumn(read.value);
  return ok(({ columns, indicators, villages }) => {
    const { kecamatan } = villages;
    const [fault] = totalFaults(path, read.value, { villages, indicators, columns });
    if (fault) return { ok: false, fault };
    return ok(
      new Map(
        [...columns].map(([key, column]) => [
          key,
          withHiddenPools(column, { kecamatan, totals: byColumn.get(key) ?? [] }),
        ]),
      ),
    );
  });
}
