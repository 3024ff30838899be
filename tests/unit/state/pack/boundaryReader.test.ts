import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../../scripts/commands/packFolder';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { boundaryReader } from '../../../../src/state/pack/boundaryReader';
import { fakeWorkers, noWorkers } from '../fakeWorkers';

const PATH = 'batas.topo.json';
const file = () => ({
  path: PATH,
  binary: false,
  bytes: new Uint8Array(readFileSync(`public/geojson/contoh/${PATH}`)),
});
const { dataset } = await openFolder('public/geojson/contoh');
const { n, code } = dataset.villages;
const LARGE = 2001;

describe('the reader of boundaries', () => {
  it('reads those of up to 2,000 villages without a worker', async () => {
    const read = await boundaryReader(2000, noWorkers)(file(), code);
    expect(read).toMatchObject({ ok: true, value: { villages: { n } } });
  });

  it('reads larger ones in a worker, which ends with the answer', async () => {
    const { start, started } = fakeWorkers('boundaries', () => ({ read: readBoundaries }));
    const read = await boundaryReader(LARGE, start)(file(), code);
    expect(read).toMatchObject({ ok: true, value: { villages: { n } } });
    expect(started.map(({ ended }) => ended)).toEqual([true]);
  });

  it('says which file its worker ended over', async () => {
    const { start, started } = fakeWorkers('boundaries', () => ({
      read: () => {
        queueMicrotask(() => started[0]!.break('out of memory'));
        return new Promise(() => undefined);
      },
    }));
    expect(await boundaryReader(LARGE, start)(file(), code)).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', file: PATH, got: 'out of memory', retry: true },
    });
  });

  it('says which file could not be read where the browser starts no worker', async () => {
    expect(await boundaryReader(LARGE, noWorkers)(file(), code)).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', file: PATH, retry: true },
    });
  });
});
