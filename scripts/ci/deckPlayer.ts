import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import type { DeckPlayer } from '../../src/export/deck/deckHtml.ts';

/** What the app imports the player by. */
const NAME = 'virtual:deck-player';
const FOLDER = resolve(import.meta.dirname, '../../src/player');
/** The built file is named after it: a name that begins with an underscore would not be served by every host. */
const MODULE = resolve(FOLDER, 'deckFilePlayer.js');

/**
 * The code and the style of a meeting's file (src/player) as text: one classic script and one style sheet, which stand
 * within every such file. Built in memory, so that nothing built is kept in the repository.
 */
export async function buildDeckPlayer(): Promise<DeckPlayer> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Apart from the script, which would otherwise insert it and break the file's own policy.
      cssCodeSplit: false,
      rolldownOptions: { input: resolve(FOLDER, 'play.ts'), output: { format: 'iife' } },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  const style = files
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('');
  if (script === '' || style === '') throw new Error('src/player: no script or no style was built');
  return { script: script.trim(), style: style.trim() };
}

/** Gives the player to whoever imports `virtual:deck-player`. */
export function deckPlayer(): Plugin {
  return {
    name: 'petala-deck-player',
    resolveId: (id) => (id === NAME ? MODULE : null),
    async load(id) {
      if (id !== MODULE) return null;
      return `export const player = ${JSON.stringify(await buildDeckPlayer())};`;
    },
  };
}
