import { spawn } from 'node:child_process';
import { build, preview } from 'vite';

/** Asks the desktop to open an address; a machine without a desktop is no error, since the address is printed. */
function openInBrowser(address: string): void {
  const hasDesktop =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasDesktop || process.env['CI'] !== undefined || process.env['BROWSER'] === 'none') return;
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  };
  const [command = 'xdg-open', ...args] = commands[process.platform] ?? ['xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.error(`Could not open a browser: open ${address} yourself.`));
  opener.unref();
}

/** `npm start`: builds the app, serves the build, prints the address and opens it. */
async function start(): Promise<void> {
  await build({ logLevel: 'warn' });
  const server = await preview({ logLevel: 'warn', preview: { open: false } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server gave no local address');
  console.log(`\n  Petala: ${address}\n\n  Ctrl+C stops it.\n`);
  openInBrowser(address);
}

await start();
