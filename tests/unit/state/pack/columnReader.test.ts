import { describe, expect, it, vi } from 'vitest';
import { parquetColumn } from '../../../../scripts/pack/parquetColumn';
import { readParquetColumn } from '../../../../src/data/pack/readParquetColumn';
import { textColumn } from '../../../../src/data/model/textColumn';
import { columnReader } from '../../../../src/state/pack/columnReader';
import { fakeWorkers, noWorkers } from '../fakeWorkers';

const CODES = ['99.01.01.1003', '99.01.01.2001', '99.01.02.2001'];
const FILE = 'nilai/p0-2024.parquet';
const EXPECTED = { file: FILE, indicatorId: 'p0', year: 2024, code: textColumn(CODES) };
const bytes = () =>
  parquetColumn(CODES, [{ tanda: 'ada', nilai: 12.5 }, { tanda: 'sembunyi' }, { tanda: 'ada', nilai: 0 }]);
/** Asked, and never answered. */
const silent = { read: () => new Promise(() => undefined) };

describe('the reader of a large pack’s columns', () => {
  it('reads every column in the one worker that it started for the first', async () => {
    const { start, started } = fakeWorkers('columns', () => ({ read: readParquetColumn }));
    const read = columnReader(start);
    const both = await Promise.all([read(bytes(), EXPECTED), read(bytes(), { ...EXPECTED, year: 2025 })]);
    expect(both).toMatchObject([
      { ok: true, value: { year: 2024, value: Float64Array.of(12.5, NaN, 0) } },
      { ok: true, value: { year: 2025 } },
    ]);
    expect(started).toHaveLength(1);
  });

  it('tells of the file that its worker ended over, and reads the next with another', async () => {
    let kinds = 0;
    const { start, started } = fakeWorkers('columns', () =>
      kinds++ === 0 ? silent : { read: readParquetColumn },
    );
    const read = columnReader(start);
    const broken = [read(bytes(), EXPECTED), read(bytes(), EXPECTED)];
    while (started.length === 0) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    started[0]!.break('out of memory');
    const fault = {
      ok: false,
      fault: { code: 'fileUnreadable', file: FILE, got: 'out of memory', retry: true },
    };
    expect(await Promise.all(broken)).toMatchObject([fault, fault]);
    expect(await read(bytes(), EXPECTED)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it('ends its worker when no column is asked for, and starts another for the next', async () => {
    const { start, started } = fakeWorkers('columns', () => ({ read: readParquetColumn }));
    const read = columnReader(start);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await read(bytes(), EXPECTED);
      vi.advanceTimersByTime(900);
      await read(bytes(), EXPECTED);
      vi.advanceTimersByTime(900);
      expect(started).toHaveLength(1);
      vi.advanceTimersByTime(200);
      expect(await read(bytes(), EXPECTED)).toMatchObject({ ok: true });
      expect(started).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells of a file that it cannot read, and keeps its worker', async () => {
    const { start, started } = fakeWorkers('columns', () => ({ read: readParquetColumn }));
    const read = columnReader(start);
    expect(await read(new Uint8Array([1, 2, 3]), EXPECTED)).toMatchObject({
      ok: false,
      fault: { file: FILE },
    });
    expect(await read(bytes(), EXPECTED)).toMatchObject({ ok: true });
    expect(started).toHaveLength(1);
  });

  it('tells of the file where the browser starts no worker', async () => {
    expect(await columnReader(noWorkers)(bytes(), EXPECTED)).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', file: FILE, got: 'no worker columns', retry: true },
    });
  });
});
