import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../src/data/model/programme';
import { EMPTY_DRAFT, type CommitmentDraft, type RecordedCommitment } from '../../../../src/helix/commitment';
import { done, refused } from '../../../../src/state/documents/documentFault';
import { DocumentStore } from '../../../../src/state/documents/documentStore';
import type { DocumentStorage, StoredDocument } from '../../../../src/state/documents/documentStorage';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import type { Helix } from '../../../../src/state/helix/helix.svelte';
import { HelixCommitments } from '../../../../src/state/helix/helixCommitments.svelte';
import { plannerDataset } from '../../../support/plannerPack';
import { aCommitment } from '../../helix/aCommitment';
import { anIntervention } from '../../helix/anIntervention';

const DATASET = plannerDataset();
const ACTORS: readonly Actor[] = [
  {
    id: 'pemkab',
    kind: 'pemkab',
    name: { id: 'Pemkab', en: 'Regency' },
    aliases: ['Pemda'],
    symbol: 'Kb',
    color: '#000',
  },
];
const DRAFT = { ...EMPTY_DRAFT, actor: 'pemkab', action: 'Sumur bor' };

/** A reader's lists over documents that several may share; random numbers and days follow one another. */
function keeperOver(storage: DocumentStorage, { ids = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] } = {}) {
  const random = ids[Symbol.iterator]();
  const helix = {
    dataset: DATASET,
    actors: ACTORS,
    interventions: [anIntervention('lama', { stage: 'done' })],
  } as unknown as Helix;
  const store = new DocumentStore({ storage, random: () => random.next().value ?? 0.9 });
  return new HelixCommitments(helix, {
    store: () => Promise.resolve(store),
    now: () => '2026-03-02T09:00:00Z',
    today: () => '2026-03-02',
    random: () => random.next().value ?? 0.9,
    firstName: () => 'Komitmen',
  });
}
/** What the form does: reads what was typed and keeps it, or says what is wrong. */
async function record(
  kept: HelixCommitments,
  draft: CommitmentDraft,
  corrected: RecordedCommitment | null = null,
) {
  const read = kept.read(draft, 'id', corrected);
  if (read.ok) await kept.keep(read.value);
  return read.ok ? [] : read.faults;
}
const actions = (kept: HelixCommitments) => kept.commitments.map(({ action }) => action);

describe('the commitments in this browser', () => {
  it('begin with the first one, in a list with the first name', async () => {
    const kept = keeperOver(memoryDocuments());
    expect(kept.isThere).toBe(false);
    await kept.refresh();
    expect([kept.isThere, kept.open, kept.commitments]).toEqual([true, null, []]);
    expect(await record(kept, { ...DRAFT, amount: '5 juta' })).toEqual([]);
    expect(kept.open).toMatchObject({ name: 'Komitmen', pack: DATASET.manifest.id });
    expect(kept.commitments).toMatchObject([
      { actorId: 'pemkab', action: 'Sumur bor', amount_rp: 5e6, made: '2026-03-02', status: 'promised' },
    ]);
    expect(kept.commitments[0]!.id).toMatch(/^komitmen-[a-z\d]{6}$/);
    expect(kept.sums).toEqual({ count: 1, cancelled: 0, amount_rp: 5e6, withoutAmount: 0 });
  });

  it('are not touched by what is refused', async () => {
    const kept = keeperOver(memoryDocuments());
    await kept.refresh();
    const faults = await record(kept, { ...DRAFT, actor: 'entah' });
    expect(faults.map(({ kind }) => kind)).toEqual(['actorUnknown']);
    expect(kept.lists).toEqual([]);
  });

  it('are kept one after the other, however fast they come', async () => {
    const kept = keeperOver(memoryDocuments());
    await kept.refresh();
    await Promise.all(['A', 'B', 'C'].map((action) => record(kept, { ...DRAFT, action })));
    expect(actions(kept)).toEqual(['A', 'B', 'C']);
    expect(kept.fault).toBeNull();
  });

  it('are corrected, set, removed and replaced by id', async () => {
    const kept = keeperOver(memoryDocuments());
    await kept.replace([aCommitment('a', { updated: '2026-01-01', status: 'running' }), aCommitment('lama')]);
    const [first] = kept.commitments;
    expect(await record(kept, { ...DRAFT, due: '2026-03-01' }, first!)).toMatchObject([
      { kind: 'dueBeforeMade' },
    ]);
    await record(kept, DRAFT, first!);
    expect(kept.commitments[0]).toMatchObject({
      id: 'a',
      action: 'Sumur bor',
      status: 'running',
      updated: '2026-03-02',
    });
    await kept.setStatus('a', 'cancelled');
    expect(kept.standing.map(({ timing, intervention }) => [timing, intervention?.id])).toEqual([
      ['cancelled', undefined],
      ['done', 'lama'],
    ]);
    await kept.remove('a');
    expect(kept.commitments.map(({ id }) => id)).toEqual(['lama']);
  });

  it('lie in several lists, of which one is open', async () => {
    const kept = keeperOver(memoryDocuments());
    await kept.refresh();
    await record(kept, DRAFT);
    await kept.begin('Rakor Juni');
    expect(kept.open!.name).toBe('Rakor Juni');
    await record(kept, { ...DRAFT, action: 'Lain' });
    await kept.rename('Rakor Juli');
    expect(kept.lists.map(({ name }) => name).sort()).toEqual(['Komitmen', 'Rakor Juli']);
    kept.choose(kept.lists.find(({ name }) => name === 'Komitmen')!.id);
    expect(actions(kept)).toEqual(['Sumur bor']);
    await kept.rename(' ');
    expect(kept.fault).toEqual({ reason: 'nameless' });
    await kept.removeList(kept.open!.id);
    expect(kept.lists.map(({ name }) => name)).toEqual(['Rakor Juli']);
  });

  it('that another tab has changed meanwhile stay, and what was written here becomes a copy that is open', async () => {
    const shared = memoryDocuments();
    const here = keeperOver(shared);
    await record(here, DRAFT);
    const there = keeperOver(shared, { ids: [0.7, 0.75, 0.8] });
    await there.refresh();
    await record(there, { ...DRAFT, action: 'Dari tab lain' });
    await record(here, { ...DRAFT, action: 'Dari sini' });
    expect(here.fault).toMatchObject({ reason: 'changedElsewhere', name: 'Komitmen' });
    expect(actions(here)).toEqual(['Sumur bor', 'Dari sini']);
    expect(here.open!.name).toBe('Komitmen (2)');
    const others = here.lists.find(({ name }) => name === 'Komitmen')!.value.commitments;
    expect(others.map(({ action }) => action)).toEqual(['Sumur bor', 'Dari tab lain']);
  });

  it('say so where the browser has no room, and the next attempt is made all the same', async () => {
    const memory = memoryDocuments();
    let isFull = true;
    const storage: DocumentStorage = {
      ...memory,
      change: (...asked) => (isFull ? Promise.resolve(refused({ reason: 'full' })) : memory.change(...asked)),
    };
    const kept = keeperOver(storage);
    await record(kept, DRAFT);
    expect([kept.fault, kept.commitments]).toEqual([{ reason: 'full' }, []]);
    isFull = false;
    await record(kept, DRAFT);
    expect([kept.fault, actions(kept)]).toEqual([null, ['Sumur bor']]);
  });

  it('of another pack and damaged ones are left as they are', async () => {
    const stored = (id: string, change: Partial<StoredDocument>): [string, StoredDocument] => [
      `komitmen/${id}`,
      {
        ...{ kind: 'komitmen', id, version: 1, name: id, pack: DATASET.manifest.id, revision: 1 },
        ...{ made: '2026-01-01T00:00:00Z', changed: '2026-01-01T00:00:00Z', body: { commitments: [] } },
        ...change,
      },
    ];
    const kept = keeperOver(
      memoryDocuments(
        new Map([stored('lain', { pack: 'lain' }), stored('rusak', { body: 7 }), stored('baik', {})]),
      ),
    );
    await kept.refresh();
    expect(kept.lists.map(({ id }) => id)).toEqual(['baik']);
    expect(kept.unreadable.map(({ id }) => id)).toEqual(['rusak']);
    await kept.removeList('rusak');
    expect(kept.unreadable).toEqual([]);
  });

  it('are there to be recorded even where nothing kept can be read', async () => {
    const kept = keeperOver({
      ...memoryDocuments(),
      list: () => Promise.resolve(refused({ reason: 'blocked' })),
    });
    await kept.refresh();
    expect([kept.isThere, kept.fault]).toEqual([true, { reason: 'blocked' }]);
    const other = keeperOver({ ...memoryDocuments(), list: () => Promise.resolve(done([])) });
    expect(await record(other, DRAFT)).toEqual([]);
  });
});

describe('what a commitment names of the pack', () => {
  const { pack, origin } = keeperOver(memoryDocuments());

  it('is actors by any of their names, villages and kecamatan by code', () => {
    expect([pack.actorOf('Pemda'), pack.actorOf('entah')]).toEqual(['pemkab', null]);
    const { kecamatan } = DATASET.villages;
    expect(pack.isDistrict(kecamatan.keys[0]!)).toBe(true);
    expect(pack.isVillage(kecamatan.keys[0]!)).toBe(false);
  });

  it('is where its rows come from', () => {
    const isDemo = DATASET.manifest.demo;
    expect(origin.provenance).toBe(isDemo ? 'peraga' : 'dokumentasi');
  });
});
