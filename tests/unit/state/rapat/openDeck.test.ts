import { describe, expect, it } from 'vitest';
import { refused } from '../../../../src/state/documents/documentFault';
import { DocumentStore } from '../../../../src/state/documents/documentStore';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import type { StoredDocument } from '../../../../src/state/documents/documentStorage';
import { DECK_KIND } from '../../../../src/state/rapat/deckKind';
import { OpenDeck } from '../../../../src/state/rapat/openDeck.svelte';
import { EMPTY_DECK, withScene, withoutScene, type Deck } from '../../../../src/story/deck';
import { scene } from '../../story/samples';

const NOW = '2026-11-29T03:00:00.000Z';
const base: Deck = { ...EMPTY_DECK, scenes: [scene('a'), scene('b')] };
const add = (id: string) => (deck: Deck) => ({ ...deck, scenes: [...deck.scenes, scene(id)] });
const ids = (open: OpenDeck) => open.deck?.scenes.map((one) => one.id).join('');

/** A browser with one stored meeting, and windows that open it. */
async function browser() {
  const stored = new Map<string, StoredDocument>();
  const storage = memoryDocuments(stored);
  const store = new DocumentStore({ storage, random: () => 0.5 });
  const put = await store.put(DECK_KIND, { name: 'Rakor', pack: 'contoh', value: base, at: NOW });
  if (!put.ok) throw new Error(put.fault.reason);
  const windowOf = (of = store) => new OpenDeck({ store: async () => of } as never, () => NOW);
  return { id: put.value.id, stored, storage, windowOf };
}

describe('an open meeting', () => {
  it('is read, changed and stored', async () => {
    const { id, windowOf } = await browser();
    const open = windowOf();
    await open.open(id);
    expect([open.kept?.name, ids(open)]).toEqual(['Rakor', 'ab']);
    expect(await open.change(add('c'), 'Rakor TKPK')).toBe(true);
    const again = windowOf();
    await again.open(id);
    expect([again.kept?.name, ids(again)]).toEqual(['Rakor TKPK', 'abc']);
  });

  it('keeps what two windows change, each on what the other has stored', async () => {
    const { id, windowOf } = await browser();
    const [wall, presenter] = [windowOf(), windowOf()];
    await wall.open(id);
    await presenter.open(id);
    await wall.change(add('c'));
    await presenter.change((deck) => withoutScene(deck, 'a'));
    expect(ids(presenter)).toBe('bc');
    await wall.open(id);
    expect(ids(wall)).toBe('bc');
  });

  it('stores changes that were asked for at once one after another', async () => {
    const { id, windowOf } = await browser();
    const open = windowOf();
    await open.open(id);
    const draft = { link: '#/peta', pack: 'contoh', dataVersion: '' };
    await Promise.all([
      open.change((deck) => withScene(deck, draft, () => 0.1)),
      open.change((deck) => withScene(deck, draft, () => 0.2)),
      open.change((deck) => withScene(deck, draft, () => 0.3)),
    ]);
    expect(open.deck?.scenes).toHaveLength(5);
  });

  it('that cannot be stored says why, and stays as it is', async () => {
    const { id, storage, windowOf } = await browser();
    const full = { ...storage, change: async () => refused({ reason: 'full' as const }) };
    const open = windowOf(new DocumentStore({ storage: full, random: () => 0.5 }));
    await open.open(id);
    expect(await open.change(add('c'))).toBe(false);
    expect(open.fault).toEqual({ reason: 'full' });
    expect(ids(open)).toBe('ab');
  });

  it('that is damaged, of a later version or gone is refused with its reason', async () => {
    const { id, stored, windowOf } = await browser();
    const [[key, document]] = stored as unknown as [[string, StoredDocument]];
    const faultOf = async (change: object | null) => {
      if (change === null) stored.delete(key);
      else stored.set(key, { ...document, ...change });
      const open = windowOf();
      await open.open(id);
      return [open.deck, open.fault?.reason];
    };
    expect(await faultOf({ body: { ...base, scenes: 'none' } })).toEqual([null, 'damaged']);
    expect(await faultOf({ version: 3 })).toEqual([null, 'newer']);
    expect(await faultOf(null)).toEqual([null, 'absent']);
  });

  it('changes nothing before it was read', async () => {
    const { windowOf } = await browser();
    expect(await windowOf().change(add('c'))).toBe(false);
  });
});
