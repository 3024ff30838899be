import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedStudio } from '../../../../src/state/studio/studioStorage';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const FILE = { name: 'a.csv', blob: new Blob(['kode;nilai']) };

describe('indexedStudio', () => {
  it('keeps the work and the files, and gives them back when it is opened again', async () => {
    const first = (await indexedStudio())!;
    expect(await first.work()).toBeUndefined();
    expect(await first.files('f1')).toEqual([]);
    expect(await first.keepWork({ version: 1 })).toBe('kept');
    expect(await first.keepFiles('f1', [FILE])).toBe('kept');
    const again = (await indexedStudio())!;
    expect(await again.work()).toEqual({ version: 1 });
    expect((await again.files('f1')).map(({ name }) => name)).toEqual(['a.csv']);
    await again.remove('f1');
    expect(await again.files('f1')).toEqual([]);
    await again.clear();
    expect(await again.work()).toBeUndefined();
  });

  it('says that the storage is full, and that it is blocked', async () => {
    const storage = (await indexedStudio())!;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await storage.keepFiles('f1', [FILE])).toBe('full');
    put.mockImplementationOnce(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await storage.keepWork({})).toBe('blocked');
  });

  it('is null where the browser permits none', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(await indexedStudio()).toBeNull();
  });
});
