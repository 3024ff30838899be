import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../../../src/state/documents/documentFault';
import type { StoredDocument } from '../../../../src/state/documents/documentStorage';
import { indexedDocuments } from '../../../../src/state/documents/indexedDocuments';

const document = (kind: string, id: string, body: unknown = null): StoredDocument => ({
  kind,
  id,
  version: 1,
  name: 'N',
  pack: 'p',
  made: '2026-03-01T07:00:00.000Z',
  changed: '2026-03-01T07:00:00.000Z',
  revision: 1,
  body,
});

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('documents in the database of the browser', () => {
  it('outlast the connection, and are listed by kind in the order of their ids', async () => {
    const storage = await indexedDocuments();
    for (const [kind, id] of [
      ['skenario', 'b'],
      ['skenario', 'a'],
      ['skenario2', 'c'],
      ['rapat', 'd'],
    ] as const) {
      await storage.change({ kind, id }, () => document(kind, id));
    }
    const again = await indexedDocuments();
    expect(again.lasts).toBe(true);
    const list = await again.list('skenario');
    expect(list.ok && list.value.map((one) => (one as StoredDocument).id)).toEqual(['a', 'b']);
    expect(await again.get('rapat', 'd')).toEqual({ ok: true, value: document('rapat', 'd') });
    expect(await again.get('rapat', 'e')).toEqual({ ok: true, value: undefined });
  });

  it('are changed by what is stored: replaced, left, removed', async () => {
    const storage = await indexedDocuments();
    const place = { kind: 'rapat', id: 'a' };
    const seen: unknown[] = [];
    for (const next of [document('rapat', 'a', 1), 'leave', document('rapat', 'a', 2), 'remove'] as const) {
      await storage.change(place, (stored) => {
        seen.push(stored && (stored as StoredDocument).body);
        return next;
      });
    }
    expect(seen).toEqual([undefined, 1, 1, 2]);
    expect(await storage.get('rapat', 'a')).toEqual({ ok: true, value: undefined });
  });

  it('two tabs that change one at the same time come one after the other', async () => {
    const [one, other] = [await indexedDocuments(), await indexedDocuments()];
    const place = { kind: 'rapat', id: 'a' };
    const add = (stored: unknown) =>
      document('rapat', 'a', Number((stored as StoredDocument | undefined)?.body ?? 0) + 1);
    await Promise.all([1, 2, 3].flatMap(() => [one.change(place, add), other.change(place, add)]));
    expect(await one.get('rapat', 'a')).toMatchObject({ value: { body: 6 } });
  });

  it('a full database is a fault, and what was stored stays', async () => {
    const storage = await indexedDocuments();
    const place = { kind: 'rapat', id: 'a' };
    await storage.change(place, () => document('rapat', 'a', 1));
    const full = await storage.change(place, () => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(full).toEqual(refused({ reason: 'full' }));
    expect(await storage.get('rapat', 'a')).toMatchObject({ value: { body: 1 } });
  });

  it('makes way for a later version of the app, and is blocked from then on', async () => {
    const storage = await indexedDocuments();
    await storage.change({ kind: 'rapat', id: 'a' }, () => document('rapat', 'a', 1));
    const later = await openDB('petala', 2);
    expect(await storage.get('rapat', 'a')).toEqual(refused({ reason: 'blocked' }));
    expect(await later.get('dokumen', ['rapat', 'a'])).toMatchObject({ body: 1 });
    later.close();
  });

  it('where the browser permits no database, they last as long as the page', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const storage = await indexedDocuments();
    expect(storage.lasts).toBe(false);
    await storage.change({ kind: 'rapat', id: 'a' }, () => document('rapat', 'a', 1));
    expect(await storage.get('rapat', 'a')).toMatchObject({ value: { body: 1 } });
  });
});
