import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewedPack } from '../../support/viewedPack';
import { memoryDocuments } from '../../../src/state/documents/memoryDocuments';
import { App } from '../../../src/state/app.svelte';
import type { Environment } from '../../../src/state/session/environment';
import { decodeState } from '../../../src/state/url/urlCodec';
import { mapView } from '../../../src/state/view/mapView';
import { SessionHistory } from './browserHistory';
import { noWorkers } from './fakeWorkers';

const PACKS = 'https://contoh.test/geojson/';

/** Serves the shipped packs from their folder; `lost` are files that the host has not. */
function serve(lost: readonly string[] = []) {
  vi.stubGlobal('fetch', (url: string) => {
    const path = url.replace(PACKS, 'public/geojson/');
    const there = existsSync(path) && !lost.some((name) => path.endsWith(name));
    return Promise.resolve(new Response(there ? readFileSync(path) : '', { status: there ? 200 : 404 }));
  });
}

/** The app without a browser: a history of its own, no media query holds, no worker starts. */
async function appAt(hash: string, { answering = true } = {}): Promise<App> {
  const { port } = new SessionHistory();
  const environment: Environment = {
    history: { ...port, hash: () => hash },
    matches: () => ({ current: false }),
    textScale: 1,
    packs: PACKS,
    startWorker: noWorkers,
    documents: () => Promise.resolve(memoryDocuments()),
    devicePosition: () => Promise.resolve({ ok: false, reason: 'absent' }),
  };
  const app = new App(environment);
  if (answering) await app.explorer.fetchAnswering();
  await app.pack.villages.open(app.nav.state.pack);
  await vi.waitFor(() => expect(app.pack.settled).toBe(true), { timeout: 20_000 });
  return app;
}

beforeEach(() => serve());
afterEach(() => vi.unstubAllGlobals());

describe('the app without a browser', () => {
  it('answers a link as the view of that link does', async () => {
    const hash = '#/peta?pack=contoh&ind=rtlh_persen&th=2024&tipologi=pesisir';
    const { explorer } = await appAt(hash);
    const view = mapView(decodeState(hash).state, await viewedPack('contoh'));
    expect(explorer.question).toEqual(view.question);
    expect(explorer.answer?.counts).toEqual(view.answer!.counts);
    expect(explorer.answer?.shown).toEqual(view.answer!.shown);
  });

  it('is not ready before the code has come that makes answers, and answers when it is there', async () => {
    const { explorer } = await appAt('#/peta?pack=contoh', { answering: false });
    expect(explorer.question).not.toBeNull();
    expect(explorer.pending).toBe(true);
    expect(explorer.answer).toBeNull();
    await explorer.fetchAnswering();
    expect(explorer.pending).toBe(false);
    expect(explorer.answer?.counts.length).toBeGreaterThan(0);
  });

  it('asks for no village of a pack that is not shipped, and says which are', async () => {
    const { pack } = await appAt('#/peta?pack=entah');
    expect(pack.dataset).toMatchObject({
      status: 'failed',
      fault: { code: 'packUnknown', got: 'entah', expected: 'pekalongan, contoh' },
    });
  });

  it('keeps the rest of a pack whose boundaries are missing, and reads them when tried again', async () => {
    serve(['batas.topo.json']);
    const app = await appAt('#/peta?pack=contoh');
    expect(app.pack.geometry).toMatchObject({ status: 'failed', fault: { file: 'batas.topo.json' } });
    expect(app.explorer.answer?.counts.length).toBeGreaterThan(0);
    expect(app.pack.faults.map(({ file }) => file)).toEqual(['batas.topo.json']);
    serve();
    await app.pack.villages.retry();
    await vi.waitFor(() => expect(app.pack.geometry.status).toBe('ready'), { timeout: 20_000 });
    expect(app.pack.faults).toEqual([]);
  });

  it('drops an open arithmetic when another pack has other rows', async () => {
    const app = await appAt('#/peta?pack=contoh');
    app.arithmetic = { indicatorId: 'p0', year: 2024, row: 3 };
    expect(app.arithmetic?.row).toBe(3);
    await app.pack.villages.open('pekalongan');
    expect(app.arithmetic).toBeNull();
  });
});
