import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { columnKey } from '../../../../src/data/model/dataset';
import { baseOf } from '../../../../src/state/pack/otherPack';
import { PackStore } from '../../../../src/state/pack/packStore.svelte';
import { PREVIEW_PACK } from '../../../../src/state/pack/previewPack';
import { SHIPPED_PACKS } from '../../../../src/state/pack/shippedPacks';
import { keepPreview } from '../../../../src/state/studio/previewStorage';
import { noWorkers } from '../fakeWorkers';

const FOLDER = 'public/geojson/contoh/';

function filesOf() {
  const names = readdirSync(FOLDER).filter((name) => name.includes('.'));
  return names.map((path) => ({ path, bytes: new Uint8Array(readFileSync(FOLDER + path)) }));
}

async function opened(): Promise<PackStore> {
  const store = new PackStore({ packs: 'https://contoh.test/', startWorker: noWorkers });
  await store.open(PREVIEW_PACK);
  await vi.waitFor(() => expect(store.settled).toBe(true), { timeout: 20_000 });
  return store;
}

const baseIn = ({ dataset }: PackStore) => baseOf(dataset.status === 'ready' ? dataset.value.manifest : null);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('fetch', () => Promise.reject(new Error('the preview asks no server')));
});

describe('the preview as a pack', () => {
  it('has an id that no shipped pack has', () => {
    expect(SHIPPED_PACKS as readonly string[]).not.toContain(PREVIEW_PACK);
  });

  it('is read from the browser alone, under its own id, and knows which pack it would become', async () => {
    await keepPreview(filesOf());
    const store = await opened();
    expect(store.faults).toEqual([]);
    expect(store.dataset).toMatchObject({ status: 'ready', value: { manifest: { id: PREVIEW_PACK } } });
    expect(baseIn(store)).toBe('contoh');
    await store.need({ indicatorId: 'p0', year: 2024 });
    expect(store.columns.get(columnKey('p0', 2024))).toMatchObject({ status: 'ready' });
  });

  it('says that it is not there, and is there once it was made and tried again', async () => {
    const store = await opened();
    expect(store.dataset).toMatchObject({
      status: 'failed',
      fault: { code: 'packUnknown', got: PREVIEW_PACK },
    });
    expect(baseIn(store)).toBe(SHIPPED_PACKS[0]);
    await keepPreview(filesOf());
    await store.retry();
    expect(store.dataset.status).toBe('ready');
  });
});
