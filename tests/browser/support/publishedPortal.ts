import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { staticHost } from './staticHost.ts';

/**
 * The built app on a plain file host, with the folder of a published pack in the place of its own.
 * @param zip path of the file that the studio has given
 */
export async function publishedPortal(zip: string, pack: string) {
  const folder = mkdtempSync(join(tmpdir(), 'petala-portal-'));
  for (const name of readdirSync('dist')) {
    if (name !== 'geojson') symlinkSync(join(process.cwd(), 'dist', name), join(folder, name));
  }
  cpSync('dist/geojson', join(folder, 'geojson'), { recursive: true });
  rmSync(join(folder, 'geojson', pack), { recursive: true });
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    const target = join(folder, 'geojson', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const host = await staticHost({ folder, prefix: '/', headers: {} });
  return {
    ...host,
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}
