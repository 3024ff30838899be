import { fileStem } from '../../data/export/fileName';
import type { App } from '../../state/app.svelte';
import type { KeptDocument } from '../../state/documents/documentStore';
import type { Deck } from '../../story/deck';
import { exportedFile } from '../sharing/exportedFile';
import { saveFile } from '../sharing/saveFile';
import { deckAsked } from './deckAsked';

/** The meeting as one file for a browser without a network, with the data of the open pack; needs the texts `export`. */
export function saveDeckHtml(app: App, { name, value }: KeptDocument<Deck>): Promise<void> {
  return saveFile(app, () =>
    exportedFile(app, `${fileStem(name, 'rapat')}.html`, async (remote) =>
      remote.deckHtml(await deckAsked(app, { name, deck: value })),
    ),
  );
}
