import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPreview, previewAnswer } from '../../../../src/state/studio/previewStorage';
import { indexedStudio } from '../../../../src/state/studio/studioStorage';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
async function textAt(path: string): Promise<string | number> {
  const { status, bytes } = await previewAnswer(path);
  return status === 200 ? new TextDecoder().decode(bytes) : status;
}

describe('the preview of a pack', () => {
  it('answers as a server does, and the next one takes the place of all files', async () => {
    expect(await textAt('nilai.csv')).toBe(404);
    expect(await keepPreview([file('datapackage.json', '{}'), file('nilai.csv', 'satu')])).toBe('kept');
    expect(await textAt('nilai.csv')).toBe('satu');
    expect(await keepPreview([file('datapackage.json', '{"v":2}')])).toBe('kept');
    expect(await textAt('datapackage.json')).toBe('{"v":2}');
    expect(await textAt('nilai.csv')).toBe(404);
  });

  it('leaves the one before whole where the storage is full, whether at once or at the second file', async () => {
    await keepPreview([file('datapackage.json', 'lama'), file('nilai.csv', 'lama')]);
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++calls === 2) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await keepPreview([file('datapackage.json', 'baru'), file('nilai.csv', 'baru')])).toBe('full');
    expect([await textAt('datapackage.json'), await textAt('nilai.csv')]).toEqual(['lama', 'lama']);
  });

  it('is not there where the browser permits no storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(await keepPreview([file('datapackage.json', '{}')])).toBe('blocked');
    expect(await textAt('datapackage.json')).toBe(404);
  });

  it('has a place in a database of an earlier build, whose work stays', async () => {
    const old = await openDB('petala-studio', 1, {
      upgrade: (made) => {
        made.createObjectStore('kerja');
        made.createObjectStore('berkas');
      },
    });
    await old.put('kerja', { version: 1 }, 'kini');
    old.close();
    expect(await keepPreview([file('datapackage.json', '{}')])).toBe('kept');
    expect(await (await indexedStudio())!.work()).toEqual({ version: 1 });
    expect(await textAt('datapackage.json')).toBe('{}');
  });

  it('is removed with the rest of the studio', async () => {
    await keepPreview([file('datapackage.json', '{}')]);
    await (await indexedStudio())!.clear();
    expect(await textAt('datapackage.json')).toBe(404);
  });
});
