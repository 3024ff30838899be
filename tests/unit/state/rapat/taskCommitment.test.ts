import { describe, expect, it } from 'vitest';
import { taskCommitment } from '../../../../src/state/rapat/taskCommitment';
import { aCommitment, PACK } from '../../helix/aCommitment';
import { decision, task, withTasks } from '../../story/samples';
import { DocumentStore } from '../../../../src/state/documents/documentStore';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import { COMMITMENT_KIND } from '../../../../src/state/helix/commitmentKind';
import { DECK_KIND } from '../../../../src/state/rapat/deckKind';
import { commitmentId, readTaskNews } from '../../../../src/state/rapat/taskNews';
import { EMPTY_DECK } from '../../../../src/story/deck';
import { LastReports } from '../../../../src/story/reports';

const ACTORS = [
  { id: 'pemkab', name: { id: 'Pemkab', en: 'Regency' } },
  { id: 'usaha', name: { id: 'Dunia usaha', en: 'Business' } },
];
const of = (change: Parameters<typeof task>[1], { link = '#/peta', chosen = null as string | null } = {}) => {
  const one = task('2', { actor: 'Pemkab', ...change });
  return taskCommitment(
    { decision: decision('x7', { link }), task: one },
    {
      ...{ pack: PACK, actors: ACTORS, chosen, status: 'running' },
      ...{ made: '2026-11-29', today: '2026-12-01' },
    },
  );
};

describe('a task as a commitment', () => {
  it('says who, what, until when and with what money, under an id that follows from the decision', () => {
    const result = of({ due: '2027-01-31', amount: 25_000_000, fund: 'Dana Desa' });
    expect(result).toEqual({
      ok: true,
      value: {
        ...{ id: 'rapat-2026-11-29-x7-2', made: '2026-11-29', updated: '2026-12-01', status: 'running' },
        ...{ actorId: 'pemkab', actorName: '', action: 'Menggali sumur', precision: 'regency', codes: [] },
        ...{ amount_rp: 25_000_000, fund: 'Dana Desa', due: '2027-01-31', sector: '' },
      },
    });
  });

  it.each([
    ['regency', null, 'pemkab', ''],
    ['Pemda', null, 'pemkab', 'Pemda'],
    ['Bank Air', 'usaha', 'usaha', 'Bank Air'],
  ])('of %s, chosen %s, is of %s named %j', (actor, chosen, actorId, actorName) => {
    const result = of({ actor }, { chosen });
    expect(result.ok && [result.value.actorId, result.value.actorName]).toEqual([actorId, actorName]);
  });

  it.each([
    ['#/peta?desa=33.01.01.2001', 'village', ['33.01.01.2001']],
    [
      '#/peta?desa=33.01.01.2001&banding=33.01.02.2001,33.01.01.2001',
      'village',
      ['33.01.01.2001', '33.01.02.2001'],
    ],
    ['#/peta?desa=33.99.99.2001', 'regency', []],
  ])('decided at %s is for the %s %j', (link, precision, codes) => {
    const result = of({}, { link });
    expect(result.ok && [result.value.precision, result.value.codes]).toEqual([precision, codes]);
  });

  it('is refused with everything that stands against it', () => {
    const kinds = (change: Parameters<typeof task>[1]) => {
      const result = of(change);
      return result.ok ? [] : result.faults.map(({ kind }) => kind);
    };
    expect(kinds({ actor: 'Bank Air' })).toEqual(['actorUnknown']);
    expect(kinds({ amount: 2e15, due: '2026-11-28' })).toEqual(['amountTooLarge', 'dueBeforeMade']);
    expect(kinds({ action: 'x'.repeat(501) })).toEqual(['textTooLong']);
  });
});

describe('what a browser knows of tasks', () => {
  const AT = '2026-11-29T03:00:00.000Z';
  async function stored() {
    let n = 0.1;
    const store = new DocumentStore({ storage: memoryDocuments(), random: () => (n += 0.01) });
    const deck = {
      ...EMPTY_DECK,
      decisions: [withTasks('x', [task('1'), task('2')])],
      reports: [
        { decision: 'x', task: '1', at: '2026-12-02T10:00:00.000Z', status: 'running' },
        { decision: 'x', task: '4', at: '2026-12-04T10:00:00.000Z', status: 'running' },
        { decision: 'x', task: '5', at: '2026-12-02T10:00:00.000Z', status: 'done' },
      ] as const,
    };
    const id = commitmentId(deck.decisions[0]!, task('1'));
    const commitments = [
      aCommitment(id, { status: 'done', updated: '2026-12-02' }),
      aCommitment('rapat-2026-11-29-x-2', { status: 'done', updated: '2026-12-03' }),
      aCommitment('rapat-2026-11-29-x-3', { status: 'promised' }),
      aCommitment('rapat-2026-11-29-x-4', { status: 'done', updated: '2026-12-02' }),
      aCommitment('rapat-2026-11-29-x-5', { status: 'done', updated: '2026-12-02' }),
      aCommitment('rapat-2026-11-29-x-2-0123456789ab', { status: 'cancelled', updated: '2026-12-09' }),
      aCommitment('komitmen-abc'),
    ];
    await store.put(DECK_KIND, { name: 'Rakor', pack: 'contoh', value: deck, at: AT });
    await store.put(COMMITMENT_KIND, { name: 'K', pack: 'contoh', value: { commitments }, at: AT });
    return readTaskNews(store);
  }

  it('is what any meeting told, and how the commitments of tasks stand', async () => {
    const news = await stored();
    expect([...news.names.values()]).toEqual(['Rakor']);
    expect([...news.commitments.keys()]).toEqual([1, 2, 3, 4, 5].map((n) => `rapat-2026-11-29-x-${n}`));
    const last = new LastReports(news.reports);
    // Of one day the commitment counts: the meeting set it, and Helix changed it after that.
    expect(last.of({ decision: 'x', task: '1' })?.status).toBe('done');
    expect(last.of({ decision: 'x', task: '4' })?.status).toBe('running');
    // What both tell is told once.
    expect(news.reports.filter(({ task: one }) => one === '5')).toHaveLength(1);
    expect(last.of({ decision: 'x', task: '2' })?.status).toBe('done');
    expect(last.of({ decision: 'x', task: '3' })).toBeNull();
  });
});
