import { describe, expect, it, vi } from 'vitest';
import type { FileSummary } from '../../../../src/engine/studio/studioSummary';
import { Studio } from '../../../../src/state/studio/studio.svelte';
import { WorkerGone, type StudioMachine } from '../../../../src/state/studio/studioMachine';
import type { Hold } from '../../../../src/state/studio/studioLock';
import type { Kept } from '../../../../src/state/studio/kept';
import type { KeptFile, StudioStorage } from '../../../../src/state/studio/studioStorage';

const fileOf = (name: string): KeptFile => ({ name, blob: new Blob(['kode;nilai']) });

function summary(name: string, code?: string): FileSummary {
  const severity = code === undefined ? 'notice' : 'rejected';
  const issues =
    code === undefined
      ? []
      : [{ code, severity, part: '', column: null, rows: [], count: 1, found: {} } as const];
  const verdict = code === undefined ? 'accepted' : 'rejected';
  return { name, format: 'csv', verdict, rowsIn: 1, rowsRejected: 0, issues, parts: [], toAggregate: [] };
}

/** A storage in memory that answers as the test says. */
class MemoryStorage implements StudioStorage {
  document: unknown = undefined;
  answer: Kept = 'kept';
  readonly kept = new Map<string, readonly KeptFile[]>();

  work = () => Promise.resolve(this.document);
  keepWork = (work: unknown) => ((this.document = work), Promise.resolve<Kept>('kept'));
  files = (id: string) => Promise.resolve(this.kept.get(id) ?? []);
  keepFiles = (id: string, files: readonly KeptFile[]) => {
    if (this.answer === 'kept') this.kept.set(id, files);
    return Promise.resolve(this.answer);
  };
  remove = (id: string) => (this.kept.delete(id), Promise.resolve<Kept>('kept'));
  clear = () => (this.kept.clear(), Promise.resolve());
}

interface Setting {
  readonly storage?: MemoryStorage;
  /** Begins the ids of what is brought, which differ between visits. */
  readonly visit?: string;
  /** What comes of a file, by its name; by default it is read. */
  readonly read?: (name: string) => Promise<readonly FileSummary[]>;
}

function made({
  storage = new MemoryStorage(),
  read = (name) => Promise.resolve([summary(name)]),
  visit = 'f',
}: Setting = {}) {
  let hold: (hold: Hold) => void = () => undefined;
  let ids = 0;
  const machines: { ended: boolean }[] = [];
  const start = (): StudioMachine => {
    const machine = { ended: false };
    machines.push(machine);
    return {
      bring: ({ name }) => read(name),
      ask: () => Promise.reject(new WorkerGone('silent')),
      tell: () => undefined,
      end: () => void (machine.ended = true),
    };
  };
  const studio = new Studio({
    start,
    storage: () => Promise.resolve(storage),
    lock: (changed) => {
      hold = changed;
      return { hold: () => Promise.resolve(changed('held')), release: () => undefined } as never;
    },
    pack: () => 'contoh',
    randomId: () => `${visit}${++ids}`,
    places: () => [],
    packUrl: () => '/',
    unnamed: () => 'tanpa nama',
    now: () => '2026-11-30T00:00:00Z',
  });
  return { studio, storage, machines, told: (to: Hold) => hold(to) };
}

const statuses = (studio: Studio) => studio.brought.map(({ reading }) => reading.status);

describe('Studio', () => {
  it('keeps files that were dropped before the work of an earlier visit was there', async () => {
    const storage = new MemoryStorage();
    const before = made({ storage });
    await before.studio.open();
    before.studio.bring([fileOf('lama.csv')]);
    await vi.waitFor(() => expect(storage.kept.size).toBe(1));
    const { studio } = made({ storage, visit: 'g' });
    studio.bring([fileOf('baru.csv')]);
    await studio.open();
    await vi.waitFor(() => expect(statuses(studio)).toEqual(['read', 'read']));
    expect(studio.brought.map(({ files }) => files[0]!.name)).toEqual(['lama.csv', 'baru.csv']);
    const names = () => [...storage.kept.values()].flat().map(({ name }) => name);
    await vi.waitFor(() => expect(names()).toEqual(['lama.csv', 'baru.csv']));
  });

  it('stores no file that tells of persons, and none that is refused', async () => {
    const code = (name: string) => (name === 'warga.csv' ? 'PRIVACY_PERSONAL_DATA' : undefined);
    const { studio, storage } = made({ read: (name) => Promise.resolve([summary(name, code(name))]) });
    await studio.open();
    studio.bring([fileOf('warga.csv'), fileOf('desa.csv')]);
    await vi.waitFor(() =>
      expect([...storage.kept.values()].flat().map(({ name }) => name)).toEqual(['desa.csv']),
    );
    expect(statuses(studio)).toEqual(['read', 'read']);
  });

  it('goes on with the next file after one on which the worker hung, one after the other', async () => {
    let reading = 0;
    const read = async (name: string) => {
      expect(++reading).toBe(1);
      await Promise.resolve();
      reading--;
      if (name === 'macet.csv') throw new WorkerGone('silent');
      return [summary(name)];
    };
    const { studio, machines } = made({ read });
    await studio.open();
    studio.bring([fileOf('satu.csv'), fileOf('macet.csv'), fileOf('dua.csv')]);
    await vi.waitFor(() => expect(statuses(studio)).toEqual(['read', 'hung', 'read']));
    expect(machines.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('says that the storage is full until the file that did not fit is taken out', async () => {
    const { studio, storage } = made();
    await studio.open();
    storage.answer = 'full';
    studio.bring([fileOf('besar.csv')]);
    await vi.waitFor(() => expect(studio.kept).toBe('full'));
    studio.remove(studio.brought[0]!.id);
    await vi.waitFor(() => expect(studio.kept).toBe('kept'));
  });

  it('starts another worker where a question finds none, and forgets all when another window takes over', async () => {
    const { studio, machines, told } = made();
    await studio.open();
    studio.bring([fileOf('satu.csv')]);
    await vi.waitFor(() => expect(statuses(studio)).toEqual(['read']));
    await expect(studio.ask(() => Promise.resolve(1))).rejects.toThrow(WorkerGone);
    await vi.waitFor(() => expect(statuses(studio)).toEqual(['read']));
    expect(machines.map(({ ended }) => ended)).toEqual([true, false]);
    told('elsewhere');
    expect([studio.brought.length, studio.opened, machines[1]!.ended]).toEqual([0, false, true]);
  });
});
