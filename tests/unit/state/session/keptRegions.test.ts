import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../../../src/state/documents/documentFault';
import type { StoredDocument } from '../../../../src/state/documents/documentStorage';
import { DocumentStore } from '../../../../src/state/documents/documentStore';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import { readKeptRegions, takeOverRegions } from '../../../../src/state/session/keptRegions';

const region = (id: string, text = 'd.990101-2001*Nama') => ({ id, pack: 'contoh', text });
const written = (...regions: readonly object[]) => JSON.stringify({ version: 1, regions });
const NOW = { at: '2026-03-01T07:00:00.000Z', name: 'Wilayah' };

describe('regions in local storage', () => {
  it('are read', () => {
    expect(readKeptRegions(written(region('a1'), region('b2')))).toEqual([region('a1'), region('b2')]);
  });

  it.each([
    [null],
    [''],
    ['{'],
    ['[]'],
    ['{"version":2,"regions":[{"id":"a","pack":"p","text":"t"}]}'],
    ['{"version":1,"regions":5}'],
    ['{"version":1,"regions":[null,5,{"id":"A B","pack":"p","text":"t"},{"id":"a","pack":"p"}]}'],
    [written(region('a', 'x'.repeat(400_001)))],
  ])('are none in %s', (text) => {
    expect(readKeptRegions(text)).toEqual([]);
  });
});

/** A browser with these regions in local storage, and a database that may lack something. */
function browser(text: string | null, change: Partial<ReturnType<typeof memoryDocuments>> = {}) {
  const stored = new Map<string, StoredDocument>();
  const storage = { ...memoryDocuments(stored), lasts: true, ...change };
  const clear = vi.fn();
  const store = new DocumentStore({ storage, random: () => 0.5 });
  return { stored, clear, store, takeOver: () => takeOverRegions(store, { text: () => text, clear }, NOW) };
}

describe('taking over the regions of an earlier version', () => {
  it('stores them under their ids and then clears local storage', async () => {
    const { stored, clear, takeOver } = browser(written(region('a1'), region('b2', 'd.990101-2002*')));
    await takeOver();
    expect([...stored.values()]).toMatchObject([
      { id: 'a1', name: 'Nama', pack: 'contoh', made: NOW.at, body: { shape: 'd.990101-2001' } },
      { id: 'b2', name: 'Wilayah', body: { shape: 'd.990101-2002' } },
    ]);
    expect(clear).toHaveBeenCalledOnce();
  });

  it('does nothing where there are none', async () => {
    const { stored, clear, takeOver } = browser(null);
    await takeOver();
    expect([stored.size, clear.mock.calls.length]).toEqual([0, 0]);
  });

  it('leaves what is stored under the same id as it is', async () => {
    const { stored, clear, takeOver } = browser(written(region('a1')));
    await takeOver();
    const before = JSON.stringify([...stored]);
    await takeOver();
    expect(JSON.stringify([...stored])).toBe(before);
    expect(clear).toHaveBeenCalledTimes(2);
  });

  it('keeps local storage while the database is full, or does not outlast the page', async () => {
    const full = browser(written(region('a1')), { change: async () => refused({ reason: 'full' }) });
    await full.takeOver();
    expect(full.clear).not.toHaveBeenCalled();
    const passing = browser(written(region('a1')), { lasts: false });
    await passing.takeOver();
    expect(passing.clear).not.toHaveBeenCalled();
    expect(passing.stored.size).toBe(1);
  });

  it('takes the rest over where one of them is damaged', async () => {
    const { stored, clear, takeOver } = browser(written(region('a1', 'x.1*Rusak'), region('b2')));
    await takeOver();
    expect([...stored.keys()]).toEqual(['wilayah/b2']);
    expect(clear).toHaveBeenCalledOnce();
  });
});
