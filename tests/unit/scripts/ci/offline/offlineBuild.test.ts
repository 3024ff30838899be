import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  MOST_FILE_BYTES,
  MOST_FIRST_BYTES,
  sizeFaults,
  writeOffline,
} from '../../../../../scripts/ci/offline/offlineBuild.ts';
import type { AppFile } from '../../../../../src/offline/appFiles.ts';

const file = (path: string, bytes: number, stage: AppFile['stage']): AppFile => ({
  path,
  hash: 'a'.repeat(20),
  bytes,
  gzipBytes: bytes,
  stage,
});

describe('sizeFaults', () => {
  test('nothing is wrong with a build that fits', () => {
    expect(
      sizeFaults([file('a.js', MOST_FIRST_BYTES, 'first'), file('b.js', MOST_FILE_BYTES, 'later')]),
    ).toEqual([]);
  });
  test('names a file that is too large, and what to do', () => {
    const [fault = ''] = sizeFaults([file('assets/besar.wasm', MOST_FILE_BYTES + 1, 'later')]);
    expect(fault).toMatch(
      /^assets\/besar\.wasm has 4000001 bytes, more than the 4000000 .* raise MOST_FILE_BYTES/,
    );
  });
  test('names a first visit that would weigh too much', () => {
    const [fault = ''] = sizeFaults([file('a.js', MOST_FIRST_BYTES, 'first'), file('b.js', 1, 'first')]);
    expect(fault).toMatch(new RegExp(`^the first visit would keep ${MOST_FIRST_BYTES + 1} bytes`));
  });
});

describe('writeOffline', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'petala-luring-'));
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, 'geojson/pekalongan'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html><head></head></html>');
    writeFileSync(join(folder, 'assets/a-1.js'), 'a');
    writeFileSync(join(folder, 'assets/rapat-1.js'), 'r');
    writeFileSync(join(folder, 'geojson/pekalongan/nilai.csv'), 'kode');
    writeFileSync(join(folder, 'sw-off.js'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('names the build in its page and lists its files, without the data and the switch', async () => {
    const built = await writeOffline(folder, new Set(['assets/a-1.js']));
    expect(built.files.map(({ path, stage }) => `${stage} ${path}`)).toEqual([
      'first assets/a-1.js',
      'later assets/rapat-1.js',
      'first index.html',
    ]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
      `name="petala-build" content="${built.id}"`,
    );
    expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain(built.id);
    expect(JSON.parse(readFileSync(join(folder, `luring-${built.id}.json`), 'utf8'))).toEqual(built);
  });

  test('fails with a sentence where a file is too large to be kept', async () => {
    writeFileSync(join(folder, 'assets/besar-1.wasm'), new Uint8Array(MOST_FILE_BYTES + 1));
    await expect(writeOffline(folder, new Set())).rejects.toThrow(/assets\/besar-1\.wasm has 4000001 bytes/);
  });

  test('another content is another build', async () => {
    const one = await writeOffline(folder, new Set());
    writeFileSync(join(folder, 'assets/a-1.js'), 'b');
    writeFileSync(join(folder, 'index.html'), '<!doctype html>\n<html><head></head></html>');
    expect((await writeOffline(folder, new Set())).id).not.toBe(one.id);
  });
});
