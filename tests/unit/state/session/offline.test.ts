import { beforeEach, describe, expect, test } from 'vitest';
import type { OfflineHost, OfflineNews } from '../../../../src/state/offline/offlineHost.ts';
import type { KeptPack } from '../../../../src/state/offline/keptPacks.ts';
import { Offline, UNASKED_BYTES } from '../../../../src/state/session/offline.svelte.ts';

const PACK = { id: 'pekalongan', base: 'https://data.example.go.id/geojson/pekalongan/', bytes: 520_000 };

/** A browser that does as it is told, and notes what it was asked for. */
class FakeHost implements OfflineHost {
  readonly did: string[] = [];
  saves = false;
  registered = false;
  mayRegister = true;
  fault: unknown = null;
  list: KeptPack[] = [];
  news: OfflineNews | null = null;

  readonly packs = {
    list: () => Promise.resolve(this.list),
    keep: (base: string, kept: (bytes: number) => void = () => undefined) => {
      this.did.push(`keep ${base.split('/').at(-2) ?? ''}`);
      if (this.fault !== null) return Promise.reject(this.fault as Error);
      kept(7);
      const id = base.split('/').at(-2) ?? '';
      this.list = [{ id, version: '1.2.0', created: '2026-03-01', bytes: 7, provinces: null, keptOn: '' }];
      return Promise.resolve();
    },
    remove: (id: string) => {
      this.did.push(`remove ${id}`);
      this.list = [];
      return Promise.resolve();
    },
    size: () => Promise.resolve(2_200_000),
  };
  savesData = () => this.saves;
  isRegistered = () => Promise.resolve(this.registered);
  watch = (news: OfflineNews) => void (this.news = news);
  register = () => {
    this.did.push('register');
    if (this.mayRegister) this.news?.kept();
    return Promise.resolve(this.mayRegister);
  };
  takeOver = () => void this.did.push('take over');
  reload = () => void this.did.push('reload');
  app = () => Promise.resolve({ firstBytes: 30, laterBytes: 70, laterGzipBytes: 20, whole: false });
  keepApp = () => (this.fault === null ? Promise.resolve() : Promise.reject(this.fault as Error));
  persist = () => Promise.resolve();
}

let host: FakeHost;
let offline: Offline;

beforeEach(() => {
  host = new FakeHost();
  offline = new Offline(host);
});

describe('Offline', () => {
  test('keeps the app and the first pack of a visitor unasked', async () => {
    await offline.start(PACK, true);
    expect(host.did).toEqual(['register', 'keep pekalongan']);
    expect(offline.worker).toBe('kept');
    expect(offline.packs.map(({ id }) => id)).toEqual(['pekalongan']);
  });

  test('keeps no second pack and no large one before it is asked for', async () => {
    await offline.start({ ...PACK, id: 'contoh' }, false);
    expect(host.did).toEqual(['register']);
    await new Offline(host).start({ ...PACK, bytes: UNASKED_BYTES + 1 }, true);
    expect(host.did).toEqual(['register', 'register']);
  });

  test('renews a second pack that was asked for earlier', async () => {
    host.list = [{ id: 'contoh', version: '1.0.0', created: '', bytes: 5, provinces: null, keptOn: '' }];
    const base = 'https://data.example.go.id/geojson/contoh/';
    await offline.start({ id: 'contoh', base, bytes: 2_200_000 }, false);
    expect(host.did).toEqual(['register', 'keep contoh']);
  });

  test('fetches nothing unasked where data are to be saved, and all of the first stage when asked', async () => {
    host.saves = true;
    await offline.start(PACK, true);
    expect(host.did).toEqual([]);
    expect(offline.worker).toBe('held');
    expect(offline.app?.firstBytes).toBe(30);
    await offline.keepFirst(PACK);
    expect(host.did).toEqual(['register', 'keep pekalongan']);
    expect(offline.worker).toBe('kept');
  });

  test('where data are saved a worker of an earlier visit still gets its versions, but no data unasked', async () => {
    host.saves = true;
    host.registered = true;
    await offline.start(PACK, true);
    expect(host.did).toEqual(['register']);
  });

  test('says so where the browser keeps nothing, and asks for nothing more', async () => {
    host.mayRegister = false;
    await offline.start(PACK, true);
    expect(offline.worker).toBe('absent');
    expect(host.did).toEqual(['register']);
    host.news?.connection(false);
    expect(offline.shown({ kept: false, damaged: [] })).toBe(false);
  });

  test.each([
    [new DOMException('no room', 'QuotaExceededError'), 'full'],
    [new DOMException('no', 'SecurityError'), 'refused'],
    [new TypeError('no network'), 'unreachable'],
  ])('says why what was asked for is not kept: %s', async (fault, reason) => {
    await offline.start(PACK, true);
    host.fault = fault;
    await offline.keepApp();
    expect(offline.notKept).toBe(reason);
    expect(offline.keeping).toBeNull();
    host.fault = null;
    await offline.keepApp();
    expect(offline.notKept).toBeNull();
  });

  test('what could not be kept unasked is no fault of the page', async () => {
    host.fault = new DOMException('no room', 'QuotaExceededError');
    await offline.start(PACK, true);
    expect(offline.notKept).toBeNull();
    expect(offline.worker).toBe('kept');
  });

  test('never loads anew by itself; on request it takes the build that waits, or the one that has taken over', async () => {
    await offline.start(PACK, true);
    host.did.length = 0;
    expect(offline.shown({ kept: false, damaged: [] })).toBe(false);
    host.news?.update('waiting');
    expect(offline.shown({ kept: false, damaged: [] })).toBe(true);
    expect(host.did).toEqual([]);
    offline.renew();
    expect(host.did).toEqual(['take over']);
    // Another tab keeps the old build at work: asked again, the new one tries again.
    host.news?.update('held');
    expect(offline.update).toBe('held');
    offline.renew();
    expect(host.did).toEqual(['take over', 'take over']);
    host.news?.update('taken');
    offline.renew();
    expect(host.did).toEqual(['take over', 'take over', 'reload']);
  });

  test('a removed pack stays away until it is asked for again', async () => {
    await offline.start(PACK, true);
    await offline.removePack('pekalongan');
    expect(offline.packs).toEqual([]);
    await offline.keepPack(PACK);
    expect(offline.packs).toHaveLength(1);
    expect(offline.keeping).toBeNull();
  });

  test('asks for a size once', async () => {
    await offline.askSize('contoh', 'x');
    expect(offline.sizes.get('contoh')).toBe(2_200_000);
  });
});
