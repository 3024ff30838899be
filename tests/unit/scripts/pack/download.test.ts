import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, sha256 } from '../../../../scripts/pack/download';

describe('download', () => {
  const body = Buffer.alloc(700_000, 'abc');
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/batas.geojson')
        response.writeHead(200, { 'content-length': body.length }).end(body);
      else if (request.url === '/putus') {
        response.writeHead(200, { 'content-length': body.length });
        response.write(body.subarray(0, 1000), () => response.destroy());
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('tells progress and hands over the file whose hash is right', async () => {
    const progress: string[] = [];
    const bytes = await download({
      url: `${base}/batas.geojson`,
      sha256: sha256(body),
      onProgress: (line) => progress.push(line),
    });
    expect(bytes.length).toBe(700_000);
    expect(progress.at(-1)).toBe('684 kB dari 684 kB');
  });

  it('refuses a file that is not the one that was meant', async () => {
    const wrong = download({
      url: `${base}/batas.geojson`,
      sha256: '0'.repeat(64),
      onProgress: () => undefined,
    });
    await expect(wrong).rejects.toThrow(/sha256 berkas [0-9a-f]{64}, seharusnya 0{64}/);
  });

  it.each([
    ['a missing file', () => `${base}/tidak-ada`, 'server menjawab 404'],
    ['a connection that breaks off', () => `${base}/putus`, 'sambungan putus'],
    ['no network', () => 'http://127.0.0.1:1/x', 'tidak terjangkau; periksa jaringan'],
  ])('says in words: %s', async (_, url, words) => {
    await expect(download({ url: url(), sha256: null, onProgress: () => undefined })).rejects.toThrow(words);
  });
});
