import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../../../src/state/documents/documentFault';
import type { DocumentStorage, StoredDocument } from '../../../../src/state/documents/documentStorage';
import { copyName, DocumentStore } from '../../../../src/state/documents/documentStore';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import { EARLIER_NOTE, NOTE, type Note } from './noteKind';

const MORNING = '2026-03-01T07:00:00.000Z';
const NOON = '2026-03-01T12:00:00.000Z';
const EVENING = '2026-03-01T18:00:00.000Z';
const value: Note = { text: 'sumur', stars: 2 };
const draft = { name: 'Sumur', pack: 'contoh', value, at: MORNING };

/** Ids 000001, 000002 … */
function counted() {
  let n = 0;
  return () => ++n / 36 ** 6;
}

/** What lies in the storage, and stores over it: each as another tab has one. */
function tabs() {
  const stored = new Map<string, StoredDocument>();
  const random = counted();
  const tab = () => new DocumentStore({ storage: memoryDocuments(stored), random });
  return { stored, tab };
}

/** A storage that refuses every write, or everything. */
function refusing(reason: 'full' | 'blocked'): DocumentStorage {
  const inner = memoryDocuments();
  const no = async () => refused({ reason });
  return reason === 'full'
    ? { ...inner, lasts: true, change: no }
    : { lasts: true, list: no, get: no, change: no };
}

describe('the documents of a browser', () => {
  it('a new one gets an id, times and a revision, and is read as it was written', async () => {
    const store = tabs().tab();
    const put = await store.put(NOTE, draft);
    const document = {
      id: '000001',
      name: 'Sumur',
      pack: 'contoh',
      made: MORNING,
      changed: MORNING,
      revision: 1,
      value,
    };
    expect(put).toEqual({ ok: true, value: document });
    expect(await store.get(NOTE, '000001')).toEqual({ ok: true, value: document });
    expect(await store.get(NOTE, '000002')).toEqual(refused({ reason: 'absent', id: '000002' }));
  });

  it('keeps its id and the time it was made when it is written again', async () => {
    const store = tabs().tab();
    await store.put(NOTE, draft);
    const again = await store.put(NOTE, {
      ...draft,
      id: '000001',
      seen: 1,
      name: ' Sumur  bor ',
      value: { text: 'bor', stars: 5 },
      at: NOON,
    });
    expect(again).toMatchObject({
      value: {
        id: '000001',
        name: 'Sumur bor',
        made: MORNING,
        changed: NOON,
        revision: 2,
        value: { stars: 5 },
      },
    });
  });

  it('does not change with the value that it was made of', async () => {
    const store = tabs().tab();
    const mine = { text: 'a', stars: 1 };
    await store.put(NOTE, { ...draft, value: mine });
    mine.text = 'b';
    expect(await store.get(NOTE, '000001')).toMatchObject({ value: { value: { text: 'a' } } });
  });

  it('are listed by kind, the last changed first', async () => {
    const store = tabs().tab();
    await store.put(NOTE, { ...draft, name: 'Pagi' });
    await store.put(NOTE, { ...draft, name: 'Sore', at: EVENING });
    await store.put(NOTE, { ...draft, name: 'Siang', at: NOON });
    await store.put({ ...NOTE, kind: 'lain' }, { ...draft, name: 'Lain' });
    const list = await store.list(NOTE);
    expect(list.ok && list.value.map(({ name }) => name)).toEqual(['Sore', 'Siang', 'Pagi']);
  });

  it('takes another id where chance gives one that is in use', async () => {
    const rolls = [0.5, 0.5, 0];
    const store = new DocumentStore({ storage: memoryDocuments(), random: () => rolls.shift()! });
    await store.put(NOTE, { ...draft, name: 'A' });
    expect(await store.put(NOTE, { ...draft, name: 'B' })).toMatchObject({
      value: { id: '000000', name: 'B' },
    });
    expect(await store.get(NOTE, 'i00000')).toMatchObject({ value: { name: 'A' } });
  });

  it('is renamed whatever it holds by then, and counts that as a change', async () => {
    const { tab } = tabs();
    await tab().put(NOTE, draft);
    await tab().put(NOTE, { ...draft, id: '000001', seen: 1, value: { text: 'lain', stars: 3 }, at: NOON });
    expect(await tab().rename(NOTE, '000001', { name: 'Air', at: EVENING })).toMatchObject({
      value: { name: 'Air', made: MORNING, changed: EVENING, revision: 3, value: { text: 'lain', stars: 3 } },
    });
    expect(await tab().rename(NOTE, '000009', { name: 'Air', at: NOON })).toEqual(
      refused({ reason: 'absent', id: '000009' }),
    );
  });

  it('are refused without a name', async () => {
    const store = tabs().tab();
    expect(await store.put(NOTE, { ...draft, name: '  ' })).toEqual(refused({ reason: 'nameless' }));
    await store.put(NOTE, draft);
    expect(await store.rename(NOTE, '000001', { name: '\n', at: NOON })).toEqual(
      refused({ reason: 'nameless' }),
    );
  });

  it('a value that its own kind would not read is not written', async () => {
    const { stored, tab } = tabs();
    const bad = { text: 'a', stars: Number.NaN };
    expect(await tab().put(NOTE, { ...draft, value: bad })).toEqual(
      refused({ reason: 'damaged', name: 'Sumur', where: 'stars' }),
    );
    expect(stored.size).toBe(0);
  });
});

describe('a document in two tabs', () => {
  it('written over a change of the other tab is kept as a copy, and both stay', async () => {
    const { tab } = tabs();
    const [one, other] = [tab(), tab()];
    await one.put(NOTE, draft);
    await other.put(NOTE, { ...draft, id: '000001', seen: 1, value: { text: 'mereka', stars: 1 }, at: NOON });
    const mine = { ...draft, id: '000001', seen: 1, value: { text: 'saya', stars: 9 }, at: EVENING };
    expect(await one.put(NOTE, mine)).toEqual(
      refused({ reason: 'changedElsewhere', name: 'Sumur', copy: '000002' }),
    );
    expect(await one.get(NOTE, '000001')).toMatchObject({
      value: { value: { text: 'mereka' }, revision: 2 },
    });
    expect(await one.get(NOTE, '000002')).toMatchObject({
      value: { name: 'Sumur (2)', value: { text: 'saya' }, made: EVENING, revision: 1 },
    });
  });

  it('with an id that is in use is no new one', async () => {
    const { tab } = tabs();
    await tab().put(NOTE, draft);
    const unread = { ...draft, id: '000001', value: { text: 'saya', stars: 9 } };
    expect(await tab().put(NOTE, unread)).toMatchObject({ fault: { reason: 'changedElsewhere' } });
  });

  it('removed by the other tab comes back when it is written, under a later number', async () => {
    const { tab } = tabs();
    await tab().put(NOTE, draft);
    await tab().remove(NOTE, '000001', 1);
    const back = await tab().put(NOTE, { ...draft, id: '000001', seen: 1, at: NOON });
    expect(back).toMatchObject({ value: { id: '000001', revision: 2, made: NOON } });
  });

  it('is removed as it was read, and stays where it was changed since', async () => {
    const { stored, tab } = tabs();
    await tab().put(NOTE, draft);
    await tab().rename(NOTE, '000001', { name: 'Air', at: NOON });
    expect(await tab().remove(NOTE, '000001', 1)).toEqual(
      refused({ reason: 'changedElsewhere', name: 'Air', copy: null }),
    );
    expect(stored.size).toBe(1);
    expect(await tab().remove(NOTE, '000001', 2)).toMatchObject({ ok: true });
    expect(stored.size).toBe(0);
    // What is gone already is no fault.
    expect(await tab().remove(NOTE, '000001', 2)).toMatchObject({ ok: true });
  });

  it.each([
    ['Desil 1', 'Desil 1 (2)'],
    ['Desil 1 (2)', 'Desil 1 (3)'],
    ['Desil (9)', 'Desil (10)'],
    ['x'.repeat(80), `${'x'.repeat(76)} (2)`],
  ])('a copy of %j is named %j', (name, copy) => {
    expect(copyName(name)).toBe(copy);
  });
});

describe('what cannot be read or written', () => {
  it('a document of a later version is listed, refused, and never touched', async () => {
    const { stored, tab } = tabs();
    const store = tab();
    await store.put(NOTE, draft);
    const before = JSON.stringify([...stored]);
    const newer = refused({ reason: 'newer', name: 'Sumur', version: 3, known: 2 });
    expect(await store.get(EARLIER_NOTE, '000001')).toEqual(newer);
    expect(await store.put(EARLIER_NOTE, { ...draft, id: '000001', seen: 1 })).toEqual(newer);
    expect(await store.rename(EARLIER_NOTE, '000001', { name: 'Air', at: NOON })).toEqual(newer);
    expect(await store.list(EARLIER_NOTE)).toEqual({
      ok: true,
      value: [{ id: '000001', name: 'Sumur', document: newer }],
    });
    expect(JSON.stringify([...stored])).toBe(before);
  });

  it('a document of an earlier version is migrated when it is read, and stored so when it is written', async () => {
    const { stored, tab } = tabs();
    await tab().put({ ...EARLIER_NOTE, version: 1 }, { ...draft, value: 'lama' });
    const read = await tab().get(NOTE, '000001');
    expect(read).toMatchObject({ value: { value: { text: 'lama', stars: 1 }, revision: 1 } });
    expect(stored.get('catatan/000001')).toMatchObject({ version: 1, body: 'lama' });
    await tab().put(NOTE, { ...draft, id: '000001', seen: 1, value: { text: 'lama', stars: 4 }, at: NOON });
    expect(stored.get('catatan/000001')).toMatchObject({ version: 3, body: { text: 'lama', stars: 4 } });
  });

  it.each([
    ['version', { version: '3' }],
    ['pack', { pack: null }],
    ['made', { made: 'kemarin' }],
    ['changed', { changed: 7 }],
    ['revision', { revision: 1.5 }],
    ['stars', { body: { text: 'a' } }],
  ])('a damaged one (%s) is listed beside the others, and can be removed', async (where, change) => {
    const { stored, tab } = tabs();
    await tab().put(NOTE, { ...draft, name: 'Rusak' });
    await tab().put(NOTE, { ...draft, name: 'Utuh', at: NOON });
    stored.set('catatan/000001', { ...stored.get('catatan/000001')!, ...change } as StoredDocument);
    const list = await tab().list(NOTE);
    const damaged = refused({ reason: 'damaged', name: 'Rusak', where });
    expect(list.ok && list.value).toMatchObject([
      { name: 'Utuh', document: { ok: true } },
      { id: '000001', name: 'Rusak', document: damaged },
    ]);
    expect(await tab().put(NOTE, { ...draft, id: '000001', seen: 1 })).toEqual(damaged);
    expect(await tab().remove(NOTE, '000001')).toMatchObject({ ok: true });
    expect([...stored.keys()]).toEqual(['catatan/000002']);
  });

  it('records that are nothing of ours are left out of the list', async () => {
    const storage: DocumentStorage = {
      ...memoryDocuments(),
      list: async () => ({ ok: true, value: [null, 5, { kind: 'catatan' }] }),
    };
    expect(await new DocumentStore({ storage, random: counted() }).list(NOTE)).toEqual({
      ok: true,
      value: [],
    });
  });

  it('a full storage refuses writes and is still read', async () => {
    const store = new DocumentStore({ storage: refusing('full'), random: counted() });
    expect(await store.put(NOTE, draft)).toEqual(refused({ reason: 'full' }));
    expect(await store.put(NOTE, { ...draft, id: 'a1' })).toEqual(refused({ reason: 'full' }));
    expect(await store.rename(NOTE, 'a1', { name: 'Air', at: NOON })).toEqual(refused({ reason: 'full' }));
    expect(await store.list(NOTE)).toEqual({ ok: true, value: [] });
  });

  it('a blocked storage is a fault of every act', async () => {
    const store = new DocumentStore({ storage: refusing('blocked'), random: counted() });
    const blocked = refused({ reason: 'blocked' });
    expect(await store.list(NOTE)).toEqual(blocked);
    expect(await store.get(NOTE, 'a1')).toEqual(blocked);
    expect(await store.put(NOTE, draft)).toEqual(blocked);
    expect(await store.remove(NOTE, 'a1')).toEqual(blocked);
  });

  it('where nothing outlasts the page, the first write says so, once', async () => {
    const notLasting = vi.fn();
    const store = new DocumentStore({ storage: memoryDocuments(), random: counted(), notLasting });
    await store.list(NOTE);
    await store.remove(NOTE, 'a1');
    expect(notLasting).not.toHaveBeenCalled();
    await store.put(NOTE, draft);
    await store.put(NOTE, draft);
    expect(notLasting).toHaveBeenCalledOnce();
    const lasting = vi.fn();
    const storage = { ...memoryDocuments(), lasts: true };
    await new DocumentStore({ storage, random: counted(), notLasting: lasting }).put(NOTE, draft);
    expect(lasting).not.toHaveBeenCalled();
  });
});
