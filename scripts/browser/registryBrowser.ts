import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * A headless Chromium for Linux x64 that comes from the npm registry: the package carries the browser as Brotli
 * archives. Fetched only when nothing else is there, so it is no dependency of the project; version and integrity
 * are pinned here instead of in the lock file.
 */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const INTEGRITY =
  'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

/** The package's own list of font folders names places of another system. */
const FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
  '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n';

function run(command: string, args: readonly string[], input?: Buffer): string {
  const done = spawnSync(command, args, {
    ...(input && { input }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
  });
  if (done.error) throw new Error(`${command}: ${done.error.message}`);
  if (done.status !== 0)
    throw new Error(`${command} ended with ${String(done.status)}: ${done.stderr.trim()}`);
  return done.stdout;
}

/** Downloads the package into `folder` and returns the archive's path; throws when its hash is not the pinned one. */
function download(folder: string): string {
  // One argument after another, no shell: only on Windows is npm a script, and this browser is for Linux.
  const name = run('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', folder]).trim();
  const archive = join(folder, name.split('\n').at(-1) ?? name);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE}@${VERSION}: expected ${INTEGRITY}, got ${found}`);
  return archive;
}

function unpackArchive(archive: string, folder: string): void {
  run('tar', ['-xzf', archive, '-C', folder]);
  const inflate = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(folder, 'package/bin', name)));
  writeFileSync(join(folder, 'chromium'), inflate('chromium.br'));
  chmodSync(join(folder, 'chromium'), 0o755);
  for (const name of ['swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']) {
    run('tar', ['-xf', '-', '-C', folder], inflate(name));
  }
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(archive);
}

/**
 * A start script beside the browser. Where the system lacks libraries that Chromium needs (NSS above all) or any
 * fonts, it points to the ones that came along; the system's own stay in use wherever they exist.
 */
function writeLauncher(folder: string): void {
  const lacksLibraries = /not found/.test(
    spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' }).stdout,
  );
  const lines = ['#!/bin/sh', 'here=$(cd "$(dirname "$0")" && pwd)'];
  if (lacksLibraries) lines.push('export LD_LIBRARY_PATH="$here/lib:$LD_LIBRARY_PATH"');
  if (!existsSync('/etc/fonts/fonts.conf')) lines.push('export FONTCONFIG_FILE="$here/fonts.conf"');
  lines.push('exec "$here/chromium" "$@"', '');
  writeFileSync(join(folder, 'fonts.conf'), FONTS);
  writeFileSync(join(folder, 'launch'), lines.join('\n'), { mode: 0o755 });
}

/**
 * Path of the registry's Chromium below `cacheFolder`, downloaded (about 70 MB) and unpacked on first use into a
 * folder named after its version. null where it cannot run; throws when the download fails or is not the pinned one.
 */
export function registryBrowser(cacheFolder: string): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(cacheFolder, `chromium-${VERSION}`);
  if (!existsSync(join(folder, 'launch'))) {
    // Unpacked aside and renamed at the end: an interrupted run leaves no half browser behind.
    const aside = `${folder}.${String(process.pid)}`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    unpackArchive(download(aside), aside);
    writeLauncher(aside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  }
  return join(folder, 'launch');
}
