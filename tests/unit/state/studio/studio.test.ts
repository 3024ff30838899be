import type { Remote } from 'comlink';
import { expect, it, vi } from 'vitest';
import { StudioDesk } from '../../../../src/engine/studio/studioDesk';
import { Studio } from '../../../../src/state/studio/studio.svelte';
import { StudioLock } from '../../../../src/state/studio/studioLock';
import type { KeptFile, StudioStorage } from '../../../../src/state/studio/studioStorage';
import type { StudioWorker } from '../../../../src/workers/studio.worker';

const HOUSEHOLDS = ['NIK;kode desa;anggota']
  .concat(Array.from({ length: 6 }, (_, i) => `33260141017000${10 + i};33.26.01.2001;${i + 1}`))
  .join('\n');
const VILLAGES = 'kode;nilai\n33.26.01.2001;12\n33.26.01.2002;34\n';

class MemoryStorage implements StudioStorage {
  readonly kept = new Map<string, readonly KeptFile[]>();
  written: string[] = [];
  #work: unknown;
  work = () => Promise.resolve(this.#work);
  keepWork(work: unknown) {
    this.#work = work;
    return Promise.resolve('kept' as const);
  }
  files = (id: string) => Promise.resolve(this.kept.get(id) ?? []);
  keepFiles(id: string, files: readonly KeptFile[]) {
    this.written.push(...files.map(({ name }) => name));
    this.kept.set(id, files);
    return Promise.resolve('kept' as const);
  }
  remove(id: string) {
    this.kept.delete(id);
    return Promise.resolve('kept' as const);
  }
  clear() {
    this.kept.clear();
    return Promise.resolve();
  }
}

async function studioWith(storage: StudioStorage): Promise<Studio> {
  const desk = new StudioDesk({
    get: () => Promise.reject(new Error('no pack')),
    sha256: () => Promise.resolve(''),
  });
  let n = 0;
  const studio = new Studio({
    start: () => ({
      bring: (asked, onProgress) => desk.bring(asked, onProgress),
      ask: (question) => question(desk as unknown as Remote<StudioWorker>),
      tell: (act) => void act(desk as unknown as Remote<StudioWorker>),
      end: () => undefined,
    }),
    storage: () => Promise.resolve(storage),
    lock: (changed) => new StudioLock(undefined, changed),
    pack: () => 'contoh',
    randomId: () => `b${n++}`,
    places: () => [],
    packUrl: () => 'geojson/contoh/',
    unnamed: () => 'tanpa nama',
    now: () => '2026-01-31T00:00:00.000Z',
  });
  await studio.open();
  await until(() => expect(studio.opened).toBe(true));
  return studio;
}

/** The first file that is read also waits for the code of its readers, which takes a second where other tests run beside it. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

const file = (name: string, text: string): KeptFile => ({ name, blob: new Blob([text]) });
const allRead = (studio: Studio) =>
  until(() => expect(studio.brought.map(({ reading }) => reading.status)).not.toContain('reading'));

it('keeps a table of villages, and of one of persons not a byte', async () => {
  const storage = new MemoryStorage();
  const studio = await studioWith(storage);
  studio.bring([file('ruta.csv', HOUSEHOLDS), file('desa.csv', VILLAGES)]);
  await until(() => expect(studio.isReading).toBe(false));
  await until(() => expect(storage.kept.size).toBe(1));
  expect(storage.written).toEqual(['desa.csv']);
});

it('puts the table of villages in the place of that of persons, and keeps only that', async () => {
  const storage = new MemoryStorage();
  const studio = await studioWith(storage);
  studio.bring([file('ruta.csv', HOUSEHOLDS)]);
  await until(() => expect(studio.isReading).toBe(false));
  await allRead(studio);
  const against = await studio.addUp(studio.brought[0]!.id, {
    part: '',
    codeColumn: 'kode desa',
    measures: [{ kind: 'sum', name: 'jumlah anggota', column: 'anggota' }],
    settings: { threshold: 5, minDenominator: 20 },
  });
  expect(against).toBeNull();
  await until(() => expect(storage.written).toEqual(['ruta per desa.csv']));
  expect(await storage.kept.values().next().value![0]!.blob.text()).toBe(
    'kode;jumlah anggota\r\n33.26.01.2001;21\r\n',
  );
  expect(studio.brought.map(({ addedUp }) => addedUp?.map(({ code }) => code))).toEqual([['AGGREGATED']]);
});

it('reads a file again by other choices without keeping it twice', async () => {
  const storage = new MemoryStorage();
  const studio = await studioWith(storage);
  studio.bring([file('desa.csv', VILLAGES)]);
  await until(() => expect(storage.written).toEqual(['desa.csv']));
  studio.choose(studio.brought[0]!.id, { headerRow: 2 });
  await until(() => expect(studio.isReading).toBe(false));
  const { reading } = studio.brought[0]!;
  const columns = reading.status === 'read' ? reading.files[0]!.parts[0]!.columns : [];
  expect(columns.map(({ name }) => name)).toEqual(['33.26.01.2001', '12']);
  expect(storage.written).toEqual(['desa.csv']);
});
