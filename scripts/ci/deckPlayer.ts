import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { DeckPlayer } from '../../src/export/deck/deckHtml.ts';
import { buildClassicScript } from './classicScript.ts';

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
  const { script, style } = await buildClassicScript(resolve(FOLDER, 'play.ts'));
  if (script === '' || style === '') throw new Error('src/player: no script or no style was built');
  return { script, style };
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
