import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileServer, serveFolders } from '../../../bench/fileServer';

describe('the file server of the benches', () => {
  const text = 'desa '.repeat(5000);
  let folder = '';
  let server: FileServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'server-'));
    writeFileSync(join(folder, 'desa.csv'), text);
    writeFileSync(join(folder, 'font.woff2'), text);
    server = await serveFolders({ 'app/': folder });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('it counts what goes over the line, zipped where a host would zip', async () => {
    server.forget();
    const answer = await fetch(`${server.origin}/app/desa.csv`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(await answer.text()).toBe(text);
    await fetch(`${server.origin}/app/font.woff2`, { headers: { 'Accept-Encoding': 'gzip' } });
    const zipped = gzipSync(text, { level: 6 }).length;
    expect(server.transfers).toMatchObject([
      { path: 'app/desa.csv', bytes: zipped, rawBytes: text.length },
      { path: 'app/font.woff2', bytes: text.length, rawBytes: text.length },
    ]);
  });

  test('it tells what had ended before something else was asked for', async () => {
    server.forget();
    await (await fetch(`${server.origin}/app/desa.csv`)).text();
    await (await fetch(`${server.origin}/app/font.woff2`)).text();
    const [first, second] = server.transfers;
    expect(first?.ended).toBeLessThan(second?.asked ?? 0);
    expect(second?.asked).toBeLessThan(second?.ended ?? 0);
  });

  test('on a slow line two files that are asked for together are under way together', async () => {
    server.forget();
    server.limit(200_000);
    const files = ['desa.csv', 'font.woff2'].map(async (name) => {
      const answer = await fetch(`${server.origin}/app/${name}`, {
        headers: { 'Accept-Encoding': 'identity' },
      });
      return (await answer.text()).length;
    });
    expect(await Promise.all(files)).toEqual([text.length, text.length]);
    server.limit(null);
    const [first, second] = server.transfers;
    expect(second?.asked).toBeLessThan(first?.ended ?? 0);
  });

  test('a file that is not there is a 404, also outside of its folders', async () => {
    const found = await Promise.all(
      ['app/x.csv', 'other/desa.csv', 'app/..%2f..%2fetc/passwd'].map(
        async (path) => (await fetch(`${server.origin}/${path}`)).status,
      ),
    );
    expect(found).toEqual([404, 404, 404]);
  });
});
