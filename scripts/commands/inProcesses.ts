import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Share, Written } from './buildPages';
import type { SiteAsked } from './readSite';

/** Makes the pages of a site in several processes, each its share: drawing keeps a processor busy. */
export async function inProcesses(asked: SiteAsked, processes: number): Promise<Written> {
  const shares = Array.from({ length: processes }, (_, at) => inProcess(asked, { at, of: processes }));
  const all = await Promise.all(shares);
  const sum = (of: (one: Written) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    pages: sum((one) => one.pages),
    pictures: sum((one) => one.pictures),
    bytes: sum((one) => one.bytes),
  };
}

function inProcess(asked: SiteAsked, share: Share): Promise<Written> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('./siteShare.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify({ asked, share })], {
      execArgv: ['--expose-gc', '--import', loader],
    });
    let written: Written | null = null;
    child.once('message', (message) => (written = message as Written));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (written && code === 0) resolve(written);
      else reject(new Error(`pembuat halaman berhenti dengan kode ${String(code)}`));
    });
  });
}
